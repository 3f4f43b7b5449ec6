import { Workbook, createXlsx, deleteSheet, readXlsx, writeXlsx } from '../../../../src/standalone/emulator';
import type { Sheet } from '../../../../src/standalone/emulator';
import { checkXlsx } from '../../../support/xlsxRules';
import { textParts, withParts } from '../xlsx/parts';

function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheetNamed(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

const threeSheets = createXlsx({
  sheets: [
    { name: 'First', rows: [['x']] },
    {
      name: "Bob's visits",
      rows: [
        ['Client', 'Hours'],
        ['Abel Testman', 2],
      ],
      tables: [{ name: 'Visits', ref: 'A1:B2' }],
    },
    {
      name: 'Last',
      rows: [
        [{ formula: "SUM('Bob''s visits'!B2:B9)+First!A1", value: 2 }],
        [{ formula: 'SUM(Visits[Hours])&"Visits[Hours]"', value: 2 }],
        [{ formula: 'MyVisits[Hours]+First!B1', value: 0 }],
      ],
    },
  ],
});

describe('deleting a sheet', () => {
  it('leaves #REF! where its cells or tables were read, and everything else as it was', () => {
    const workbook = readXlsx(threeSheets);
    expect(deleteSheet(sheetOf(workbook, "Bob's visits"))).toEqual({ ok: true });
    const last = sheetOf(workbook, 'Last');
    expect([0, 1, 2].map((row) => last.formula(row, 0))).toEqual([
      '=SUM(#REF!B2:B9)+First!A1',
      '=SUM(#REF!)&"Visits[Hours]"',
      '=MyVisits[Hours]+First!B1',
    ]);
    expect(workbook.tables).toEqual([]);
  });

  it('shows a neighbour where the sheet was shown, and never a hidden one', () => {
    const workbook = new Workbook();
    const [left, middle, right] = ['Left', 'Middle', 'Right'].map((name) => workbook.addSheet(name));
    if (!left || !middle || !right) throw new Error('Three sheets were added.');
    workbook.selection = { sheet: middle, area: { row: 4, column: 4, rows: 1, columns: 1 } };
    right.visibility = 'Hidden';
    deleteSheet(middle);
    expect(workbook.activeSheet).toBe(left);
    expect(workbook.selection).toMatchObject({ sheet: left, area: { row: 0, column: 0 } });
  });

  it('is refused for the last sheet shown and in a protected workbook', () => {
    const workbook = new Workbook();
    const shown = workbook.addSheet('Shown');
    workbook.addSheet('Hidden').visibility = 'Hidden';
    expect(deleteSheet(shown)).toMatchObject({ ok: false, why: 'lastVisible' });
    const guarded = new Workbook({ structureProtected: true });
    const sheet = guarded.addSheet('One');
    guarded.addSheet('Two');
    expect(deleteSheet(sheet)).toMatchObject({ ok: false, why: 'protected' });
    expect([workbook.sheets.length, guarded.sheets.length]).toEqual([2, 2]);
  });

  it('is refused where a rule that is not rewritten reads it', () => {
    const workbook = readXlsx(
      withParts(threeSheets, {
        'xl/worksheets/sheet1.xml': (xml) =>
          xml.replace(
            '</sheetData>',
            '</sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>Last!$A$1:$A$3</formula1></dataValidation></dataValidations>',
          ),
      }),
    );
    expect(deleteSheet(sheetOf(workbook, 'Last'))).toMatchObject({ ok: false, why: 'unknownHere' });
  });
});

describe('a file whose sheet was deleted', () => {
  const named = withParts(threeSheets, {
    'xl/workbook.xml': (xml) =>
      xml
        .replace('<workbookView/>', '<workbookView activeTab="2"/>')
        .replace(
          '</sheets>',
          '</sheets><definedNames><definedName name="Here" localSheetId="1">\'Bob\'\'s visits\'!$A$1</definedName>' +
            '<definedName name="Here" localSheetId="2">Last!$A$1</definedName><definedName name="Total">\'Bob\'\'s visits\'!$B$2</definedName></definedNames>',
        ),
  });

  function saved(...names: string[]): Uint8Array {
    const workbook = readXlsx(named);
    for (const name of names) expect(deleteSheet(sheetOf(workbook, name))).toEqual({ ok: true });
    const bytes = writeXlsx(workbook);
    expect(checkXlsx(bytes)).toEqual([]);
    return bytes;
  }

  it('has neither its part nor its tables, and its names are gone or say #REF!', () => {
    const bytes = saved("Bob's visits");
    const parts = Object.keys(textParts(bytes));
    expect(parts.filter((part) => /table|sheet2/.test(part))).toEqual([]);
    const again = readXlsx(bytes);
    expect(again.sheets.map(({ name }) => name)).toEqual(['First', 'Last']);
    expect(again.names.map(({ name, formula, sheet }) => [name, formula, sheet?.name])).toEqual([
      ['Here', 'Last!$A$1', 'Last'],
      ['Total', '#REF!$B$2', undefined],
    ]);
    expect(again.activeSheet.name).toBe('Last');
    expect(sheetOf(again, 'Last').formula(0, 0)).toBe('=SUM(#REF!B2:B9)+First!A1');
  });

  it('opens on a sheet that is left', () => {
    expect(readXlsx(saved('Last')).activeSheet.name).toBe("Bob's visits");
    expect(readXlsx(saved('First', "Bob's visits")).activeSheet.name).toBe('Last');
  });

  it("keeps the other sheets' names with their sheets, and shows the sheet it showed", () => {
    const again = readXlsx(saved('First'));
    expect(again.names.map(({ formula, sheet }) => [formula, sheet?.name])).toEqual([
      ["'Bob''s visits'!$A$1", "Bob's visits"],
      ['Last!$A$1', 'Last'],
      ["'Bob''s visits'!$B$2", undefined],
    ]);
    expect(again.activeSheet.name).toBe('Last');
  });

  it('has no calculation chain, which would name cells of it', () => {
    const chained = withParts(threeSheets, {
      'xl/calcChain.xml':
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="3"/></calcChain>',
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        ),
    });
    const workbook = readXlsx(chained);
    deleteSheet(sheetOf(workbook, 'Last'));
    expect(Object.keys(textParts(writeXlsx(workbook)))).not.toContain('xl/calcChain.xml');
  });

  it('may have a new sheet of the same name', () => {
    const workbook = readXlsx(named);
    deleteSheet(sheetOf(workbook, 'First'));
    workbook.addSheet('First').setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [['new']]);
    const bytes = writeXlsx(workbook);
    expect(checkXlsx(bytes)).toEqual([]);
    const again = readXlsx(bytes);
    expect(again.sheets.map(({ name }) => name)).toEqual(["Bob's visits", 'Last', 'First']);
    expect(sheetOf(again, 'First').value(0, 0)).toBe('new');
  });
});
