import type { Area, FilterCriterion } from '../model';
import { cellAddress } from '../model';
import { escapedAttribute } from './xmlText';

/** A filter and its criterion, as a sheet or a table has it (ECMA-376 part 1, 18.3.1.2 and 18.3.2). */
export function filterXml(prefix: string, area: Area, criterion: FilterCriterion | undefined): string {
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  const open = `<${prefix}autoFilter ref="${cellAddress(area.row, area.column)}:${last}"`;
  if (!criterion) return `${open}/>`;
  const items = criterion.texts
    .filter((text) => text !== '')
    .map((text) => `<${prefix}filter val="${escapedAttribute(text)}"/>`);
  const blank = criterion.texts.includes('') ? ' blank="1"' : '';
  return (
    `${open}><${prefix}filterColumn colId="${criterion.column}">` +
    `<${prefix}filters${blank}>${items.join('')}</${prefix}filters></${prefix}filterColumn></${prefix}autoFilter>`
  );
}
