/** What somebody does to a whole sheet by hand, saved and read again. */
import { createXlsx, readXlsx, writeXlsx } from '../../../../src/standalone/emulator';
import type { Sheet, Workbook } from '../../../../src/standalone/emulator';
import { checkXlsx } from '../../../support/xlsxRules';
import { textParts, withParts } from './parts';

const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const rows = [
  ['Client', 'Status'],
  ['Abel Testman', 'Worked'],
  ['Bea "Example"', ''],
  ['Cora Sample', 'Missed'],
];
const plain = createXlsx({ sheets: [{ name: 'Visits', rows }] });
const table = createXlsx({ sheets: [{ name: 'Visits', rows, tables: [{ name: 'Visits', ref: 'A1:B4' }] }] });

/** The parts and the workbook after an edit; the saved file must keep the rules. */
function saved(
  bytes: Uint8Array,
  edit: (sheet: Sheet) => void,
): { parts: Record<string, string>; again: Workbook } {
  const workbook = readXlsx(bytes);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The workbook has a sheet.');
  edit(sheet);
  const after = writeXlsx(workbook);
  expect(checkXlsx(after)).toEqual([]);
  const again = readXlsx(after);
  expect(again.sheets[0]?.protection).toEqual(sheet.protection);
  expect([...(again.sheets[0]?.hiddenRows ?? [])]).toEqual([...sheet.hiddenRows]);
  return { parts: textParts(after), again };
}

describe('a sheet that was protected', () => {
  it('is protected in the file', () => {
    const { parts, again } = saved(plain, (sheet) => sheet.protect());
    expect(parts[SHEET]).toContain('</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>');
    expect(again.sheets[0]?.protected).toBe(true);
  });

  it('keeps what the file says where it was protected before', () => {
    const before = withParts(plain, {
      [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" sort="0"/>'),
    });
    expect(saved(before, () => undefined).parts[SHEET]).toContain('<sheetProtection sheet="1" sort="0"/>');
  });

  it('is protected once where the file had its protection switched off', () => {
    const before = withParts(plain, {
      [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="0"/>'),
    });
    expect(saved(before, (sheet) => sheet.protect()).parts[SHEET]?.match(/<sheetProtection/g)).toHaveLength(
      1,
    );
  });
});

const shown = { column: 0, texts: ['Abel Testman', 'Bea "Example"'] };
const criterion =
  '<filterColumn colId="0"><filters><filter val="Abel Testman"/><filter val="Bea &quot;Example&quot;"/></filters></filterColumn></autoFilter>';

describe('a filter put on by hand', () => {
  it('is in the part of its table, in place of what was filtered before', () => {
    const before = withParts(table, {
      [TABLE]: (xml) =>
        xml.replace(
          /<autoFilter ref="A1:B4"\/>/,
          '<autoFilter ref="A1:B4"><filterColumn colId="1"><filters blank="1"/></filterColumn></autoFilter>',
        ),
    });
    const { parts, again } = saved(before, ({ tables: [visits] }) => visits?.filterBy(shown));
    expect(parts[TABLE]).toContain(`<autoFilter ref="A1:B4">${criterion}`);
    expect(again.tables[0]?.autoFilter).toEqual({ active: true });
  });

  it('is in the sheet for a plain range, blanks among what it shows', () => {
    const area = { row: 0, column: 0, rows: 4, columns: 2 };
    const { parts, again } = saved(plain, (sheet) =>
      sheet.filterBy(area, { column: 1, texts: ['', 'Worked'] }),
    );
    expect(parts[SHEET]).toContain(
      '</sheetData><autoFilter ref="A1:B4"><filterColumn colId="1"><filters blank="1"><filter val="Worked"/></filters></filterColumn></autoFilter>',
    );
    expect(again.sheets[0]?.autoFilter).toEqual({ area, active: true });
    expect([...(again.sheets[0]?.hiddenRows ?? [])]).toEqual([3]);
  });

  it('is in the part of a table that was made since the file was read', () => {
    const area = { row: 0, column: 0, rows: 4, columns: 2 };
    const { parts } = saved(plain, (sheet) =>
      sheet.workbook.addTable(sheet, area, { hasHeaders: true }).filterBy(shown),
    );
    expect(parts[TABLE]).toContain(criterion);
  });

  it('is gone from the file when it was cleared again', () => {
    const { parts } = saved(table, ({ tables: [visits] }) => {
      visits?.filterBy(shown);
      visits?.clearFilter();
    });
    expect(parts[TABLE]).toContain('<autoFilter ref="A1:B4"/>');
    const area = { row: 0, column: 0, rows: 4, columns: 2 };
    const { again } = saved(plain, (sheet) => {
      sheet.filterBy(area, shown);
      sheet.clearFilter();
    });
    expect(again.sheets[0]?.autoFilter).toEqual({ area, active: false });
  });
});

describe.each(['Hidden', 'VeryHidden'] as const)('a sheet that is %s', (visibility) => {
  it('is so in the file, whether it was there before or is new', () => {
    const workbook = readXlsx(plain);
    const [first] = workbook.sheets;
    workbook.addSheet('Shown');
    workbook.addSheet('New').visibility = visibility;
    if (first) first.visibility = visibility;
    const after = writeXlsx(workbook);
    expect(checkXlsx(after)).toEqual([]);
    expect(readXlsx(after).sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Visits', visibility],
      ['Shown', 'Visible'],
      ['New', visibility],
    ]);
    const shownAgain = readXlsx(after);
    for (const sheet of shownAgain.sheets) sheet.visibility = 'Visible';
    expect(textParts(writeXlsx(shownAgain))['xl/workbook.xml']).not.toContain('state=');
  });
});
