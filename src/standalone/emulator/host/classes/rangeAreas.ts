import type { Area, Sheet } from '../../model';
import { ExcelClass } from '../excelClass';
import { qualifiedAddress } from '../gridAddress';
import { itemNotFound } from '../problem';
import { rangeClass } from './range';
import { worksheetClass } from './worksheet';

/** Several rectangles of one sheet. */
export interface Areas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** `RangeAreas.address` and `Range.getRanges` are cut at 8,192 characters (documentation of RangeAreas.address). */
const longestAddress = 8192;

export const rangeAreasClass: ExcelClass<Areas> = new ExcelClass('RangeAreas', {
  properties: {
    address: {
      get: ({ sheet, areas }) =>
        areas
          .map((area) => qualifiedAddress(sheet, area))
          .join(',')
          .slice(0, longestAddress),
    },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((count, area) => count + area.rows * area.columns, 0) },
  },
  navigation: {
    areas: (self) => rangeCollectionClass.object(self),
    worksheet: ({ sheet }) => worksheetClass.object(sheet),
  },
});

export const rangeCollectionClass: ExcelClass<Areas> = new ExcelClass('RangeCollection', {
  items: {
    of: () => rangeClass,
    list: ({ sheet, areas }) => areas.map((area) => rangeClass.object({ sheet, area })),
  },
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, given) => {
      const area = areas[given.integer()];
      if (!area) throw itemNotFound();
      return rangeClass.object({ sheet, area });
    },
  },
});
