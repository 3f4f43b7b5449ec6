import type { Sheet } from '../../../../src/standalone/emulator';
import { createXlsx, readXlsx } from '../../../../src/standalone/emulator';
import { withParts } from './parts';

const plain = createXlsx({ sheets: [{ name: 'Sheet1', rows: [['x']] }] });
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The first sheet of a workbook whose sheetData and whatever else of the sheet are given as XML. */
function sheetWith(rows: string, more: Parameters<typeof withParts>[1] = {}): Sheet {
  const file = withParts(plain, {
    'xl/worksheets/sheet1.xml': (xml) =>
      xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
    ...more,
  });
  const [sheet] = readXlsx(file).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function cell(xml: string, more: Parameters<typeof withParts>[1] = {}): Sheet {
  return sheetWith(`<row r="1">${xml}</row>`, more);
}

describe('a value', () => {
  it.each([
    ['<c r="A1"><v>45000.25</v></c>', 'Double', 45_000.25],
    ['<c r="A1" t="n"><v>-0.1</v></c>', 'Double', -0.1],
    ['<c r="A1"><v>1.7976931348623157E+308</v></c>', 'Double', 1.7976931348623157e308],
    ['<c r="A1"><v>0.1000000000000000055</v></c>', 'Double', 0.1],
    ['<c r="A1" t="b"><v>1</v></c>', 'Boolean', true],
    ['<c r="A1" t="b"><v>0</v></c>', 'Boolean', false],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', 'Error', '#DIV/0!'],
    ['<c r="A1" t="str"><f>"a"</f><v>a &amp; b_x000D_</v></c>', 'String', 'a & b\r'],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> in </t></is></c>', 'String', ' in '],
    [
      '<c r="A1" t="inlineStr"><is><r><t>bold</t></r><r><rPr><b/></rPr><t xml:space="preserve"> face</t></r></is></c>',
      'String',
      'bold face',
    ],
    ['<c r="A1" t="d"><v>2026-01-05</v></c>', 'Double', 46_027],
    ['<c r="A1" t="d"><v>1900-03-01T12:00:00</v></c>', 'Double', 61.5],
    ['<c r="A1"><v></v></c>', 'Empty', ''],
    ['<c r="A1" s="0"/>', 'Empty', ''],
    ['<c r="A1"></c>', 'Empty', ''],
    ['<c t="b" s="0" r="A1"><v>1</v></c>', 'Boolean', true],
    ["<c r='A1'><v>7</v></c>", 'Double', 7],
    ['<c><v>8</v></c>', 'Double', 8],
    ['<c r="A1"><!-- a remark --><v>9</v></c>', 'Double', 9],
  ])('is read from %s', (xml, kind, value) => {
    const sheet = cell(xml);
    expect([sheet.kind(0, 0), sheet.value(0, 0)]).toEqual([kind, value]);
  });

  it('is read where rows and cells leave their addresses out', () => {
    const sheet = sheetWith(
      '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="4"/><row><c><v>4</v></c></row>',
    );
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 4 })).toEqual([[1, '', 2, 3]]);
    expect(sheet.value(4, 0)).toBe(4);
  });

  it('is read from a part whose elements carry a prefix', () => {
    const sheet = cell('', {
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(sheet.value(0, 0)).toBe('x');
  });
});

