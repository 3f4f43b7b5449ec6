/** A table's part: its area, names and columns brought in line with the model, or a new part. */
import type { Area, Table, TableColumn } from '../model';
import { cellAddress, intersection, parseArea, sameArea } from '../model';
import { Edits } from './edits';
import { setAttributes } from './editXml';
import { filterXml } from './filterXml';
import { MAIN, XML_DECLARATION } from './namespaces';
import type { TableSource } from './source';
import { escapedAttribute, escapedText } from './xmlText';
import { child, childrenNamed } from './xmlTree';

/** The changed part; undefined where the table is as it was read. `fieldIds` are those of its query's fields for new columns. */
export function changedTable(
  source: TableSource,
  fieldIds: ReadonlyMap<number, number> = new Map(),
): string | undefined {
  const { table, xml, root } = source;
  const edits = new Edits(xml);
  const resized = !sameArea(table.area, source.area);
  if (resized || table.name !== source.name) {
    setAttributes(edits, xml, root, {
      ref: corners(table.area),
      ...(table.name === source.name
        ? {}
        : { name: escapedText(table.name), displayName: escapedText(table.name) }),
    });
  }
  writeFilter(source, edits, resized);
  writeColumns(source, edits, fieldIds);
  const style = child(root, 'tableStyleInfo');
  if (style && table.style !== source.style)
    setAttributes(edits, xml, style, { name: table.style || undefined });
  return edits.isEmpty ? undefined : edits.apply();
}

/** A part for a table made since the file was read. */
export function newTable(table: Table, id: number): string {
  const name = escapedAttribute(table.name);
  const columns = table.columns.map((column) => columnXml(column, ''));
  const filter = table.autoFilter ? filterXml('', filteredArea(table), table.autoFilter.criterion) : '';
  return (
    `${XML_DECLARATION}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${corners(table.area)}"` +
    `${table.showHeaders ? '' : ' headerRowCount="0"'} totalsRowShown="0">${filter}` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo${table.style === '' ? '' : ` name="${escapedAttribute(table.style)}"`} showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

function writeFilter(
  { table, xml, root, area, filterActive }: TableSource,
  edits: Edits,
  resized: boolean,
): void {
  const filter = child(root, 'autoFilter');
  const criterion = table.autoFilter?.criterion;
  if (filter && criterion) {
    edits.replace(filter.start, filter.end, filterXml(root.prefix, filteredArea(table), criterion));
  } else {
    if (filter && resized) setAttributes(edits, xml, filter, { ref: corners(filteredArea(table)) });
    const cleared = filterActive && !table.autoFilter?.active;
    for (const written of childrenNamed(filter, 'filterColumn')) {
      // A criterion counts its column from the table's first.
      const outside = Number(written.attributes.get('colId')) >= table.area.columns;
      const moved = table.area.column !== area.column;
      if (cleared || outside || moved) edits.remove(written.start, written.end);
    }
  }
  const sort = child(root, 'sortState');
  const sorted = parseArea(sort?.attributes.get('ref') ?? '');
  if (!sort || !sorted || !resized) return;
  const left = intersection(sorted, table.area);
  if (!left || !sameArea(left, sorted)) edits.remove(sort.start, sort.end);
}

function writeColumns(
  { table, xml, root, columns }: TableSource,
  edits: Edits,
  fieldIds: ReadonlyMap<number, number>,
): void {
  const list = child(root, 'tableColumns');
  if (!list || columns === table.columns) return;
  const written = childrenNamed(list, 'tableColumn');
  const items = table.columns.map((column) => {
    const element = written.find(({ attributes }) => Number(attributes.get('id')) === column.id);
    if (!element) return columnXml(column, root.prefix, fieldIds.get(column.id));
    const text = xml.slice(element.start, element.end);
    const before = columns.find(({ id }) => id === column.id);
    return before?.name === column.name
      ? text
      : text.replace(/\sname\s*=\s*(?:"[^"]*"|'[^']*')/, () => ` name="${escapedAttribute(column.name)}"`);
  });
  setAttributes(edits, xml, list, { count: String(items.length) });
  edits.replace(list.openEnd, list.closeStart, items.join(''));
}

function columnXml({ id, name }: TableColumn, prefix: string, fieldId?: number): string {
  const field = fieldId === undefined ? '' : ` uniqueName="${id}" queryTableFieldId="${fieldId}"`;
  return `<${prefix}tableColumn id="${id}" name="${escapedAttribute(name)}"${field}/>`;
}

/** Header and data, without the totals row. */
function filteredArea({ area, showTotals }: Table): Area {
  return showTotals ? { ...area, rows: area.rows - 1 } : area;
}

/** A table of one cell is written with both corners too. */
function corners(area: Area): string {
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${cellAddress(area.row, area.column)}:${last}`;
}
