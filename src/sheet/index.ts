/** The public door of the room between cells and the engine. Pure: no Excel, no clock, no locale. */
export type { Assigned, Assignment, Confidence } from './assign';
export { called, titled } from './called';
export { sheetRow } from './cells';
export type { Area, CellValue, Row, TableHead } from './cells';
export type { Candidate } from './candidates';
export { readChoice } from './choice';
export type { Choice, OptionalTableChoice, TableChoice } from './choice';
export { choose } from './choose';
export type { Chosen, Choosing } from './choose';
export type { ColumnReading } from './columnReading';
export { changedSince, differsFromPlan, headAfter } from './compare';
export { TABLES } from './fields';
export type {
  AuthorizationColumn,
  CaregiverColumn,
  OfTables,
  PayerColumn,
  ScheduleField,
  TableName,
} from './fields';
export { isOurHighlight } from './highlights';
export type { Highlight, Meaning } from './highlights';
export { headingLabels } from './headingLabels';
export type { MappedTable } from './mapping';
export type { Note } from './notes';
export { OWN_COLUMNS, ownColumnOf } from './ownColumns';
export type { OwnColumn } from './ownColumns';
export { plan } from './plan';
export type { ChangePlan, PlanInput, PlannedColumn } from './plan';
export { placeOf } from './places';
export type { Problem, Result } from './problem';
export { problemsOf } from './problems';
export { findRegions } from './regions';
export type { Region } from './regions';
export type { Question } from './search';
export type { SheetReading, TablePlace } from './sheets';
export type { Skipped } from './skippedRows';
export { summarize } from './summary';
export type { Summary } from './summary';
export { columnsInDoubt } from './timesShown';
export type { Formats } from './timesShown';
export { placeOfRow, understand } from './understand';
export type { Understanding } from './understand';
export { listed } from './words';
