import type { TableHead } from '../sheet';

/** Zero-based columns of a sheet. */
interface Columns {
  readonly first: number;
  readonly last: number;
}

/**
 * Tells when cells of the tables change, until the returned function is called. Events are hints: they may come late, twice
 * or not at all (office-js #1110, #1760, #3888), so whoever is told marks results as stale and reads again before writing.
 *
 * @param ownColumns columns of the first table whose changes are our own writing, and nobody's news
 */
export async function watchTables(
  heads: readonly [TableHead, ...TableHead[]],
  ownColumns: ReadonlySet<number>,
  onChange: () => void,
): Promise<() => Promise<void>> {
  const registered: OfficeExtension.EventHandlerResult<Excel.TableChangedEventArgs>[] = [];
  await Excel.run(async (context) => {
    heads.forEach((head, index) => {
      const table = context.workbook.tables.getItem(head.id);
      registered.push(
        table.onChanged.add((event) => {
          const columns = index === 0 ? columnsOf(event.address) : undefined;
          if (!columns || !within(columns, ownColumns)) onChange();
          return Promise.resolve();
        }),
      );
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

/** The columns of an address such as `M2:Q401`, `Sheet1!M:Q` or `B3`; none for whole rows, such as `3:5`. */
function columnsOf(address: string): Columns | undefined {
  const [from, to] = address.slice(address.lastIndexOf('!') + 1).split(':');
  const first = columnNumber(from);
  const last = to === undefined ? first : columnNumber(to);
  return first === undefined || last === undefined ? undefined : { first, last };
}

function columnNumber(corner: string | undefined): number | undefined {
  const letters = /^\$?([A-Z]+)/.exec(corner ?? '')?.[1];
  if (letters === undefined) return undefined;
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function within({ first, last }: Columns, own: ReadonlySet<number>): boolean {
  for (let column = first; column <= last; column++) if (!own.has(column)) return false;
  return true;
}