describe('a shared text', () => {
  it.each([
    ['<si><t>plain</t></si>', 'plain'],
    ['<si><t> trimmed </t></si>', 'trimmed'],
    ['<si><t xml:space="preserve"> kept </t></si>', ' kept '],
    ['<si><t>a_x000D_b_x005F_x0041_</t></si>', 'a\rb_x0041_'],
    ['<si><t>&lt;1 &amp; &#50;&#x33;</t></si>', '<1 & 23'],
    ['<si><r><rPr><b/></rPr><t>Ri</t></r><r><t>ch</t></r></si>', 'Rich'],
    ['<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>', '東京'],
    ['<si/>', ''],
    ['<si><t/></si>', ''],
    ['<si><t><![CDATA[a < b]]></t></si>', 'a < b'],
  ])('%s reads as %j', (item, text) => {
    const sheet = cell('<c r="A1" t="s"><v>1</v></c>', {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>before</t></si>${item}<si><t>after</t></si></sst>`,
    });
    expect(sheet.value(0, 0)).toBe(text);
  });
});

describe('a formula', () => {
  it('keeps its text beside its cached value', () => {
    const sheet = cell('<c r="A1"><f>IF(B1&lt;3,"&amp;",1)</f><v>5</v></c>');
    expect([sheet.formula(0, 0), sheet.value(0, 0)]).toEqual(['=IF(B1<3,"&",1)', 5]);
  });

  it('is translated for the followers of a shared one', () => {
    const sheet = sheetWith(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(A$1:A1)</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>',
    );
    expect([0, 1, 2].map((row) => sheet.formula(row, 1))).toEqual([
      '=A1*$C$1+SUM(A$1:A1)',
      '=A2*$C$1+SUM(A$1:A2)',
      '=A3*$C$1+SUM(A$1:A3)',
    ]);
  });

  it('spills where the file says so', () => {
    const sheet = cell('<c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.UNIQUE(D1:D9)</f><v>1</v></c>');
    expect(sheet.spilledArea(2, 0)).toEqual({ row: 0, column: 0, rows: 3, columns: 1 });
    expect(sheet.spilledArea(3, 0)).toBeUndefined();
  });

  it('is no spill where it is a legacy array', () => {
    const sheet = cell('<c r="A1"><f t="array" ref="A1:A3">B1:B3*2</f><v>1</v></c>');
    expect(sheet.spilledArea(0, 0)).toBeUndefined();
    expect(sheet.formulas.arrayAt(2, 0)).toEqual({
      area: { row: 0, column: 0, rows: 3, columns: 1 },
      dynamic: false,
    });
  });
});

describe('a sheet', () => {
  it('knows what its protection still allows', () => {
    const sheet = cell('<c r="A1"><v>1</v></c>', {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" formatCells="0" objects="1"/>'),
    });
    expect(sheet.protected).toBe(true);
    expect(sheet.protection).toMatchObject({
      allowFormatCells: true,
      allowSort: false,
      allowEditObjects: false,
    });
  });

  it('knows a filter with a criterion from one without', () => {
    const filtered = (criteria: string) =>
      cell('<c r="A1"><v>1</v></c>', {
        'xl/worksheets/sheet1.xml': (xml) =>
          xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:C9">${criteria}</autoFilter>`),
      }).autoFilter?.active;
    expect(filtered('')).toBe(false);
    expect(filtered('<filterColumn colId="0" hiddenButton="1"/>')).toBe(false);
    expect(filtered('<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>')).toBe(
      true,
    );
  });

  it('knows widths, hidden columns and the styles of columns and rows', () => {
    const sheet = sheetWith('<row r="2" s="1" customFormat="1"/>', {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml
          .replace(
            /<sheetData>.*<\/sheetData>/s,
            '<cols><col min="2" max="3" width="20" hidden="1" style="1"/></cols><sheetData><row r="2" s="1" customFormat="1"/></sheetData>',
          )
          .replace('<sheetFormatPr', '<sheetFormatPr defaultColWidth="11"'),
    });
    expect([0, 1, 2, 3].map((column) => sheet.columnWidth(column))).toEqual([11, 20, 20, 11]);
    expect([0, 1].map((column) => sheet.isColumnHidden(column))).toEqual([false, true]);
    expect([sheet.styleIndex(0, 0), sheet.styleIndex(0, 1), sheet.styleIndex(1, 0)]).toEqual([0, 1, 1]);
  });

  it('reads a formula’s conditional format whole and keeps others for their place', () => {
    const sheet = cell('<c r="A1"><v>1</v></c>', {
      'xl/styles.xml': (xml) =>
        xml.replace(
          '<dxfs count="0"/>',
          '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
        ),
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><conditionalFormatting sqref="A1:A9 C1"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$A1&gt;3</formula></cfRule></conditionalFormatting>' +
            '<conditionalFormatting sqref="B1"><cfRule type="colorScale" priority="1"><colorScale/></cfRule></conditionalFormatting>',
        ),
    });
    expect(sheet.conditionalFormats).toMatchObject([
      { type: 'colorScale', formula: '' },
      {
        type: 'custom',
        formula: '=$A1>3',
        stopIfTrue: true,
        areas: [
          { row: 0, column: 0, rows: 9, columns: 1 },
          { row: 0, column: 2, rows: 1, columns: 1 },
        ],
        format: { fillColor: '#FFC7CE', fontColor: '#9C0006', bold: true },
      },
    ]);
  });
});

