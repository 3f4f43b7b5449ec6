export * from './area';
export * from './cellValue';
export type { Change } from './change';
export { formatOver } from './conditionalFormat';
export type { ConditionalFormat, DifferentialFormat, NewConditionalFormat } from './conditionalFormat';
export type { ArrayFormula } from './formulas';
export { shiftedArea } from './rowShift';
export type { RowShift } from './rowShift';
export { Sheet } from './sheet';
export type {
  AutoFilter,
  ColumnRun,
  FilterCriterion,
  ProtectionOptions,
  SheetFacts,
  Visibility,
} from './sheetFacts';
export { Styles } from './styles';
export type { CellStyle, StyleChange } from './styles';
export { Table } from './table';
export type { TableColumn, TableFilter, TableStyle } from './table';
export { translatedFormula } from './translatedFormula';
export { Workbook } from './workbook';
export type { CalculationMode, DefinedName } from './workbook';
export { areaMovedLeft } from './leftShift';
