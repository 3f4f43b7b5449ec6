export { changeRows } from './changeRows';
export type { RowsChanged } from './changeRows';
