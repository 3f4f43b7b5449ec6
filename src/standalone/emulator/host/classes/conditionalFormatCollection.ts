import { intersection } from '../../model';
import type { ConditionalFormat } from '../../model';
import { ExcelClass, type ExcelObject } from '../excelClass';
import { conditionalFormatId } from '../objectIds';
import { itemNotFound, notImplemented } from '../problem';
import type { CellRange } from './cellRange';
import { conditionalFormatClass } from './conditionalFormat';
import { refuseFormatting } from './rangeWrite';

const types = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

/** The conditional formats that touch a range. */
export const conditionalFormatCollectionClass: ExcelClass<CellRange> = new ExcelClass(
  'ConditionalFormatCollection',
  {
    items: {
      of: () => conditionalFormatClass,
      list: (range) => touching(range).map((format) => asObject(range, format)),
      find: (range, given) => find(range, given.text()),
    },
    methods: {
      /** Adds "at the first/top priority" (documentation of ConditionalFormatCollection.add). */
      add: (range, given) => {
        const type = given.oneOf(types);
        refuseFormatting(range.sheet);
        if (type === 'DataBar') return asObject(range, range.sheet.addDataBar(range.area));
        if (type !== 'Custom') throw notImplemented(`ConditionalFormatCollection.add(${type})`);
        const added = range.sheet.addConditionalFormat({
          areas: [range.area],
          formula: '',
          stopIfTrue: false,
          format: {},
        });
        return asObject(range, added);
      },
      /** Clears all that are active on the range (documentation of clearAll); outside of it they go too (assumed). */
      clearAll: (range) => {
        refuseFormatting(range.sheet);
        for (const { id } of touching(range)) range.sheet.removeConditionalFormat(id);
      },
      getCount: (range) => touching(range).length,
      getItemAt: (range, given) => {
        const format = touching(range)[given.integer()];
        if (!format) throw itemNotFound();
        return asObject(range, format);
      },
    },
  },
);

function touching({ sheet, area }: CellRange): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => format.areas.some((other) => intersection(other, area)));
}

function find(range: CellRange, id: string): ExcelObject | null {
  const format = touching(range).find((candidate) => conditionalFormatId(candidate) === id);
  return format ? asObject(range, format) : null;
}

function asObject({ sheet }: CellRange, { id }: ConditionalFormat): ExcelObject {
  return conditionalFormatClass.object({ sheet, id });
}
