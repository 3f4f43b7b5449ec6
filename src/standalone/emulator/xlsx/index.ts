export { createXlsx } from './create';
export type { CellDescription, NewCell, NewSheet, NewTable, NewWorkbook } from './newWorkbook';
export { XlsxProblem } from './problem';
export { readXlsx } from './read';
export type { ReadOptions } from './read';
export { writeXlsx } from './write';
export type { WriteOptions } from './write';
export type { AddInReference } from './webExtensions';
