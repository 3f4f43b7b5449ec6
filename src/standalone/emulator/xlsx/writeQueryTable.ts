/**
 * A table that shows a query's results (Power Query, a database) lists its columns a second time in a query table part.
 * Columns put beside the results are unbound fields there; Excel calls a file broken whose two lists differ.
 */
import { Edits } from './edits';
import { appendInside, setAttributes } from './editXml';
import type { Package } from './package';
import type { TableSource } from './source';
import { child, childrenNamed, isTrue, parseXml } from './xmlTree';

export interface ChangedQueryTable {
  readonly part: string;
  readonly xml: string;
  /** The fields made for new columns, by the column's id. */
  readonly fieldIds: ReadonlyMap<number, number>;
}

/** The query table of a table whose columns changed, undefined where there is nothing to change. */
export function changedQueryTable(
  { table, part, columns }: TableSource,
  files: Package,
): ChangedQueryTable | undefined {
  const target = files.relationships(part).find(({ kind }) => kind === 'queryTable')?.target;
  if (target === undefined) return undefined;
  const has = (list: TableSource['columns'], wanted: number) => list.some(({ id }) => id === wanted);
  const added = table.columns.filter(({ id }) => !has(columns, id));
  const removed = columns.filter(({ id }) => !has(table.columns, id)).map(({ id }) => id);
  if (added.length === 0 && removed.length === 0) return undefined;

  const xml = files.text(target);
  const root = parseXml(xml);
  const refresh = child(root, 'queryTableRefresh');
  const fields = child(refresh, 'queryTableFields');
  if (!refresh || !fields) return undefined;
  const written = childrenNamed(fields, 'queryTableField');
  const gone = written.filter(({ attributes }) => removed.includes(Number(attributes.get('tableColumnId'))));
  const unboundGone = gone.filter(({ attributes }) => !isTrue(attributes.get('dataBound') ?? '1')).length;
  const taken = written.map(({ attributes }) => Number(attributes.get('id')) + 1);
  let nextId = Math.max(Number(refresh.attributes.get('nextId') ?? 1), ...taken);
  const fieldIds = new Map(added.map(({ id }) => [id, nextId++]));

  const edits = new Edits(xml);
  for (const field of gone) edits.remove(field.start, field.end);
  const unbound = Number(refresh.attributes.get('unboundColumnsRight') ?? 0) + added.length - unboundGone;
  setAttributes(edits, xml, refresh, {
    nextId: String(nextId),
    unboundColumnsRight: unbound > 0 ? String(unbound) : undefined,
  });
  const items = [...fieldIds].map(
    ([column, field]) =>
      `<${root.prefix}queryTableField id="${field}" dataBound="0" tableColumnId="${column}"/>`,
  );
  const count = String(written.length - gone.length + items.length);
  appendInside(edits, xml, fields, items.join(''), { count });
  return { part: target, xml: edits.apply(), fieldIds };
}
