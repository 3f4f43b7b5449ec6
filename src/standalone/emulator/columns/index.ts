export { deleteCellsLeft } from './deleteCellsLeft';
export type { CellsDeleted } from './deleteCellsLeft';
