import type { ConditionalFormat, DifferentialFormat, NewConditionalFormat, Sheet } from '../../model';
import { ExcelClass } from '../excelClass';
import { parseColor } from '../colors';
import { conditionalFormatId } from '../objectIds';
import { invalidArgument, invalidOperation, itemNotFound } from '../problem';
import { rangeClass } from './range';
import { rangeAreasClass } from './rangeAreas';
import { refuseFormatting } from './rangeWrite';

/** A format is named by its id: the model replaces the record with every change. */
interface FormatKey {
  readonly sheet: Sheet;
  readonly id: string;
}

/** Rule types as the file names them, and Excel's API. */
const typeNames: Readonly<Record<string, string>> = {
  custom: 'Custom',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

export const conditionalFormatClass: ExcelClass<FormatKey> = new ExcelClass('ConditionalFormat', {
  identity: (key) => ({ Id: conditionalFormatId(record(key)) }),
  properties: {
    id: { get: (key) => conditionalFormatId(record(key)) },
    priority: {
      // 0 is the strongest: captured from `add`, which puts a format first.
      get: (key) => key.sheet.conditionalFormats.indexOf(record(key)),
      set: (key, given) => {
        const place = given.integer();
        if (place < 0) throw invalidArgument();
        refuseFormatting(key.sheet);
        key.sheet.prioritizeConditionalFormat(record(key).id, place);
      },
    },
    stopIfTrue: {
      get: (key) => record(key).stopIfTrue,
      set: (key, given) => change(key, { stopIfTrue: given.flag() }),
    },
    type: { get: (key) => typeNames[record(key).type] ?? 'PresetCriteria' },
  },
  navigation: {
    // Of a rule of another type it fails the whole batch (#2180; the code is assumed).
    custom: (key) => {
      if (record(key).type !== 'custom') throw invalidOperation();
      return customConditionalFormatClass.object(key);
    },
    customOrNullObject: (key) =>
      record(key).type === 'custom' ? customConditionalFormatClass.object(key) : null,
  },
  methods: {
    delete: (key) => {
      refuseFormatting(key.sheet);
      key.sheet.removeConditionalFormat(record(key).id);
    },
    /** Refused where the format covers several areas (documentation of ConditionalFormat.getRange). */
    getRange: (key) => {
      const [area, ...more] = record(key).areas;
      if (!area || more.length > 0) throw invalidOperation();
      return rangeClass.object({ sheet: key.sheet, area });
    },
    getRangeOrNullObject: (key) => {
      const [area, ...more] = record(key).areas;
      return area && more.length === 0 ? rangeClass.object({ sheet: key.sheet, area }) : null;
    },
    getRanges: (key) => rangeAreasClass.object({ sheet: key.sheet, areas: record(key).areas }),
  },
});

export const customConditionalFormatClass = new ExcelClass<FormatKey>('CustomConditionalFormat', {
  navigation: {
    format: (key) => conditionalRangeFormatClass.object(key),
    rule: (key) => conditionalFormatRuleClass.object(key),
  },
});

export const conditionalFormatRuleClass = new ExcelClass<FormatKey>('ConditionalFormatRule', {
  properties: {
    formula: {
      get: (key) => record(key).formula,
      set: (key, given) => {
        const formula = given.text();
        if (!/^=./s.test(formula)) throw invalidArgument();
        change(key, { formula });
      },
    },
  },
});

export const conditionalRangeFormatClass = new ExcelClass<FormatKey>('ConditionalRangeFormat', {
  navigation: {
    fill: (key) => conditionalRangeFillClass.object(key),
    font: (key) => conditionalRangeFontClass.object(key),
  },
});

export const conditionalRangeFillClass = new ExcelClass<FormatKey>('ConditionalRangeFill', {
  properties: {
    color: {
      get: (key) => record(key).format.fillColor ?? '',
      set: (key, given) => changeFormat(key, { fillColor: parseColor(given.text()) }),
    },
  },
  methods: {
    clear: (key) => {
      const { fillColor: _removed, ...format } = record(key).format;
      change(key, { format });
    },
  },
});

export const conditionalRangeFontClass = new ExcelClass<FormatKey>('ConditionalRangeFont', {
  properties: {
    bold: {
      get: (key) => record(key).format.bold ?? null,
      set: (key, given) => changeFormat(key, { bold: given.flag() }),
    },
    color: {
      get: (key) => record(key).format.fontColor ?? '',
      set: (key, given) => changeFormat(key, { fontColor: parseColor(given.text()) }),
    },
    italic: {
      get: (key) => record(key).format.italic ?? null,
      set: (key, given) => changeFormat(key, { italic: given.flag() }),
    },
    strikethrough: {
      get: (key) => record(key).format.strikethrough ?? null,
      set: (key, given) => changeFormat(key, { strikethrough: given.flag() }),
    },
  },
});

function record({ sheet, id }: FormatKey): ConditionalFormat {
  const format = sheet.conditionalFormats.find((candidate) => candidate.id === id);
  if (!format) throw itemNotFound();
  return format;
}

function change(key: FormatKey, what: Partial<NewConditionalFormat>): void {
  refuseFormatting(key.sheet);
  key.sheet.updateConditionalFormat(record(key).id, what);
}

function changeFormat(key: FormatKey, what: DifferentialFormat): void {
  change(key, { format: { ...record(key).format, ...what } });
}
