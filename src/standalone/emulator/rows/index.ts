export { changeRows } from './changeRows';
export type { RowsChanged } from './changeRows';
export { sortTable } from './sortTable';
export type { RowsSorted } from './sortTable';
