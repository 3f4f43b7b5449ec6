/** Texts put into cells as Excel puts them, whoever does it: an add-in that writes values, or somebody who types. */
import type { Area, CellInput, CellValue, Sheet } from '../model';
import { readTypedText } from './typedText';

/** A text cell holds at most 32,767 characters ("Excel specifications and limits"). */
export const longestText = 32_767;

/** What is to be put into the cells of an area. */
export interface TypedCells {
  /** Row by row; null where the cell is left alone or gets a formula. */
  readonly inputs: readonly (readonly CellInput[])[];
  /** With their leading '='. */
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  /** Number formats that `General` cells take on. */
  readonly formats: readonly { readonly row: number; readonly column: number; readonly format: string }[];
  /** Dates without their year; among the inputs they are the texts they were. */
  readonly incompleteDates: readonly string[];
}

/** Reads values as Excel would, each with regard to its cell's format: `null` leaves a cell as it is, '' empties it. */
export function readTypedCells(
  sheet: Sheet,
  area: Area,
  values: readonly (readonly (CellValue | null)[])[],
): TypedCells {
  const { styles, date1904 } = sheet.workbook;
  const formulas: { row: number; column: number; formula: string }[] = [];
  const formats: { row: number; column: number; format: string }[] = [];
  const incompleteDates: string[] = [];
  const inputs = values.map((line, y) =>
    line.map((value, x): CellInput => {
      if (typeof value !== 'string' || value === '') return value;
      const row = area.row + y;
      const column = area.column + x;
      const format = styles.numberFormat(sheet.styleIndex(row, column));
      if (format === '@') return value; // a cell formatted as text keeps what is written
      const typed = readTypedText(value, date1904);
      switch (typed.kind) {
        case 'formula':
          formulas.push({ row, column, formula: typed.formula });
          return null;
        case 'incompleteDate':
          incompleteDates.push(value);
          return value;
        case 'value':
          if (typed.format !== undefined && format === 'General') {
            formats.push({ row, column, format: typed.format });
          }
          return typed.value;
      }
    }),
  );
  return { inputs, formulas, formats, incompleteDates };
}

export function putTypedCells(sheet: Sheet, area: Area, typed: TypedCells): void {
  const { styles } = sheet.workbook;
  for (const { row, column, format } of typed.formats) {
    const index = styles.withNumberFormat(sheet.styleIndex(row, column), format);
    sheet.setStyleIndex({ row, column, rows: 1, columns: 1 }, index);
  }
  sheet.setValues(area, typed.inputs);
  for (const { row, column, formula } of typed.formulas) sheet.setFormula(row, column, formula);
}
