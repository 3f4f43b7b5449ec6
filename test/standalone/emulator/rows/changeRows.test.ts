import {
  areaAddress,
  changeRows,
  createXlsx,
  readXlsx,
  writeXlsx,
} from '../../../../src/standalone/emulator';
import type { NewSheet, RowShift, Workbook } from '../../../../src/standalone/emulator';
import { checkXlsx } from '../../../support/xlsxRules';
import { textParts, withParts } from '../xlsx/parts';
import { sampleWorkbooks } from '../xlsx/sampleWorkbooks';

const SHEET = 'xl/worksheets/sheet1.xml';

/** Headings in row 1, four visits with their hours doubled by formula, a sum below; and a sheet that reads them. */
const visits: NewSheet = {
  name: 'Visits',
  rows: [
    ['Client', 'Hours', 'Twice'],
    ['Abel Testman', 1, { formula: 'B2*2', value: 2 }],
    ['Béla Muster', 2, { formula: 'B3*2', value: 4 }],
    ['Cora Sample', 3, { formula: 'B4*2', value: 6 }],
    ['Dora Example', 4, { formula: 'B5*2', value: 8 }],
    ['Total', { formula: 'SUM(B2:B5)', value: 10 }],
  ],
};
const reader: NewSheet = {
  name: 'Report',
  rows: [
    [{ formula: "SUM(Visits!B2:B5)+'Visits'!$B$4+B7", value: 13 }],
    [{ formula: '"B4"&LOG10(Visits!B4)' }],
  ],
};

function opened(bytes = createXlsx({ sheets: [visits, reader] })) {
  const workbook = readXlsx(bytes);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The workbook has a sheet.');
  return { workbook, sheet };
}

function formulas(workbook: Workbook): Record<string, string> {
  return Object.fromEntries(
    workbook.sheets.flatMap((sheet) =>
      [...sheet.formulas.spelledOut()].map(({ row, column, text }) => [
        `${sheet.name}!${areaAddress({ row, column, rows: 1, columns: 1 })}`,
        text,
      ]),
    ),
  );
}

const insert = (row: number, count = 1): RowShift => ({ kind: 'insert', row, count });
const remove = (row: number, count = 1): RowShift => ({ kind: 'delete', row, count });

/** What a workbook says of its first sheet: to be the same before saving and after opening again. */
function described(workbook: Workbook) {
  const [sheet] = workbook.sheets;
  const used = sheet?.usedArea();
  return {
    values: sheet && used && sheet.values(used),
    styles:
      sheet &&
      used &&
      Array.from({ length: used.rows }, (_, y) => workbook.styles.get(sheet.styleIndex(used.row + y, 1))),
    formulas: formulas(workbook),
    tables: sheet?.tables.map(({ name, area, columns }) => [name, areaAddress(area), columns]),
    merges: sheet?.merges.map(areaAddress),
    hidden: sheet && [...sheet.hiddenRows],
    formats: sheet?.conditionalFormats.map(({ id: _, ...format }) => format),
    names: workbook.names.map(({ name, formula }) => [name, formula]),
    filter: sheet?.autoFilter,
  };
}

/** Saves and opens again: the file breaks no rule and says what the model says. */
function savedAndRead(workbook: Workbook): Record<string, string> {
  const saved = writeXlsx(workbook);
  expect(checkXlsx(saved)).toEqual([]);
  expect(described(readXlsx(saved))).toEqual(described(workbook));
  return textParts(saved);
}

