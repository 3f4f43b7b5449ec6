/** The one room that speaks to Excel. Every door answers with a result; trouble of the host comes as a sentence. */
export { clearFilter } from './clearFilter';
export { hostFacts } from './hostFacts';
export type { HostFacts } from './hostFacts';
export { inspectTarget } from './inspectTarget';
export { readFormats } from './readFormats';
export { readSheets } from './readSheets';
export type { WorkbookReading } from './readSheets';
export { readTables } from './readTables';
export type { TableReading } from './readTables';
export { ready } from './session';
export { selectCells } from './selectCells';
export { selectHeading } from './selectHeading';
export { deleteSetting, readSetting, writeSetting } from './settings';
export { takeBack } from './takeBack';
export { watchTables } from './watchTables';
export { watchTheme } from './watchTheme';
export { writePlan } from './writePlan';
