/** The public door of the room between cells and the engine. Pure: no Excel, no clock, no locale. */
export type { CellValue, Row, TableHead } from './cells';
export { choose } from './choose';
export type { Chosen, MappedTable } from './choose';
export type { AuthorizationColumn, ScheduleField } from './fields';
export { isOurHighlight } from './highlights';
export type { Area, Highlight, Meaning } from './highlights';
export type { Note } from './notes';
export { OWN_COLUMNS, ownColumnOf } from './ownColumns';
export type { OwnColumn } from './ownColumns';
export { plan } from './plan';
export type { ChangePlan, PlannedColumn } from './plan';
export type { Problem, Result } from './problem';
export { problemsOf } from './problems';
export type { Skipped } from './skippedRows';
export { summarize } from './summary';
export type { Summary } from './summary';
export { understand } from './understand';
export type { Understanding } from './understand';
