import type { Formats, Result, Row, TableHead } from '../sheet';
import { rangeOf } from './places';
import { readBlocks, type Block } from './readBlocks';
import { inExcel } from './session';

/** A table or plain range, and the columns of it whose number formats are wanted. */
export interface FormattedTable {
  readonly head: TableHead;
  /** Indices of columns. */
  readonly formatted: readonly number[];
}

/**
 * Reads the number formats of some columns of tables, each cell's own: in one round trip together where they
 * fit, in none where there are none to read.
 */
export async function readFormats(tables: readonly FormattedTable[]): Promise<Result<readonly Formats[]>> {
  if (tables.every(({ formatted }) => formatted.length === 0)) return { ok: true, value: [] };
  return inExcel(async (context) => {
    const cells = await readBlocks(context, formatBlocks(context, tables));
    return { ok: true, value: formatsOf(tables, cells) };
  });
}

/** One block for each column, table by table. */
export function formatBlocks(
  context: Excel.RequestContext,
  tables: readonly FormattedTable[],
): readonly Block[] {
  return tables.flatMap(({ head, formatted }) =>
    formatted.map((column) => ({
      find: () => rangeOf(context, head).getCell(head.headingRows, column),
      rows: head.rowCount,
      columns: 1,
      content: 'numberFormat' as const,
    })),
  );
}

/** What those blocks gave, by table. */
export function formatsOf(
  tables: readonly FormattedTable[],
  blocks: readonly (readonly Row[])[],
): readonly Formats[] {
  let next = 0;
  return tables.map(
    ({ formatted }) =>
      new Map(
        formatted.map((column) => [column, (blocks[next++] ?? []).map(([format]) => String(format ?? ''))]),
      ),
  );
}
