/** The one room that speaks to Excel. Every door answers with a result; trouble of the host comes as a sentence. */
export { findTables } from './findTables';
export { inspectTarget } from './inspectTarget';
export { readTables } from './readTables';
export type { TableReading } from './readTables';
export { ready } from './session';
export { selectCells } from './selectCells';
export { selectHeading } from './selectHeading';
export { watchTables } from './watchTables';
export { watchTheme } from './watchTheme';
export { writePlan } from './writePlan';
