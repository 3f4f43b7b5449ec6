/**
 * Excel's built-in table styles, by their pattern: a family (Light, Medium, Dark) and a number whose remainder by
 * seven is the accent. Drawn simply: headings, bands and the lines that tell a table from loose cells.
 */
import type { Table } from '../../emulator';
import { mix } from './colors';

export interface TablePart {
  fill?: string;
  color?: string;
  bold?: boolean;
  /** A line in the table's accent below the cell. */
  line?: string;
}

/** Black, then the six accents of the Office theme. */
const accents = ['#595959', '#4472c4', '#ed7d31', '#7f7f7f', '#bf9000', '#5b9bd5', '#70ad47'] as const;

/** What a table puts under the cells of one of its rows; `paper` is the colour of an empty sheet. */
export function tablePart(table: Table, row: number, paper: string): TablePart {
  const [, family, number = '2'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? [];
  if (!family) return {};
  const accent = accents[(Number(number) - 1) % 7] ?? accents[0];
  const plain = family === 'Light' && (Number(number) <= 7 || Number(number) >= 15);
  if (table.headerArea && row === table.headerArea.row) {
    return plain
      ? { bold: true, line: accent }
      : { fill: accent, color: '#ffffff', bold: true, line: accent };
  }
  if (table.totalsArea && row === table.totalsArea.row) return { bold: true, line: accent };
  const body = table.bodyArea;
  const banded = table.styleOptions.bandedRows && (row - body.row) % 2 === 0;
  const last = row === body.row + body.rows - 1;
  return {
    ...(banded ? { fill: mix(paper, accent, 0.16) } : {}),
    ...(last || !plain ? { line: last ? accent : mix(paper, accent, 0.45) } : {}),
  };
}

export function hasFilterButton(table: Table, row: number): boolean {
  return table.autoFilter !== undefined && table.headerArea?.row === row;
}
