export { deleteSheet } from './deleteSheet';
export type { SheetDeleted } from './deleteSheet';
