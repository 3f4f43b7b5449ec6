/** What stands against inserting or deleting rows, in a sentence: what is not modelled is refused, and named. */
import { areaAddress, intersection } from '../model';
import type { Area, RowShift, Sheet, Table } from '../model';
import { MAX_ROWS } from '../model';
import { readsManySheets, shiftedFormula } from '../model/rowShift';
import { namesSheet } from '../model/shiftRows';
import { whyFileKeepsRows } from '../xlsx/rowsInFile';

/** Undefined where the rows may be inserted or deleted, and the file can be saved with them. */
export function whyNoRowShift(sheet: Sheet, shift: RowShift): string | undefined {
  const what = shift.kind === 'insert' ? 'inserted' : 'deleted';
  const because = (reason: string | undefined) =>
    reason && `Rows of ${sheet.name} cannot be ${what} here: ${reason} Use Excel for that.`;
  if (sheet.protected) return because('the sheet is protected.');
  return because(
    endReason(sheet, shift) ??
      tableReason(sheet, shift) ??
      arrayReason(sheet, shift) ??
      formulaReason(sheet, shift) ??
      formatReason(sheet, shift) ??
      whyFileKeepsRows(sheet, shift),
  );
}

function endReason(sheet: Sheet, { kind, row, count }: RowShift): string | undefined {
  const used = sheet.usedArea();
  const last = Math.max(
    used ? used.row + used.rows : 0,
    ...sheet.tables.map(({ area }) => area.row + area.rows),
  );
  const isFull = kind === 'insert' && (row + count > MAX_ROWS || last + count > MAX_ROWS);
  return isFull ? 'its last cells would be pushed over the end of the sheet.' : undefined;
}

function tableReason(sheet: Sheet, shift: RowShift): string | undefined {
  if (shift.kind === 'insert') return undefined;
  const gone: Area = { row: shift.row, rows: shift.count, column: 0, columns: Number.MAX_SAFE_INTEGER };
  for (const table of sheet.tables) {
    const reason = cutReason(table, gone);
    if (reason !== undefined) return reason;
  }
  const heading = sheet.autoFilter && intersection({ ...sheet.autoFilter.area, rows: 1 }, gone);
  return heading && `the headings of its filter are in row ${heading.row + 1}.`;
}

function cutReason(table: Table, gone: Area): string | undefined {
  const { name, headerArea, totalsArea, bodyArea } = table;
  if (headerArea && intersection(headerArea, gone)) {
    return `row ${headerArea.row + 1} holds the headings of the table ${name}.`;
  }
  if (totalsArea && intersection(totalsArea, gone)) {
    return `row ${totalsArea.row + 1} holds the totals of the table ${name}.`;
  }
  const left = bodyArea.rows - (intersection(bodyArea, gone)?.rows ?? 0);
  return left < 1 ? `the table ${name} needs at least one row.` : undefined;
}

/** An array formula fills an area of its own, which is not moved here. */
function arrayReason(sheet: Sheet, { row }: RowShift): string | undefined {
  const array = sheet.formulas.arrays.find(({ area }) => area.row + area.rows > row);
  return array && `${areaAddress(array.area)} is filled by one array formula.`;
}

function formulaReason(sheet: Sheet, shift: RowShift): string | undefined {
  for (const each of sheet.workbook.sheets) {
    const isSheet = namesSheet(sheet, each);
    for (const { row, column, text } of each.formulas.spelledOut()) {
      const address = `${each.name}!${areaAddress({ row, column, rows: 1, columns: 1 })}`;
      if (text.startsWith('TABLE(')) return `${address} belongs to a what-if data table.`;
      if (readsManySheets(text)) return `the formula in ${address} reads several sheets at once.`;
      const isArray = each !== sheet && each.formulas.arrayAt(row, column) !== undefined;
      if (isArray && shiftedFormula(text, shift, isSheet) !== text) {
        return `the array formula in ${address} reads this sheet.`;
      }
    }
  }
  return undefined;
}

function formatReason(sheet: Sheet, shift: RowShift): string | undefined {
  const reading = sheet.workbook.sheets.find(
    (each) =>
      each !== sheet &&
      each.conditionalFormats.some(
        ({ formula }) => shiftedFormula(formula, shift, namesSheet(sheet, each)) !== formula,
      ),
  );
  return reading && `a conditional format on ${reading.name} reads this sheet.`;
}
