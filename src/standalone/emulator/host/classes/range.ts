/** `Excel.Range`: its members are gathered here from the files that say what reading, writing and geometry mean. */
import { ExcelClass } from '../excelClass';
import { conditionalFormatCollectionClass } from './conditionalFormatCollection';
import type { CellRange } from './cellRange';
import { rangeContentProperties } from './rangeContents';
import { copyFrom } from './rangeCopy';
import { rangeFormatClass } from './rangeFormat';
import { rangeGeometryMethods, rangeGeometryProperties } from './rangeGeometry';
import { insertRange } from './rangeInsert';
import { mergeRange } from './rangeMerge';
import { clearRange, deleteRange, validateArraySize } from './rangeWrite';
import { worksheetClass } from './worksheet';

export const rangeClass: ExcelClass<CellRange> = new ExcelClass('Range', {
  properties: { ...rangeGeometryProperties, ...rangeContentProperties },
  navigation: {
    conditionalFormats: (range) => conditionalFormatCollectionClass.object(range),
    format: (range) => rangeFormatClass.object(range),
    worksheet: ({ sheet }) => worksheetClass.object(sheet),
  },
  methods: {
    ...rangeGeometryMethods,
    clear: (range, given) => clearRange(range, given),
    delete: (range, given) => deleteRange(range, given),
    copyFrom: (range, given) => copyFrom(range, given),
    insert: (range, given) => insertRange(range, given),
    merge: (range, given) => mergeRange(range, given),
    select: ({ sheet, area }) => {
      sheet.workbook.selection = { sheet, area };
    },
    _ValidateArraySize: (range, given) => validateArraySize(range, given.integer(0), given.integer(1)),
  },
});
