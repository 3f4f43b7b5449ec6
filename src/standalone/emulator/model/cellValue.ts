/** What a cell gives to a reader: '' where it is empty, dates as serial numbers, errors as their text. */
export type CellValue = string | number | boolean;

/** How Excel classifies a cell's value (the spellings of Excel.RangeValueType). */
export type CellKind = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

/** An error such as #N/A, apart from a text that looks like one. */
export class ErrorValue {
  constructor(readonly code: string) {}
}

/** What can be put into a cell; null leaves the cell as it is, '' empties it. */
export type CellInput = CellValue | ErrorValue | null;
