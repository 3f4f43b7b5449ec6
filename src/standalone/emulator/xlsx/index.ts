export { createXlsx } from './create';
export type { CellDescription, NewCell, NewSheet, NewTable, NewWorkbook } from './newWorkbook';
export { XlsxProblem } from './problem';
export { readXlsx } from './read';
export type { ReadOptions } from './read';
export type { AddInReference } from './webExtensions';
