import type { TableHead } from '../sheet';
import { parseAddress, type Bounds } from './parseAddress';

type Registration =
  | OfficeExtension.EventHandlerResult<Excel.TableChangedEventArgs>
  | OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>
  | OfficeExtension.EventHandlerResult<Excel.WorksheetRowSortedEventArgs>;

/**
 * Tells when cells of the tables change or their rows are sorted, until the returned function is called. Events are hints: they may come late, twice
 * or not at all (office-js #728, #1110, #1760, #3888), so whoever is told marks results as stale and reads again before writing.
 *
 * @param ownColumns columns of the first table whose changes are our own writing, and nobody's news
 */
export async function watchTables(
  heads: readonly TableHead[],
  ownColumns: ReadonlySet<number>,
  onChange: () => void,
): Promise<() => Promise<void>> {
  const registered: Registration[] = [];
  await Excel.run(async (context) => {
    heads.forEach((head, index) => {
      const own = index === 0 ? ownColumns : new Set<number>();
      const worksheet = context.workbook.worksheets.getItem(head.sheet);
      // A sort has an event of its own (documentation: "Handle sorting events").
      registered.push(
        worksheet.onRowSorted.add(({ address }) => {
          const sorted = parseAddress(address);
          if (!sorted || touches(sorted, head)) onChange();
          return Promise.resolve();
        }),
      );
      if (head.kind === 'table') {
        const table = context.workbook.tables.getItem(head.id);
        registered.push(
          table.onChanged.add(({ address }) => {
            const changed = parseAddress(address);
            if (!changed || !isOwn(changed, own)) onChange();
            return Promise.resolve();
          }),
        );
      } else {
        registered.push(
          worksheet.onChanged.add(({ address, changeType }) => {
            const changed = parseAddress(address);
            // Rows or cells put in or taken out anywhere may have moved it.
            const isEdit = changeType === 'RangeEdited' && changed !== undefined;
            if (!isEdit || (touches(changed, head) && !isOwn(changed, own))) onChange();
            return Promise.resolve();
          }),
        );
      }
    });
    await context.sync();
  });
  return async () => {
    const first = registered[0];
    if (!first) return;
    // A handler can only be removed in the context it was added in.
    await Excel.run(first.context, async (context) => {
      registered.forEach((handler) => handler.remove());
      await context.sync();
    });
  };
}

/** Headings, body, and the row below, where the next row would be added. */
function touches({ rows, columns }: Bounds, head: TableHead): boolean {
  const first = head.row - head.headingRows + 1;
  const below = head.row + head.rowCount + 1;
  return (
    rows.first <= below &&
    rows.last >= first &&
    columns.first < head.column + head.headings.length &&
    columns.last >= head.column
  );
}

function isOwn({ columns }: Bounds, own: ReadonlySet<number>): boolean {
  for (let column = columns.first; column <= columns.last; column++) if (!own.has(column)) return false;
  return true;
}
