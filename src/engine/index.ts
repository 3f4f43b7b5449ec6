/** The engine's one public door. Pure and synchronous: the same input gives the same output anywhere. */
export { PERIODS, WEEKDAYS } from './authorization';
export type { AuthorizationRow, LimitEntry, Period, Weekday } from './authorization';
export { check, withhold } from './check';
export type { Findings, RowFinding, TotalFinding } from './check';
export { civilFromDay, dayFromCivil } from './calendar';
export type { CivilDate } from './calendar';
export { nameKey, serviceKey } from './comparison';
export { describeDate, describeDay, describeHours } from './describe';
export { explainVisit } from './explain';
export { explainFault, explainTotal } from './explainFinding';
export { explainWarning } from './explainWarning';
export type { RowPlace, WarnedTable } from './explainWarning';
export { HIGHEST_RATE } from './money';
export { maximize } from './maximize';
export { drawsOf } from './outcome';
export type {
  AuthorizationField,
  AuthorizationOutcome,
  AuthorizationProblem,
  Draw,
  MisfitPart,
  Outcome,
  PeriodState,
  Reason,
  RowFault,
  VisitOutcome,
  Warning,
} from './outcome';
export type { PeriodUse } from './periodUse';
export { DAY_LENGTH, HOUR, day, hoursFromSeconds, seconds, secondsFromHours } from './quantities';
export type { Cents, Day, Seconds } from './quantities';
export { DEFAULT_RULES, readRules } from './rules';
export type { Rounding, Rules, RulesReading } from './rules';
export type { CaregiverTerms, FinalizingOption, PayerTerms, Terms } from './terms';
export type { Totals } from './totals';
export { utilization } from './utilization';
export type { Utilization } from './utilization';
export { WhatIf } from './whatIf';
export type { Cell, Standing, Visit, VisitField } from './visit';
