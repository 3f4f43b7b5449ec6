/** Copying and pasting: between cells with their formats and formulas, with other programs by what is shown. */
import { MAX_COLUMNS, MAX_ROWS, areaAddress, intersection } from '../../emulator';
import type { Area, Sheet } from '../../emulator';
import { CellSnapshot } from '../editing/CellSnapshot';
import type { SheetEditor } from '../editing/SheetEditor';
import type { Edited } from '../editing/refusals';
import type { ClipData } from './clipText';
import { clipData } from './clipText';
import { readClip } from './readClip';

export type Copied =
  { readonly ok: true; readonly data: ClipData } | { readonly ok: false; readonly problem: string };

/** More than this at once would leave the page without an answer for seconds. */
const mostCells = 500_000;

export class SheetClipboard {
  /** What was copied here last, to be known again by its text when it is pasted. */
  private own: { readonly text: string; readonly cells: CellSnapshot } | undefined;

  constructor(private readonly editor: SheetEditor) {}

  copy(sheet: Sheet, selected: Area): Copied {
    const used = sheet.usedArea();
    const corner = { ...selected, rows: 1, columns: 1 };
    // Whole rows and columns are copied as far as anything stands in them.
    const area = isWhole(selected) ? ((used && intersection(used, selected)) ?? corner) : selected;
    if (area.rows * area.columns > mostCells) return tooLarge(area);
    const all = Array.from({ length: area.rows }, (_, y) => area.row + y);
    const rows = isFiltered(sheet, area) ? all.filter((row) => !sheet.isRowHidden(row)) : all;
    const data = clipData(sheet, rows, area);
    this.own =
      rows.length === all.length ? { text: data.text, cells: CellSnapshot.of(sheet, area) } : undefined;
    return { ok: true, data };
  }

  /** Pastes at the selection's first cell, as often as the selection has room for the whole of it. */
  paste(sheet: Sheet, selected: Area, { text, html }: ClipData): Edited {
    const own = this.own?.text === text ? this.own.cells : undefined;
    const values = own ? own.rows : readClip(html, text);
    if (!values) return { ok: false, problem: 'There is no text or table to paste on the clipboard.' };
    const area = target(selected, values.length, values[0]?.length ?? 0);
    if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) {
      return {
        ok: false,
        problem: 'What was copied reaches beyond the end of the sheet. Paste it further up or left.',
      };
    }
    if (area.rows * area.columns > mostCells) return tooLarge(area);
    if (own) return this.editor.place(sheet, own.filling(area));
    return this.editor.paste(sheet, area, filled(area, readClip(html, text) ?? []));
  }
}

function tooLarge(area: Area): { readonly ok: false; readonly problem: string } {
  return {
    ok: false,
    problem: `${areaAddress(area)} is too much for the clipboard here: at most ${mostCells} cells.`,
  };
}

function isWhole({ rows, columns }: Area): boolean {
  return rows === MAX_ROWS || columns === MAX_COLUMNS;
}

/** Excel leaves out rows that a filter hides, and takes those hidden by hand. */
function isFiltered(sheet: Sheet, area: Area): boolean {
  const filters = [
    ...(sheet.autoFilter?.active ? [sheet.autoFilter.area] : []),
    ...sheet.tables.filter((table) => table.autoFilter?.active).map((table) => table.area),
  ];
  return filters.some((one) => intersection(one, area));
}

/** The selection where the copied block fits into it a whole number of times, else the block at its first cell. */
function target(selected: Area, rows: number, columns: number): Area {
  const fits = !isWhole(selected) && selected.rows % rows === 0 && selected.columns % columns === 0;
  return fits ? selected : { row: selected.row, column: selected.column, rows, columns };
}

function filled(area: Area, values: readonly (readonly string[])[]): string[][] {
  return Array.from({ length: area.rows }, (_, y) => {
    const line = values[y % values.length] ?? [];
    return Array.from({ length: area.columns }, (_cell, x) => line[x % line.length] ?? '');
  });
}
