import type { Sheet } from '../model';
import { parseArea } from '../model';
import type { LoadedTable } from '../model/table';
import { XlsxProblem } from './problem';
import type { TableSource } from './source';
import { unescapedText } from './xmlText';
import type { XmlElement } from './xmlTree';
import { DAMAGED, child, childrenNamed, isTrue, parseXml } from './xmlTree';

/** Reads one table part into the sheet. */
export function readTable(xml: string, part: string, sheet: Sheet): TableSource {
  const root = parseXml(xml);
  const table = sheet.loadTable(describedTable(root, sheet.workbook.freshTableId()));
  return {
    table,
    part,
    xml,
    root,
    name: table.name,
    area: table.area,
    style: table.style,
    columns: table.columns,
    filterActive: table.autoFilter?.active ?? false,
  };
}

/** Whether an autoFilter element has a criterion; one that only hides a button has none. */
export function hasCriteria(autoFilter: XmlElement): boolean {
  return childrenNamed(autoFilter, 'filterColumn').some(({ children }) => children.length > 0);
}

function describedTable(root: XmlElement, id: string): LoadedTable {
  const { attributes } = root;
  const area = parseArea(attributes.get('ref') ?? '');
  if (!area) throw new XlsxProblem(DAMAGED);
  const style = child(root, 'tableStyleInfo')?.attributes;
  const autoFilter = child(root, 'autoFilter');
  return {
    id,
    name: unescapedText(attributes.get('displayName') ?? attributes.get('name') ?? ''),
    area,
    showHeaders: attributes.get('headerRowCount') !== '0',
    showTotals: Number(attributes.get('totalsRowCount') ?? 0) > 0,
    columns: childrenNamed(child(root, 'tableColumns'), 'tableColumn').map((column) => ({
      id: Number(column.attributes.get('id')),
      name: unescapedText(column.attributes.get('name') ?? ''),
    })),
    style: {
      name: style?.get('name') ?? '',
      bandedRows: isTrue(style?.get('showRowStripes')),
      bandedColumns: isTrue(style?.get('showColumnStripes')),
      emphasizedFirstColumn: isTrue(style?.get('showFirstColumn')),
      emphasizedLastColumn: isTrue(style?.get('showLastColumn')),
    },
    filter: autoFilter && { active: hasCriteria(autoFilter) },
  };
}