describe('inserting rows', () => {
  it('moves what lies below, and the references to it on every sheet', () => {
    const { workbook, sheet } = opened();
    expect(changeRows(sheet, insert(3, 2))).toMatchObject({ ok: true });
    expect(sheet.values({ row: 2, column: 0, rows: 4, columns: 2 })).toEqual([
      ['Béla Muster', 2],
      ['', ''],
      ['', ''],
      ['Cora Sample', 3],
    ]);
    expect(formulas(workbook)).toEqual({
      'Visits!C2': 'B2*2',
      'Visits!C3': 'B3*2',
      'Visits!C6': 'B6*2',
      'Visits!C7': 'B7*2',
      'Visits!B8': 'SUM(B2:B7)',
      'Report!A1': "SUM(Visits!B2:B7)+'Visits'!$B$6+B7",
      'Report!A2': '"B4"&LOG10(Visits!B6)',
    });
    savedAndRead(workbook);
  });

  it('keeps the text of cells that only moved, and what was changed before and after', () => {
    const bytes = withParts(createXlsx({ sheets: [visits] }), {
      [SHEET]: (xml) => xml.replace('<row r="5">', '<row r="5" ht="30" customHeight="1">'),
    });
    const { workbook, sheet } = opened(bytes);
    sheet.setValues({ row: 4, column: 0, rows: 1, columns: 1 }, [['changed before']]);
    changeRows(sheet, insert(1));
    sheet.setValues({ row: 1, column: 0, rows: 1, columns: 1 }, [['new']]);
    const parts = savedAndRead(workbook);
    expect(parts[SHEET]).toContain(
      '<row r="6" ht="30" customHeight="1"><c r="A6" t="inlineStr"><is><t>changed before',
    );
    expect(parts[SHEET]).toContain('<dimension ref="A1:C7"/>');
  });

  it('is undone by deleting them again', () => {
    const { workbook, sheet } = opened();
    const before = described(workbook);
    changeRows(sheet, insert(3, 300));
    changeRows(sheet, remove(3, 300));
    expect(described(workbook)).toEqual(before);
    savedAndRead(workbook);
  });

  it('makes a table longer within it, and moves it whole above it', () => {
    const table = {
      sheets: [{ ...visits, rows: visits.rows.slice(0, 5), tables: [{ name: 'T', ref: 'A1:C5' }] }],
    };
    const { workbook, sheet } = opened(createXlsx(table));
    changeRows(sheet, insert(1));
    expect(sheet.tables[0]?.area).toMatchObject({ row: 0, rows: 6 });
    changeRows(sheet, insert(0, 2));
    expect(sheet.tables[0]?.area).toMatchObject({ row: 2, rows: 6 });
    changeRows(sheet, insert(8));
    expect(sheet.tables[0]?.area).toMatchObject({ row: 2, rows: 6 });
    savedAndRead(workbook);
  });

  it('gives new rows the formats of the row above, but for a row of headings', () => {
    const { workbook, sheet } = opened();
    const bold = workbook.styles.with(0, { bold: true });
    const date = workbook.styles.withNumberFormat(0, 'm/d/yyyy');
    sheet.setStyleIndex({ row: 0, column: 0, rows: 1, columns: 3 }, bold);
    sheet.setStyleIndex({ row: 1, column: 1, rows: 4, columns: 1 }, date);
    changeRows(sheet, insert(3));
    expect(sheet.styleIndex(3, 1)).toBe(date);
    workbook.addTable(sheet, { row: 0, column: 0, rows: 6, columns: 3 }, { hasHeaders: true });
    changeRows(sheet, insert(1));
    expect(sheet.styleIndex(1, 1)).toBe(date);
    savedAndRead(workbook);
  });

  it('moves merges, hidden rows, filters, names, links, validations and conditional formats', () => {
    const bytes = withParts(
      createXlsx({ sheets: [{ ...visits, merges: ['A8:B9', 'E2:E4'], hiddenRows: [3] }] }),
      {
        [SHEET]: (xml) =>
          xml
            .replace('<mergeCells', '<autoFilter ref="A1:C5"/><mergeCells')
            .replace(
              /<\/mergeCells>/,
              '</mergeCells>' +
                '<conditionalFormatting sqref="A2:C5"><cfRule type="expression" priority="1"><formula>AND($B2&gt;$B$5,A1&lt;&gt;"")</formula></cfRule></conditionalFormatting>' +
                '<conditionalFormatting sqref="B4:B5"><cfRule type="cellIs" operator="greaterThan" priority="2"><formula>B4</formula></cfRule></conditionalFormatting>' +
                '<dataValidations count="1"><dataValidation type="list" sqref="A2:A5"><formula1>$B$2:$B$5</formula1></dataValidation></dataValidations>' +
                '<hyperlinks><hyperlink ref="A4" location="Visits!A1"/></hyperlinks>',
            ),
        'xl/workbook.xml': (xml) =>
          xml.replace(
            '</sheets>',
            '</sheets><definedNames><definedName name="Hours">Visits!$B$2:$B$5</definedName></definedNames>',
          ),
      },
    );
    const { workbook, sheet } = opened(bytes);
    expect(changeRows(sheet, insert(2, 10))).toMatchObject({ ok: true });
    expect(described(workbook)).toMatchObject({
      merges: ['A18:B19', 'E2:E14'],
      hidden: [13],
      names: [['Hours', 'Visits!$B$2:$B$15']],
      filter: { area: { row: 0, rows: 15 } },
    });
    const xml = savedAndRead(workbook)[SHEET];
    expect(xml).toContain('sqref="A2:C15"');
    expect(xml).toContain('<formula>AND($B2&gt;$B$15,A1&lt;&gt;&quot;&quot;)</formula>');
    expect(xml).toContain(
      'sqref="B14:B15"><cfRule type="cellIs" operator="greaterThan" priority="2"><formula>B14<',
    );
    expect(xml).toContain('sqref="A2:A15"><formula1>$B$2:$B$15</formula1>');
    expect(xml).toContain('<hyperlink ref="A14" location="Visits!A1"/>');
  });

  it('spells shared formulas out, which no longer follow one another', () => {
    const bytes = withParts(createXlsx({ sheets: [visits] }), {
      [SHEET]: (xml) =>
        xml
          .replace('<f>B2*2</f>', '<f t="shared" ref="C2:C5" si="0">B2*2</f>')
          .replace(/<f>B[345]\*2<\/f>/g, '<f t="shared" si="0"/>'),
    });
    const { workbook, sheet } = opened(bytes);
    changeRows(sheet, insert(3));
    const xml = savedAndRead(workbook)[SHEET];
    expect(xml).not.toContain('shared');
    expect(formulas(workbook)).toMatchObject({
      'Visits!C2': 'B2*2',
      'Visits!C5': 'B5*2',
      'Visits!C6': 'B6*2',
    });
  });
});

