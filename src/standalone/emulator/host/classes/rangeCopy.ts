/** `range.copyFrom`: copies and pastes within the workbook ("Cut, copy, and paste ranges"). */
import { ErrorValue, MAX_ROWS, formatOver, intersection, translatedFormula } from '../../model';
import type { Area, CellInput } from '../../model';
import type { Arguments } from '../arguments';
import { onSheet, resolveAddress } from '../gridAddress';
import { notImplemented } from '../problem';
import type { CellRange } from './cellRange';
import { rangeClass } from './range';
import { rangeAreasClass } from './rangeAreas';
import { refuseFormatting, refuseWhereArray, refuseWhereLocked, underFilter } from './rangeWrite';

const copyTypes = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;
type CopyType = (typeof copyTypes)[number];

export function copyFrom(range: CellRange, given: Arguments): void {
  if (rangeAreasClass.selfOf(given.raw())) throw notImplemented('Range.copyFrom of several areas');
  const from = given.objectOrText(rangeClass);
  const source = typeof from === 'string' ? resolveAddress(from, range.sheet) : from;
  const type = given.oneOfOr('All', copyTypes, 1);
  if (type === 'Link') throw notImplemented('Range.copyFrom(Link)');
  if (given.flagOr(false, 2)) throw notImplemented('Range.copyFrom with skipBlanks');
  if (given.flagOr(false, 3)) throw notImplemented('Range.copyFrom with transpose');
  const target = { sheet: range.sheet, area: pasted(source.area, range.area) };
  for (const { sheet, area } of [source, target]) {
    // Excel copies what is shown, and unmerges and merges; neither is known here.
    if (underFilter(sheet, area)) throw notImplemented('Range.copyFrom over filtered rows');
    if (sheet.merges.some((merge) => intersection(merge, area)))
      throw notImplemented('Range.copyFrom of merged cells');
  }
  refuseWhereLocked(target);
  refuseWhereArray(target);
  if (type === 'All' || type === 'Formats') refuseFormatting(target.sheet);
  const copied = copiedCells(source, target, type);
  const formats = type === 'All' || type === 'Formats' ? copiedFormats(source, target) : [];
  if (type === 'All' || type === 'Formats') {
    target.sheet.clearConditionalFormats(target.area);
    // Each new one is put before the others.
    for (const format of formats.toReversed()) target.sheet.addConditionalFormat(format);
  }
  for (const paste of copied) paste();
}

/** "Expanded automatically if it's smaller"; a whole number of copies where they fit (documentation of Range.copyFrom). */
function pasted(source: Area, target: Area): Area {
  const span = (wanted: number, given: number) => (wanted % given === 0 ? wanted : given);
  const rows = span(target.rows, source.rows);
  return onSheet({ ...target, rows, columns: span(target.columns, source.columns) });
}

/** What to put, read before anything is put: the two may overlap. Whole columns end where the sheets are used. */
function copiedCells(source: CellRange, target: CellRange, type: CopyType): (() => void)[] {
  const { sheet } = target;
  const used = [source.sheet, sheet].map((each) => each.usedArea()).filter((area) => area !== undefined);
  const end = Math.max(0, ...used.map((area) => area.row + area.rows));
  const isWhole = target.area.rows === MAX_ROWS;
  const area = isWhole ? { ...target.area, rows: Math.max(1, end) } : target.area;
  const inputs: CellInput[][] = [];
  const later: (() => void)[] = [];
  for (let y = 0; y < area.rows; y++) {
    const line: CellInput[] = [];
    inputs.push(line);
    for (let x = 0; x < area.columns; x++) {
      const row = source.area.row + (y % source.area.rows);
      const column = source.area.column + (x % source.area.columns);
      const value = source.sheet.value(row, column);
      line.push(source.sheet.kind(row, column) === 'Error' ? new ErrorValue(String(value)) : value);
      const place = { row: area.row + y, column: area.column + x, rows: 1, columns: 1 };
      const style = source.sheet.styleIndex(row, column);
      if (type === 'All' || type === 'Formats') later.push(() => sheet.setStyleIndex(place, style));
      const formula = type === 'All' || type === 'Formulas' ? source.sheet.formula(row, column) : undefined;
      if (formula === undefined) continue;
      const moved = translatedFormula(formula, place.row - row, place.column - column);
      later.push(() => sheet.setFormula(place.row, place.column, moved));
    }
  }
  return type === 'Formats' ? later : [() => sheet.setValues(area, inputs), ...later];
}

/** The conditional formats of the source, as pasting brings them along (assumed: as in Excel's own window). */
function copiedFormats(source: CellRange, target: CellRange) {
  const down = target.area.row - source.area.row;
  const right = target.area.column - source.area.column;
  return source.sheet.conditionalFormats.flatMap((format) => {
    const shared = format.areas
      .map((area) => intersection(area, source.area))
      .filter((area) => area !== undefined);
    const areas = shared.map((area) => ({ ...area, row: area.row + down, column: area.column + right }));
    const copy = formatOver(format, areas);
    if (!copy) return [];
    const isRepeated = target.area.rows !== source.area.rows || target.area.columns !== source.area.columns;
    if (format.type !== 'custom' || isRepeated) {
      throw notImplemented(`Range.copyFrom of a conditional format (${format.type})`);
    }
    return [copy];
  });
}
