import { createXlsx } from '../../../../src/standalone/emulator';
import { checkXlsx } from '../../../support/xlsxRules';
import { withParts } from './parts';

const workbook = createXlsx({
  sheets: [
    {
      name: 'First',
      rows: [
        ['Client', 'Hours'],
        ['Abel Testman', { value: 2, format: '[h]:mm' }],
      ],
      tables: [{ name: 'Visits', ref: 'A1:B2' }],
      columnWidths: [10, 12],
      merges: ['D1:E2'],
    },
    { name: 'Second', rows: [['Payer'], ['Sample Care']], tables: [{ name: 'Payers', ref: 'A1:A2' }] },
  ],
});
const first = 'xl/worksheets/sheet1.xml';
const visits = 'xl/tables/table1.xml';
const rule =
  '<conditionalFormatting sqref="A1:A2"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>';
const swap = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);

const planted: [string, Parameters<typeof withParts>[1], RegExp][] = [
  ['a part that is not well-formed', { [first]: swap('</sheetData>', '') }, /sheet1.xml is not well-formed/],
  ['a missing workbook part', { 'xl/workbook.xml': undefined }, /no workbook part/],
  ['a part without content type', { 'xl/odd.bin': 'x' }, /odd.bin has no content type/],
  [
    'a content type for no part',
    { '[Content_Types].xml': swap('table1.xml', 'table9.xml') },
    /table9.xml, which is missing/,
  ],
  [
    'a content type given twice',
    { '[Content_Types].xml': swap('table1.xml', 'table2.xml') },
    /table2.xml is given twice/,
  ],
  [
    'a table with the content type of a sheet',
    { '[Content_Types].xml': swap('table+xml', 'worksheet+xml') },
    /table1.xml is used as table/,
  ],
  [
    'a relationship to nothing',
    { 'xl/worksheets/_rels/sheet1.xml.rels': swap('table1', 'table8') },
    /table8.xml, which is missing/,
  ],
  [
    'a relationship id twice',
    { 'xl/_rels/workbook.xml.rels': swap('"rId2"', '"rId1"') },
    /relationship rid1 is there twice/,
  ],
  [
    'children in the wrong order',
    { [first]: swap(/(<mergeCells.*<\/mergeCells>)(<tableParts.*<\/tableParts>)/, '$2$1') },
    /<mergeCells> stands too late/,
  ],
  [
    'a child that does not belong',
    { [first]: swap('<sheetFormatPr', '<odd/><sheetFormatPr') },
    /<odd> does not belong/,
  ],
  [
    'two of a child',
    { [first]: swap(/(<mergeCells.*<\/mergeCells>)/, '$1$1') },
    /<mergeCells> is there twice/,
  ],
  ['a cell style that is not there', { [first]: swap(' s="1"', ' s="7"') }, /B2 has style 7/],
  ['a row style that is not there', { [first]: swap('<row r="2"', '<row r="2" s="7"') }, /row 2 has a style/],
  ['a column style that is not there', { [first]: swap('<col ', '<col style="7" ') }, /column style 7/],
  ['overlapping columns', { [first]: swap('<col min="2"', '<col min="1"') }, /columns overlap/],
  [
    'a conditional format without looks',
    { [first]: swap('<tableParts', `${rule.replace('type', 'dxfId="3" type')}<tableParts`) },
    /looks 3, which are not there/,
  ],
  [
    'two rules of one priority',
    { [first]: swap('<tableParts', `${rule}${rule}<tableParts`) },
    /two conditional formats have priority 1/,
  ],
  [
    'a rule without priority',
    { [first]: swap('<tableParts', `${rule.replace('"1"', '"0"')}<tableParts`) },
    /no valid priority/,
  ],
  [
    'a rule on no area',
    { [first]: swap('<tableParts', `${rule.replace('A1:A2', 'A0')}<tableParts`) },
    /a conditional format is on "A0"/,
  ],
  ['a shared text that is not there', { [first]: swap('<v>0</v>', '<v>99</v>') }, /A1 has text 99/],
  ['rows out of order', { [first]: swap('<row r="1">', '<row r="3">') }, /row 2 stands after row 3/],
  ['a cell twice', { [first]: swap('r="B1"', 'r="A1"') }, /A1 stands out of order/],
  ['a cell in the wrong row', { [first]: swap('r="B1"', 'r="B5"') }, /B5 stands in row 1/],
  ['a number that is none', { [first]: swap(' s="1"><v>2', ' s="1"><v>two') }, /B2 is no number/],
  ['a boolean that is none', { [first]: swap(' s="1"><v>2', ' t="b"><v>2') }, /neither true nor false/],
  ['an error that is none', { [first]: swap(' s="1"><v>2', ' t="e"><v>2') }, /B2 is no error/],
  [
    'a value before its formula',
    { [first]: swap('<v>2</v>', '<v>2</v><f>1+1</f>') },
    /its parts stand out of order/,
  ],
  [
    'a shared formula spelled nowhere',
    { [first]: swap('<v>2</v>', '<f t="shared" si="4"/><v>2</v>') },
    /shared formula 4/,
  ],
  [
    'a dimension that is too small',
    { [first]: swap('ref="A1:B2"', 'ref="A1:A2"') },
    /dimension leaves cells out/,
  ],
  [
    'overlapping merges',
    { [first]: swap('<mergeCell ref="D1:E2"/>', '<mergeCell ref="D1:E2"/><mergeCell ref="E2:F3"/>') },
    /merged cells overlap/,
  ],
  [
    'a wrong count of tables',
    { [first]: swap('<tableParts count="1"', '<tableParts count="2"') },
    /count of tables is wrong/,
  ],
  ['a table part that is missing', { [first]: swap('r:id="rId1"', 'r:id="rId7"') }, /table part of rId7/],
  [
    'a table id twice',
    { [visits]: swap(' id="1" name="Visits"', ' id="2" name="Visits"') },
    /Two tables have the id 2/,
  ],
  [
    'a table name twice',
    { [visits]: swap('displayName="Visits"', 'displayName="PAYERS"') },
    /table name payers is taken twice/,
  ],
  [
    'a table name that is an address',
    { [visits]: swap('displayName="Visits"', 'displayName="AB12"') },
    /"AB12" is no name for a table/,
  ],
  ['a table on no area', { [visits]: swap('ref="A1:B2"', 'ref="A1:"') }, /area is no address/],
  [
    'a column name twice',
    { [visits]: swap('name="Hours"', 'name="CLIENT"') },
    /two columns are called client/,
  ],
  [
    'a column id twice',
    { [visits]: swap('tableColumn id="2"', 'tableColumn id="1"') },
    /two columns have the id 1/,
  ],
  [
    'a header cell that says something else',
    { [visits]: swap('name="Hours"', 'name="Days"') },
    /header cell of column "Days"/,
  ],
  ['too few columns', { [visits]: swap('<tableColumn id="2" name="Hours"/>', '') }, /not as many columns/],
  [
    'a filter outside of its table',
    { [visits]: swap('autoFilter ref="A1:B2"', 'autoFilter ref="A1:C2"') },
    /filter is outside/,
  ],
  [
    'a filter on a column that is not there',
    {
      [visits]: swap(
        '<autoFilter ref="A1:B2"/>',
        '<autoFilter ref="A1:B2"><filterColumn colId="2"/></autoFilter>',
      ),
    },
    /filter is on a column/,
  ],
  [
    'looks of a table that are not there',
    { [visits]: swap('<tableColumn ', '<tableColumn dataDxfId="5" ') },
    /no dataDxfId 5/,
  ],
  [
    'tables that overlap',
    { [first]: swap(/<tablePart r:id="rId1"\/>/, '<tablePart r:id="rId1"/><tablePart r:id="rId1"/>') },
    /overlaps another table/,
  ],
  [
    'two sheets of one name',
    { 'xl/workbook.xml': swap('"Second"', '"FIRST"') },
    /Two sheets are called first/,
  ],
  [
    'a name no sheet may have',
    { 'xl/workbook.xml': swap('"Second"', '"a/b"') },
    /"a\/b" is no name for a sheet/,
  ],
  [
    'two sheets of one id',
    { 'xl/workbook.xml': swap('sheetId="2"', 'sheetId="1"') },
    /Two sheets have the id 1/,
  ],
  [
    'a sheet without relationship',
    { 'xl/workbook.xml': swap('r:id="rId2"', 'r:id="rId9"') },
    /Second: its relationship is missing/,
  ],
  [
    'no visible sheet',
    { 'xl/workbook.xml': (xml) => xml.replaceAll('<sheet ', '<sheet state="hidden" ') },
    /No sheet is visible/,
  ],
  [
    'a defined name twice',
    {
      'xl/workbook.xml': swap(
        '<calcPr',
        '<definedNames><definedName name="x1">1</definedName><definedName name="Rate">1</definedName><definedName name="rate">2</definedName></definedNames><calcPr',
      ),
    },
    /name rate \(workbook\) is defined twice/,
  ],
  [
    'a defined name that is none',
    {
      'xl/workbook.xml': swap(
        '<calcPr',
        '<definedNames><definedName name="a b">1</definedName></definedNames><calcPr',
      ),
    },
    /"a b" is no valid name/,
  ],
  [
    'a defined name of no sheet',
    {
      'xl/workbook.xml': swap(
        '<calcPr',
        '<definedNames><definedName name="Rate" localSheetId="4">1</definedName></definedNames><calcPr',
      ),
    },
    /belongs to a sheet that is not there/,
  ],
  [
    'a number format without definition',
    { 'xl/styles.xml': swap('<xf numFmtId="164"', '<xf numFmtId="200"') },
    /number format 200 is not defined/,
  ],
  [
    'a number format defined twice',
    {
      'xl/styles.xml': swap(/(<numFmt .*?\/>)/, '$1$1'),
    },
    /Number format 164 is defined twice/,
  ],
  [
    'a font that is not there',
    { 'xl/styles.xml': swap('<xf numFmtId="164" fontId="0"', '<xf numFmtId="164" fontId="9"') },
    /no fontId 9/,
  ],
  [
    'a list with a wrong count',
    { 'xl/styles.xml': swap('<fonts count="2"', '<fonts count="3"') },
    /fonts says 3 and has 2/,
  ],
];

it('finds nothing in a workbook that keeps the rules', () => {
  expect(checkXlsx(workbook)).toEqual([]);
});

it.each(planted)('finds %s', (_, change, line) => {
  expect(checkXlsx(withParts(workbook, change))).toEqual(
    expect.arrayContaining([expect.stringMatching(line)]),
  );
});

it('finds a calculation chain that names a cell without formula', () => {
  const broken = withParts(workbook, {
    'xl/calcChain.xml':
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B2" i="1"/></calcChain>',
    'xl/_rels/workbook.xml.rels': swap(
      '</Relationships>',
      '<Relationship Id="rId8" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
    '[Content_Types].xml': swap(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="x/calcChain+xml"/></Types>',
    ),
  });
  expect(checkXlsx(broken)).toEqual(['The calculation chain names B2, which has no formula.']);
});