describe('a style', () => {
  const xf =
    (attributes: string, inside = '') =>
    (xml: string) =>
      xml.replace(/<cellXfs.*<\/cellXfs>/, `<cellXfs count="1"><xf ${attributes}>${inside}</xf></cellXfs>`);
  const styleOf = (edit: (xml: string) => string) => {
    const workbook = readXlsx(withParts(plain, { 'xl/styles.xml': edit }));
    return workbook.styles.get(0);
  };

  it.each([
    [0, 'General'],
    [14, 'm/d/yyyy'],
    [18, 'h:mm AM/PM'],
    [22, 'm/d/yyyy h:mm'],
    [46, '[h]:mm:ss'],
    [49, '@'],
  ])('names the built-in number format %i as Excel does in en-US', (id, format) => {
    expect(styleOf(xf(`numFmtId="${id}" fontId="0" fillId="0"`)).numberFormat).toBe(format);
  });

  it('resolves theme colours with their tint', () => {
    const fill = (color: string) =>
      styleOf((xml) =>
        xf('numFmtId="0" fontId="0" fillId="2"')(xml).replace(
          '</fills>',
          `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill></fills>`,
        ),
      ).fillColor;
    expect(fill('rgb="FFC6EFCE"')).toBe('#C6EFCE');
    expect(fill('indexed="13"')).toBe('#FFFF00');
    expect(fill('theme="0"')).toBe('#FFFFFF');
    expect(fill('theme="1"')).toBe('#000000');
    // As Excel 2013 shows "White, Background 1, Darker 5%" and "Blue, Accent 5, Lighter 80%".
    expect(fill('theme="0" tint="-4.9989318521683403E-2"')).toBe('#F2F2F2');
    expect(fill('theme="8" tint="0.79998168889431442"')).toBe('#D9E1F2');
    // "Blue, Accent 1, Lighter 80%".
    expect(fill('theme="4" tint="0.79998168889431442"')).toBe('#DDEBF7');
  });

  it('knows locks, wrapping and faces', () => {
    const style = styleOf((xml) =>
      xf(
        'numFmtId="0" fontId="1" fillId="0"',
        '<alignment horizontal="center" wrapText="1"/><protection locked="0"/>',
      )(xml),
    );
    expect(style).toMatchObject({ bold: true, wrapText: true, horizontal: 'center', locked: false });
  });
});

describe('a workbook', () => {
  it('knows its date system, names and calculation', () => {
    const workbook = readXlsx(
      withParts(plain, {
        'xl/workbook.xml': (xml) =>
          xml
            .replace('<workbookPr/>', '<workbookPr date1904="true"/><workbookProtection lockStructure="1"/>')
            .replace(
              '<calcPr calcId="191029"/>',
              '<definedNames><definedName name="Rate" localSheetId="0" hidden="1">Sheet1!$A$1</definedName></definedNames><calcPr calcMode="manual"/>',
            ),
      }),
    );
    expect(workbook.date1904).toBe(true);
    expect(workbook.structureProtected).toBe(true);
    expect(workbook.calculationMode).toBe('Manual');
    expect(workbook.names).toMatchObject([
      { name: 'Rate', formula: 'Sheet1!$A$1', hidden: true, sheet: { name: 'Sheet1' } },
    ]);
  });
});
