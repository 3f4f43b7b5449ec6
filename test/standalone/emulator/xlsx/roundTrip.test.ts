import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { CellValue, Workbook } from '../../../../src/standalone/emulator';
import { areaAddress, createXlsx, readXlsx, writeXlsx } from '../../../../src/standalone/emulator';
import { checkXlsx } from '../../../support/xlsxRules';
import { differingParts } from './parts';
import { sampleWorkbooks } from './sampleWorkbooks';

/** Workbooks of others, kept outside of the project: name their folder to try them as well. */
const folder = process.env['AH_REAL_WORKBOOKS'];
const real =
  folder !== undefined && existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.xlsx'))
    : [];

const files: [string, Uint8Array][] = [
  ...Object.entries(sampleWorkbooks).map(([name, described]): [string, Uint8Array] => [
    name,
    createXlsx(described),
  ]),
  ...real.map((name): [string, Uint8Array] => [name, new Uint8Array(readFileSync(join(folder ?? '', name)))]),
];

describe.each(files)('%s', (_, bytes) => {
  const before = checkXlsx(bytes);

  it('is saved unchanged with the same parts in the same order, byte for byte', () => {
    const saved = writeXlsx(readXlsx(bytes));
    expect(Object.keys(unzipSync(saved))).toEqual(Object.keys(unzipSync(bytes)));
    expect(differingParts(bytes, saved)).toEqual([]);
  });

  it('keeps everything else when one cell is changed', () => {
    const workbook = readXlsx(bytes);
    const expected = described(workbook);
    const [sheet] = workbook.sheets;
    const used = sheet?.usedArea();
    const row = used ? used.row + used.rows + 2 : 0;
    sheet?.setValues({ row, column: 1, rows: 1, columns: 1 }, [['a remark']]);
    const saved = writeXlsx(workbook);
    const after = readXlsx(saved);
    expect(after.sheets[0]?.value(row, 1)).toBe('a remark');
    after.sheets[0]?.setValues({ row, column: 1, rows: 1, columns: 1 }, [['']]);
    expect(described(after)).toEqual(expected);
    const touched = differingParts(bytes, saved);
    expect(touched.length).toBeLessThanOrEqual(2);
    expect(touched.every((part) => /worksheets\/[^/]+$|workbook\.xml$/.test(part))).toBe(true);
  });

  it('breaks no rule it did not break before', () => {
    const workbook = readXlsx(bytes);
    const [sheet] = workbook.sheets;
    sheet?.setValues({ row: 40, column: 60, rows: 2, columns: 2 }, [
      ['x', 1],
      [true, '<&>'],
    ]);
    sheet?.restyle({ row: 40, column: 60, rows: 2, columns: 1 }, (index) =>
      workbook.styles.with(index, {
        numberFormat: '[h]:mm',
        fillColor: '#FFC7CE',
        bold: true,
        wrapText: true,
      }),
    );
    sheet?.setColumnWidth(60, 30);
    sheet?.addConditionalFormat({
      areas: [{ row: 0, column: 0, rows: 9, columns: 2 }],
      formula: '=AND($A1<>"",$B1<3)',
      stopIfTrue: false,
      format: { fillColor: '#FFEB9C' },
    });
    const added = workbook.addSheet('A report');
    added.setValues({ row: 1, column: 1, rows: 2, columns: 2 }, [
      ['Client', 'Hours'],
      ['Abel Testman', 2],
    ]);
    workbook.addTable(added, { row: 1, column: 1, rows: 2, columns: 2 }, { hasHeaders: true });
    workbook.setSetting('rules', { week: 'monday' });
    const saved = writeXlsx(workbook);
    expect(checkXlsx(saved)).toEqual(before);
    const again = readXlsx(saved);
    expect(described(again)).toEqual(described(workbook));
    expect(again.settings).toEqual(workbook.settings);
  });
});

describe('a sample workbook', () => {
  it.each(Object.entries(sampleWorkbooks))('breaks no rule: %s', (_, workbook) => {
    expect(checkXlsx(createXlsx(workbook))).toEqual([]);
  });

  it.each(Object.entries(sampleWorkbooks))('is made of the same bytes every time: %s', (_, workbook) => {
    expect(createXlsx(workbook)).toEqual(createXlsx(workbook));
  });
});

/** Everything the model knows of a workbook's cells, tables and formats. */
function described(workbook: Workbook): unknown {
  return {
    date1904: workbook.date1904,
    names: workbook.names.map(({ name, formula }) => [name, formula]),
    sheets: workbook.sheets.map((sheet) => {
      const cells: Record<string, [CellValue, string, string | undefined, unknown]> = {};
      const area = sheet.usedArea(true);
      for (let row = area?.row ?? 0; area && row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const kind = sheet.kind(row, column);
          const formula = sheet.formula(row, column);
          if (kind === 'Empty' && formula === undefined) continue;
          cells[areaAddress({ row, column, rows: 1, columns: 1 })] = [
            sheet.value(row, column),
            kind,
            formula,
            workbook.styles.get(sheet.styleIndex(row, column)),
          ];
        }
      }
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        cells,
        hidden: [...sheet.hiddenRows],
        merges: sheet.merges.map(areaAddress),
        formats: sheet.conditionalFormats.map(({ id: _, ...format }) => format),
        tables: sheet.tables.map(({ name, area: whole, columns, style, autoFilter }) => {
          return { name, area: areaAddress(whole), columns, style, autoFilter };
        }),
      };
    }),
  };
}