describe('deleting rows', () => {
  it('takes their cells out, shrinks what reaches over them and breaks what meant them alone', () => {
    const { workbook, sheet } = opened();
    expect(changeRows(sheet, remove(3))).toMatchObject({ ok: true });
    expect(formulas(workbook)).toEqual({
      'Visits!C2': 'B2*2',
      'Visits!C3': 'B3*2',
      'Visits!C4': 'B4*2',
      'Visits!B5': 'SUM(B2:B4)',
      'Report!A1': "SUM(Visits!B2:B4)+'Visits'!#REF!+B7",
      'Report!A2': '"B4"&LOG10(Visits!#REF!)',
    });
    savedAndRead(workbook);
  });

  it('takes a conditional format and a link out with the last of their cells', () => {
    const bytes = withParts(createXlsx({ sheets: [{ ...visits, merges: ['E3:E4'] }] }), {
      [SHEET]: (xml) =>
        xml.replace(
          /<\/mergeCells>/,
          '</mergeCells><conditionalFormatting sqref="A3:C3"><cfRule type="expression" priority="1"><formula>$B3&gt;1</formula></cfRule></conditionalFormatting>' +
            '<conditionalFormatting sqref="A3:C5"><cfRule type="expression" priority="2"><formula>$B3&gt;2</formula></cfRule></conditionalFormatting>' +
            '<hyperlinks><hyperlink ref="A3" location="Visits!A1"/></hyperlinks>',
        ),
    });
    const { workbook, sheet } = opened(bytes);
    changeRows(sheet, remove(2));
    expect(sheet.conditionalFormats.map(({ areas, formula }) => [areas.map(areaAddress), formula])).toEqual([
      [['A3:C4'], '=$B3>2'],
    ]);
    expect(sheet.merges).toEqual([]);
    const xml = savedAndRead(workbook)[SHEET];
    expect(xml).not.toMatch(/hyperlink|mergeCell/);
  });
});

