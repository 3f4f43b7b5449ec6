export { dateSerial, daysInMonth } from './dateSerial';
export { longestText, putTypedCells, readTypedCells } from './typedCells';
export type { TypedCells } from './typedCells';
export { readTypedText } from './typedText';
export type { IncompleteDate, TypedCell, TypedFormula } from './typedText';
