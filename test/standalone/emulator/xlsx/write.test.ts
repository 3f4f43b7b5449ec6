import type { Sheet, Workbook } from '../../../../src/standalone/emulator';
import { createXlsx, readXlsx, writeXlsx } from '../../../../src/standalone/emulator';
import { checkXlsx } from '../../../support/xlsxRules';
import { differingParts, textParts, withParts } from './parts';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const visits = createXlsx({
  sheets: [
    {
      name: 'Schedule',
      rows: [
        ['Client', 'Hours'],
        ['Abel Testman', 2],
        ['Bea Example', 3],
      ],
      tables: [{ name: 'Visits', ref: 'A1:B3' }],
    },
  ],
});

/** A workbook whose rows are given as XML. */
function withRows(rows: string): Uint8Array {
  return withParts(createXlsx({ sheets: [{ name: 'Sheet1', rows: [['x']] }] }), {
    [SHEET]: (xml) =>
      xml
        .replace(/<dimension.*?\/>/, '')
        .replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
  });
}

function opened(bytes: Uint8Array): { workbook: Workbook; sheet: Sheet } {
  const workbook = readXlsx(bytes);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return { workbook, sheet };
}

/** The first sheet's sheetData after an edit; the saved file must keep the rules. */
function rowsAfter(bytes: Uint8Array, edit: (sheet: Sheet, workbook: Workbook) => void): string {
  const { workbook, sheet } = opened(bytes);
  edit(sheet, workbook);
  const saved = writeXlsx(workbook);
  expect(checkXlsx(saved)).toEqual([]);
  return /<sheetData>(.*)<\/sheetData>/s.exec(textParts(saved)[SHEET] ?? '')?.[1] ?? '';
}

function put(row: number, column: number, value: string | number | boolean) {
  return (sheet: Sheet) => sheet.setValues({ row, column, rows: 1, columns: 1 }, [[value]]);
}