describe.each(Object.entries(sampleWorkbooks))('%s', (_, description) => {
  it('is saved with rows inserted and deleted, or refuses', () => {
    const { workbook, sheet } = opened(createXlsx(description));
    const done = [insert(2, 3), remove(4), insert(0)].map((shift) => changeRows(sheet, shift).ok);
    expect(done).toEqual(new Array(3).fill(!sheet.protected));
    sheet.setValues({ row: 20, column: 1, rows: 1, columns: 1 }, [['a remark']]);
    savedAndRead(workbook);
  });
});

describe('rows that cannot be moved safely', () => {
  const withTable = { ...visits, rows: visits.rows.slice(0, 5), tables: [{ name: 'T', ref: 'A1:C5' }] };
  const sheetWith = (xml: string) =>
    withParts(createXlsx({ sheets: [visits, reader] }), {
      [SHEET]: (written) => written.replace('</worksheet>', `${xml}</worksheet>`),
    });

  it.each<[string, Uint8Array, RowShift, string]>([
    [
      'a protected sheet',
      createXlsx({ sheets: [{ ...visits, protected: true }] }),
      insert(1),
      'the sheet is protected.',
    ],
    [
      'the headings of a table',
      createXlsx({ sheets: [withTable] }),
      remove(0),
      'row 1 holds the headings of the table T.',
    ],
    [
      'all rows of a table',
      createXlsx({ sheets: [withTable] }),
      remove(1, 4),
      'the table T needs at least one row.',
    ],
    [
      'pictures',
      sheetWith('<drawing r:id="rId1"/>'),
      insert(1),
      'it holds pictures, shapes or charts, which would stay behind.',
    ],
    [
      'comments',
      sheetWith('<legacyDrawing r:id="rId1"/>'),
      insert(1),
      'it holds notes, comments or form controls, which would stay behind.',
    ],
    [
      'an unknown part',
      sheetWith('<novelty/>'),
      insert(1),
      'it holds a part called novelty, which would stay behind.',
    ],
    [
      'sparklines and their like',
      sheetWith('<extLst><ext uri="x"><g xmlns:xm="m"><xm:sqref>A1</xm:sqref></g></ext></extLst>'),
      insert(1),
      'it holds newer features, such as sparklines or data bars, which would stay behind.',
    ],
    [
      'an array formula',
      withParts(createXlsx({ sheets: [visits] }), {
        [SHEET]: (xml) => xml.replace('<f>B2*2</f>', '<f t="array" ref="C2:C3">B2:B3*2</f>'),
      }),
      insert(1),
      'C2:C3 is filled by one array formula.',
    ],
    [
      'a formula over several sheets',
      createXlsx({
        sheets: [visits, { name: 'Sum', rows: [[{ formula: 'SUM(Visits:Report!B2)', value: 1 }]] }, reader],
      }),
      insert(1),
      'the formula in Sum!A1 reads several sheets at once.',
    ],
    [
      'a rule of another sheet',
      withParts(createXlsx({ sheets: [visits, reader] }), {
        'xl/worksheets/sheet2.xml': (xml) =>
          xml.replace(
            '</worksheet>',
            '<dataValidations><dataValidation type="list" sqref="A1"><formula1>Visits!$A$2:$A$5</formula1></dataValidation></dataValidations></worksheet>',
          ),
      }),
      insert(1),
      'a rule for cells of Report reads it.',
    ],
    [
      'the end of the sheet',
      createXlsx({ sheets: [visits] }),
      insert(1, 1_048_575),
      'its last cells would be pushed over the end of the sheet.',
    ],
  ])('are refused by name: %s', (_, bytes, shift, reason) => {
    const { workbook, sheet } = opened(bytes);
    const before = described(workbook);
    const changed = changeRows(sheet, shift);
    const what = shift.kind === 'insert' ? 'inserted' : 'deleted';
    const problem = `Rows of Visits cannot be ${what} here: ${reason} Use Excel for that.`;
    expect(changed).toEqual({ ok: false, problem });
    expect(described(workbook)).toEqual(before);
  });
});
