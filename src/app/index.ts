/** The use cases, each one function, and the types their answers are made of. */
export {
  civilFromDay,
  describeDate,
  describeDay,
  describeHours,
  explainVisit,
  explainWarning,
  hoursFromSeconds,
  nameKey,
  readRules,
  seconds,
  utilization,
  DEFAULT_RULES,
} from '../engine';
export type { Cents, Day, Outcome, PeriodUse, Rules, Seconds, Totals, Visit, VisitOutcome } from '../engine';
export { hostFacts, ready, watchTheme } from '../excel';
export type { HostFacts } from '../excel';
export type {
  Candidate,
  ChangePlan,
  Choice,
  MappedTable,
  Problem,
  Question,
  Result,
  Summary,
  OptionalTableChoice,
  TableHead,
  TableName,
  Undo,
  Understanding,
} from '../sheet';
export { called, listed, placeOf, readChoice, sheetRow, TABLES } from '../sheet';
export { clearFilter } from './clearFilter';
export { preview } from './preview';
export type { Preview, Previewing } from './preview';
export type { Progress, Step } from './progress';
export { finish, takeBackUnfinished } from './finish';
export type { Finishing } from './finish';
export { forget, remember, rememberedChoice } from './remember';
export { remove } from './remove';
export type { Removed } from './remove';
export { showColumns } from './showColumns';
export { showRow } from './showRow';
export { leaveUnfinished, unfinished } from './unfinished';
export type { Unfinished } from './unfinished';
export { VERSION } from './version';
export { watch } from './watch';
export { takeBack } from './takeBack';
export type { TakenBack } from './takeBack';
export { write } from './write';
export type { Writing, Written } from './write';