describe('a changed cell', () => {
  const before =
    '<row r="2" spans="1:3" ht="20" customHeight="1"><c r="A2" s="0" t="b" ph="1"><v>1</v></c><c r="C2"><v>3</v></c></row><row r="5" hidden="1"/>';

  it.each([
    [
      'replaces only itself',
      put(1, 2, 4),
      before.replace('<c r="C2"><v>3</v></c>', '<c r="C2"><v>4</v></c>'),
    ],
    [
      'goes between its neighbours',
      put(1, 1, 9),
      before.replace('<c r="C2">', '<c r="B2"><v>9</v></c><c r="C2">'),
    ],
    [
      'widens the row, whose spans go',
      put(1, 4, 'x'),
      before
        .replace(' spans="1:3"', '')
        .replace('</row>', '<c r="E2" t="inlineStr"><is><t>x</t></is></c></row>'),
    ],
    ['makes a row before', put(0, 0, true), `<row r="1"><c r="A1" t="b"><v>1</v></c></row>${before}`],
    [
      'makes a row between',
      put(3, 0, 1.5),
      before.replace('<row r="5"', '<row r="4"><c r="A4"><v>1.5</v></c></row><row r="5"'),
    ],
    ['makes a row after', put(7, 0, 1), `${before}<row r="8"><c r="A8"><v>1</v></c></row>`],
    [
      'opens an empty row',
      put(4, 1, 1),
      before.replace('hidden="1"/>', 'hidden="1"><c r="B5"><v>1</v></c></row>'),
    ],
    ['goes when it is emptied', put(1, 2, ''), before.replace('<c r="C2"><v>3</v></c>', '')],
  ])('%s', (_, edit, after) => {
    expect(rowsAfter(withRows(before), edit)).toBe(after);
  });

  it('is written into a sheet that had none', () => {
    expect(rowsAfter(createXlsx({ sheets: [{ name: 'S', rows: [] }] }), put(1, 1, 2))).toBe(
      '<row r="2"><c r="B2"><v>2</v></c></row>',
    );
    const unopened = withParts(withRows(''), {
      [SHEET]: (xml) => xml.replace('<sheetData></sheetData>', '<sheetData/>'),
    });
    expect(rowsAfter(unopened, put(1, 1, 2))).toBe('<row r="2"><c r="B2"><v>2</v></c></row>');
  });

  it('leaves cells without address where they are', () => {
    const rows = rowsAfter(
      withRows('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
      (sheet) => {
        sheet.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [[7]]);
      },
    );
    expect(rows).toBe(
      '<row r="1"><c r="A1"><v>7</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>'.replace(
        '<c r="B1">',
        '<c r="B1">',
      ),
    );
  });

  it('is written with the prefix its part uses', () => {
    const prefixed = withParts(withRows(''), {
      [SHEET]: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    const { workbook, sheet } = opened(prefixed);
    sheet.setValues({ row: 0, column: 0, rows: 2, columns: 1 }, [['a'], ['b']]);
    const saved = writeXlsx(workbook);
    expect(checkXlsx(saved)).toEqual([]);
    expect(readXlsx(saved).sheets[0]?.values({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it('leaves the shared texts alone', () => {
    const { workbook, sheet } = opened(visits);
    sheet.setValues({ row: 1, column: 0, rows: 1, columns: 1 }, [['Cora Sample']]);
    expect(differingParts(visits, writeXlsx(workbook))).toEqual([SHEET]);
  });

  it('widens the dimension', () => {
    const { workbook, sheet } = opened(visits);
    sheet.setValues({ row: 9, column: 5, rows: 1, columns: 1 }, [[1]]);
    expect(textParts(writeXlsx(workbook))[SHEET]).toContain('<dimension ref="A1:F10"/>');
  });

  it('takes the style of its column', () => {
    const styled = withParts(withRows(''), {
      [SHEET]: (xml) =>
        xml
          .replace('<sheetData>', '<cols><col min="2" max="2" width="9" style="0"/></cols><sheetData>')
          .replace('style="0"', 'style="1"'),
      'xl/styles.xml': (xml) =>
        xml.replace(
          /<cellXfs.*<\/cellXfs>/,
          '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        ),
    });
    expect(rowsAfter(styled, put(0, 1, 45_000))).toBe('<row r="1"><c r="B1" s="1"><v>45000</v></c></row>');
  });
});

describe('a changed style', () => {
  it('keeps everything else of the cell, understood or not', () => {
    const rows = rowsAfter(
      withRows('<row r="1"><c r="A1" cm="1" ph="1"><f t="array" ref="A1">X()</f><v>1</v></c></row>'),
      (sheet, workbook) => {
        sheet.restyle({ row: 0, column: 0, rows: 1, columns: 1 }, (index) =>
          workbook.styles.withNumberFormat(index, '@'),
        );
      },
    );
    expect(rows).toBe(
      '<row r="1"><c r="A1" cm="1" ph="1" s="1"><f t="array" ref="A1">X()</f><v>1</v></c></row>',
    );
  });

  it('is appended once, and found again when the file is written a second time', () => {
    const restyled = (bytes: Uint8Array) => {
      const { workbook, sheet } = opened(bytes);
      sheet.restyle({ row: 1, column: 3, rows: 5, columns: 2 }, (index) =>
        workbook.styles.withNumberFormat(index, '[h]:mm;@'),
      );
      return writeXlsx(workbook);
    };
    const once = textParts(restyled(visits))['xl/styles.xml'] ?? '';
    expect(once).toContain('<numFmt numFmtId="164" formatCode="[h]:mm;@"/>');
    expect(once).toContain('<cellXfs count="2">');
    const { workbook, sheet } = opened(restyled(visits));
    sheet.restyle({ row: 9, column: 0, rows: 1, columns: 1 }, (index) =>
      workbook.styles.withNumberFormat(index, '[h]:mm;@'),
    );
    expect(textParts(writeXlsx(workbook))['xl/styles.xml']).toBe(once);
  });

  it('goes into a workbook that had no styles', () => {
    const bare = withParts(visits, {
      'xl/styles.xml': undefined,
      'xl/_rels/workbook.xml.rels': (xml) => xml.replace(/<Relationship [^>]*styles.xml"\/>/, ''),
      '[Content_Types].xml': (xml) => xml.replace(/<Override [^>]*styles\+xml"\/>/, ''),
    });
    const { workbook, sheet } = opened(bare);
    sheet.restyle({ row: 1, column: 1, rows: 1, columns: 1 }, (index) =>
      workbook.styles.with(index, { fillColor: '#FFEB9C', bold: true }),
    );
    const saved = writeXlsx(workbook);
    expect(checkXlsx(saved)).toEqual([]);
    const again = readXlsx(saved);
    expect(again.styles.get(again.sheets[0]?.styleIndex(1, 1) ?? 0)).toMatchObject({
      fillColor: '#FFEB9C',
      bold: true,
    });
  });

  it.each([
    ['nothing', `<styleSheet xmlns="${MAIN}"/>`],
    ['nothing, under a prefix', `<x:styleSheet xmlns:x="${MAIN}" />`],
    [
      'empty lists',
      `<styleSheet xmlns="${MAIN}"><fonts count="0"/><cellXfs count="0"/><dxfs count="0"/></styleSheet>`,
    ],
  ])('brings the lists it counts in to a styles part with %s', (_, xml) => {
    const { workbook, sheet } = opened(withParts(visits, { 'xl/styles.xml': xml }));
    sheet.restyle({ row: 1, column: 1, rows: 1, columns: 1 }, (index) =>
      workbook.styles.withNumberFormat(index, '0.00'),
    );
    const saved = writeXlsx(workbook);
    expect(checkXlsx(saved)).toEqual([]);
    const again = readXlsx(saved);
    expect(again.sheets[0]?.styleIndex(1, 1)).toBe(1);
    expect(again.styles.numberFormat(1)).toBe('0.00');
  });

  it('of a cell whose style the file does not have comes from the first', () => {
    const { workbook, sheet } = opened(withRows('<row r="1"><c r="A1" s="57"><v>1</v></c></row>'));
    sheet.restyle({ row: 0, column: 0, rows: 1, columns: 1 }, (index) =>
      workbook.styles.withNumberFormat(index, '0.00'),
    );
    const saved = writeXlsx(workbook);
    expect(checkXlsx(saved)).toEqual([]);
    const again = readXlsx(saved);
    expect(again.styles.numberFormat(again.sheets[0]?.styleIndex(0, 0) ?? 0)).toBe('0.00');
  });
});

it('shows the hidden columns that are given a width, and only those', () => {
  const run = '<cols><col min="1" max="3" width="9" hidden="1" outlineLevel="1"/></cols>';
  const { workbook, sheet } = opened(
    withParts(visits, { [SHEET]: (xml) => xml.replace('<sheetData>', `${run}<sheetData>`) }),
  );
  expect(sheet.isColumnHidden(1)).toBe(true);
  sheet.setColumnWidth(1, 20);
  expect(sheet.isColumnHidden(1)).toBe(false);
  const saved = writeXlsx(workbook);
  expect(checkXlsx(saved)).toEqual([]);
  expect([0, 1, 2].map((column) => readXlsx(saved).sheets[0]?.isColumnHidden(column))).toEqual([
    true,
    false,
    true,
  ]);
});

describe('formulas', () => {
  const summed = createXlsx({
    sheets: [{ name: 'S', rows: [[1, 2, { formula: 'A1+B1', value: 3 }]] }],
  });
  const chained = withParts(summed, {
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="C1" i="1"/></calcChain>`,
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

  it('are calculated by Excel when it opens a file whose inputs changed', () => {
    const { workbook, sheet } = opened(chained);
    sheet.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [[5]]);
    const saved = writeXlsx(workbook);
    expect(textParts(saved)['xl/workbook.xml']).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(differingParts(chained, saved).sort()).toEqual(['xl/workbook.xml', SHEET].sort());
    expect(readXlsx(saved).sheets[0]?.value(0, 2)).toBe(3);
  });

  it('are not asked for where there are none', () => {
    const { workbook, sheet } = opened(visits);
    sheet.setValues({ row: 1, column: 1, rows: 1, columns: 1 }, [[5]]);
    expect(textParts(writeXlsx(workbook))['xl/workbook.xml']).not.toContain('fullCalcOnLoad');
  });

  it('take the calculation chain with them when one is overwritten', () => {
    const { workbook, sheet } = opened(chained);
    sheet.setValues({ row: 0, column: 2, rows: 1, columns: 1 }, [[5]]);
    const saved = writeXlsx(workbook);
    expect(Object.keys(textParts(saved))).not.toContain('xl/calcChain.xml');
    expect(checkXlsx(saved)).toEqual([]);
  });

  it('are spelled out where the first of a shared one is overwritten', () => {
    const shared = withRows(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>' +
        '<row r="2"><c r="A2" s="0"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>',
    );
    expect(rowsAfter(shared, put(0, 0, 9))).toBe(
      '<row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c></row><row r="3"><c r="A3"><f>B3*2</f><v>6</v></c></row>',
    );
  });

  it('can be put in', () => {
    expect(rowsAfter(visits, (sheet) => sheet.setFormula(4, 0, '=IF(A2<"b",1,2)'))).toContain(
      '<row r="5"><c r="A5"><f>IF(A2&lt;&quot;b&quot;,1,2)</f></c></row>',
    );
  });
});

describe('a table', () => {
  it('takes in columns to its right, named by their header cells', () => {
    const { workbook, sheet } = opened(visits);
    sheet.setValues({ row: 0, column: 2, rows: 1, columns: 3 }, [['Bill Hours', '', 'hours']]);
    sheet.tables[0]?.resize({ row: 0, column: 0, rows: 3, columns: 5 });
    const saved = writeXlsx(workbook);
    expect(checkXlsx(saved)).toEqual([]);
    expect(textParts(saved)['xl/tables/table1.xml']).toContain(
      'ref="A1:E3" totalsRowShown="0"><autoFilter ref="A1:E3"/><tableColumns count="5"><tableColumn id="1" name="Client"/><tableColumn id="2" name="Hours"/>' +
        '<tableColumn id="3" name="Bill Hours"/><tableColumn id="4" name="Column1"/><tableColumn id="5" name="hours2"/></tableColumns>',
    );
    expect(readXlsx(saved).sheets[0]?.values({ row: 0, column: 2, rows: 1, columns: 3 })).toEqual([
      ['Bill Hours', 'Column1', 'hours2'],
    ]);
  });

  it('keeps what its columns say when others go', () => {
    const computed = withParts(visits, {
      'xl/tables/table1.xml': (xml) =>
        xml.replace(
          '<tableColumn id="1" name="Client"/>',
          '<tableColumn id="1" name="Client" dataCellStyle="Normal"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn>',
        ),
    });
    const { workbook } = opened(computed);
    workbook.tables[0]?.resize({ row: 0, column: 0, rows: 3, columns: 1 });
    const saved = writeXlsx(workbook);
    expect(checkXlsx(saved)).toEqual([]);
    expect(textParts(saved)['xl/tables/table1.xml']).toContain(
      '<tableColumns count="1"><tableColumn id="1" name="Client" dataCellStyle="Normal"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn></tableColumns>',
    );
    expect(differingParts(computed, saved)).toEqual(['xl/tables/table1.xml']);
  });

  it('renames a column with its header cell, line breaks and all', () => {
    const { workbook, sheet } = opened(visits);
    sheet.setValues({ row: 0, column: 1, rows: 1, columns: 1 }, [['Hours\n"paid"']]);
    const saved = writeXlsx(workbook);
    expect(checkXlsx(saved)).toEqual([]);
    expect(textParts(saved)['xl/tables/table1.xml']).toContain('name="Hours_x000a_&quot;paid&quot;"');
    expect(readXlsx(saved).tables[0]?.columns[1]?.name).toBe('Hours\n"paid"');
  });

  it('drops the criteria of its filter and shows the rows again', () => {
    const filtered = withParts(visits, {
      'xl/tables/table1.xml': (xml) =>
        xml.replace(
          '<autoFilter ref="A1:B3"/>',
          '<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="Bea Example"/></filters></filterColumn></autoFilter>',
        ),
      [SHEET]: (xml) => xml.replace('<row r="2">', '<row r="2" hidden="1">'),
    });
    const { workbook, sheet } = opened(filtered);
    expect([workbook.tables[0]?.autoFilter?.active, sheet.isRowHidden(1)]).toEqual([true, true]);
    workbook.tables[0]?.clearFilter();
    const saved = textParts(writeXlsx(workbook));
    expect(saved['xl/tables/table1.xml']).toContain('<autoFilter ref="A1:B3"></autoFilter>');
    expect(saved[SHEET]).toBe(textParts(visits)[SHEET]);
  });
});

it('adds the columns of a table that shows a query’s results to the query’s own list', () => {
  const field = (id: number, name: string) =>
    `<queryTableField id="${id}" name="${name}" tableColumnId="${id}"/>`;
  const file = withParts(visits, {
    'xl/tables/table1.xml': (xml) => xml.replace(' ref=', ' tableType="queryTable" ref='),
    'xl/tables/_rels/table1.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/queryTable" Target="../queryTables/queryTable1.xml"/></Relationships>',
    'xl/queryTables/queryTable1.xml': `<queryTable xmlns="${MAIN}" name="Q" connectionId="1"><queryTableRefresh nextId="3"><queryTableFields count="2">${field(1, 'Client')}${field(2, 'Hours')}</queryTableFields></queryTableRefresh></queryTable>`,
  });
  const resized = (bytes: Uint8Array, columns: number) => {
    const { workbook } = opened(bytes);
    workbook.tables[0]?.resize({ row: 0, column: 0, rows: 3, columns });
    return writeXlsx(workbook);
  };
  const wide = resized(file, 4);
  expect(checkXlsx(wide)).toEqual([]);
  expect(textParts(wide)['xl/queryTables/queryTable1.xml']).toContain(
    `<queryTableRefresh nextId="5" unboundColumnsRight="2"><queryTableFields count="4">${field(1, 'Client')}${field(2, 'Hours')}` +
      '<queryTableField id="3" dataBound="0" tableColumnId="3"/><queryTableField id="4" dataBound="0" tableColumnId="4"/></queryTableFields>',
  );
  expect(textParts(wide)['xl/tables/table1.xml']).toContain(
    '<tableColumn id="3" name="Column1" uniqueName="3" queryTableFieldId="3"/>',
  );
  expect(textParts(resized(wide, 2))['xl/queryTables/queryTable1.xml']).toContain(
    `<queryTableRefresh nextId="5"><queryTableFields count="2">${field(1, 'Client')}${field(2, 'Hours')}</queryTableFields>`,
  );
});

describe('conditional formats', () => {
  const red = {
    areas: [{ row: 1, column: 0, rows: 2, columns: 2 }],
    formula: '=$B2>2',
    stopIfTrue: true,
    format: { fillColor: '#FFC7CE' },
  };

  it('go where the schema wants them, with looks of their own', () => {
    const { workbook, sheet } = opened(visits);
    sheet.addConditionalFormat(red);
    const saved = textParts(writeXlsx(workbook));
    expect(saved[SHEET]).toContain(
      '</sheetData><conditionalFormatting sqref="A2:B3"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$B2&gt;2</formula></cfRule></conditionalFormatting><tableParts',
    );
    expect(saved['xl/styles.xml']).toContain(
      '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    );
  });

  it('do not pile up when they are replaced by the same again', () => {
    let file = visits;
    const files = [0, 1, 2].map(() => {
      const { workbook, sheet } = opened(file);
      for (const { id } of sheet.conditionalFormats) sheet.removeConditionalFormat(id);
      sheet.addConditionalFormat(red);
      return (file = writeXlsx(workbook));
    });
    expect(differingParts(files[1] ?? visits, files[2] ?? visits)).toEqual([]);
  });

  it('keep their order by priority, others’ numbers only changed where they must be', () => {
    const theirs = (priority: number) =>
      `<conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="${priority}"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>`;
    const file = withParts(visits, {
      [SHEET]: (xml) => xml.replace('</sheetData>', `</sheetData>${theirs(1)}${theirs(5)}`),
    });
    const priorities = (edit: (sheet: Sheet) => void) => {
      const { workbook, sheet } = opened(file);
      edit(sheet);
      const saved = writeXlsx(workbook);
      expect(checkXlsx(saved)).toEqual([]);
      return [...(textParts(saved)[SHEET] ?? '').matchAll(/type="(\w+)"[^>]* priority="(\d+)"/g)].map(
        ([, type, priority]) => `${type ?? ''} ${priority ?? ''}`,
      );
    };
    expect(priorities((sheet) => sheet.addConditionalFormat(red))).toEqual([
      'colorScale 2',
      'colorScale 3',
      'expression 1',
    ]);
    expect(
      priorities((sheet) => sheet.prioritizeConditionalFormat(sheet.addConditionalFormat(red).id, 1)),
    ).toEqual(['colorScale 1', 'colorScale 5', 'expression 2']);
  });

  it('are taken out alone, and with their holder where they were the last in it', () => {
    const rule = (priority: number, formula: string) =>
      `<cfRule type="expression" priority="${priority}"><formula>${formula}</formula></cfRule>`;
    const file = withParts(visits, {
      [SHEET]: (xml) =>
        xml.replace(
          '</sheetData>',
          `</sheetData><conditionalFormatting sqref="A1">${rule(1, 'A')}${rule(2, 'B')}</conditionalFormatting><conditionalFormatting sqref="B1">${rule(3, 'C')}</conditionalFormatting>`,
        ),
    });
    const { workbook, sheet } = opened(file);
    for (const { id, formula } of sheet.conditionalFormats)
      if (formula !== '=B') sheet.removeConditionalFormat(id);
    expect(textParts(writeXlsx(workbook))[SHEET]).toContain(
      `</sheetData><conditionalFormatting sqref="A1">${rule(2, 'B')}</conditionalFormatting><tableParts`,
    );
  });
});

describe('settings', () => {
  const addIn = { id: '11111111-2222-3333-4444-555555555555', version: '1.0.0.0' };

  it('are kept for the add-in they belong to, beside those of others', () => {
    const other = readXlsx(visits);
    other.setSetting('colour', 'blue');
    const first = writeXlsx(other);
    const mine = readXlsx(first, { addIn });
    expect(mine.settings.size).toBe(0);
    mine.setSetting('rules', { version: 1, text: '<"\n' });
    const second = writeXlsx(mine, { addIn });
    expect(checkXlsx(second)).toEqual([]);
    expect(readXlsx(second, { addIn }).settings).toEqual(new Map([['rules', { version: 1, text: '<"\n' }]]));
    expect(readXlsx(second).settings).toEqual(new Map([['colour', 'blue']]));
  });

  it('are changed in place', () => {
    const workbook = readXlsx(visits, { addIn });
    workbook.setSetting('a', 1);
    const first = writeXlsx(workbook, { addIn });
    const again = readXlsx(first, { addIn });
    again.setSetting('b', [true]);
    again.deleteSetting('a');
    const second = writeXlsx(again, { addIn });
    expect(differingParts(first, second)).toEqual(['xl/webextensions/webextension1.xml']);
    expect(readXlsx(second, { addIn }).settings).toEqual(new Map([['b', [true]]]));
  });
});

it('writes the same workbook again after further changes', () => {
  const { workbook, sheet } = opened(visits);
  sheet.setValues({ row: 1, column: 1, rows: 1, columns: 1 }, [[7]]);
  const first = writeXlsx(workbook);
  expect(writeXlsx(workbook)).toEqual(first);
  sheet.setValues({ row: 2, column: 1, rows: 1, columns: 1 }, [[8]]);
  expect(readXlsx(writeXlsx(workbook)).sheets[0]?.values({ row: 1, column: 1, rows: 2, columns: 1 })).toEqual(
    [[7], [8]],
  );
});

it('hides and shows sheets', () => {
  const { workbook } = opened(visits);
  workbook.addSheet('Report').visibility = 'VeryHidden';
  const again = readXlsx(writeXlsx(workbook));
  expect(again.sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'VeryHidden']);
  for (const sheet of again.sheets) sheet.visibility = 'Visible';
  expect(readXlsx(writeXlsx(again)).sheets.map(({ visibility }) => visibility)).toEqual([
    'Visible',
    'Visible',
  ]);
});
