import { strToU8, zipSync } from 'fflate';
import { XlsxProblem, createXlsx, readXlsx } from '../../../../src/standalone/emulator';
import { withParts } from './parts';

const workbook = createXlsx({
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['a', 1],
        ['b', 2],
      ],
      tables: [{ name: 'T', ref: 'A1:A2' }],
    },
  ],
});
const sheet = 'xl/worksheets/sheet1.xml';

function sentence(bytes: Uint8Array): string {
  try {
    readXlsx(bytes);
  } catch (error) {
    if (error instanceof XlsxProblem) return error.message;
    throw error;
  }
  return 'opened';
}

function compoundFile(stream: string): Uint8Array {
  const wide = Array.from(stream).flatMap((letter) => [letter.charCodeAt(0), 0]);
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(69), ...wide]);
}

/** The workbook as another kind, which only its content type tells. */
function ofType(type: string): Uint8Array {
  return withParts(workbook, {
    '[Content_Types].xml': (xml) => xml.replace(/[^"]*sheet\.main\+xml/, type),
  });
}

it('opens a sound workbook', () => expect(sentence(workbook)).toBe('opened'));

it.each<[string, Uint8Array, RegExp]>([
  ['an empty file', new Uint8Array(), /file is empty/],
  [
    'a text file',
    strToU8('Client,Hours\nAbel Testman,2\n'),
    /not an Excel workbook.*save it as Excel Workbook/,
  ],
  [
    'a workbook with a password',
    compoundFile('EncryptedPackage'),
    /protected with a password.*remove the password/,
  ],
  ['an old .xls', compoundFile('Workbook'), /old \.xls kind.*save it as Excel Workbook/],
  ['a zip of something else', zipSync({ 'photo.txt': strToU8('x') }), /not an Excel workbook/],
  [
    'a binary workbook',
    withParts(workbook, {
      'xl/workbook.bin': 'x',
      '_rels/.rels': (xml) => xml.replace('workbook.xml', 'workbook.bin'),
    }),
    /binary workbook \(\.xlsb\)/,
  ],
  [
    'a workbook with macros',
    ofType('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
    /with macros \(\.xlsm\).*save it as Excel Workbook/,
  ],
  [
    'a template',
    ofType('application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'),
    /template \(\.xltx\).*save it as Excel Workbook/,
  ],
  [
    'a Word document',
    withParts(workbook, {
      '[Content_Types].xml': (xml) => xml.replaceAll('spreadsheetml', 'wordprocessingml'),
    }),
    /not an Excel workbook/,
  ],
  [
    'a Strict Open XML workbook',
    withParts(workbook, {
      'xl/workbook.xml': (xml) =>
        xml.replace(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        ),
    }),
    /Strict Open XML/,
  ],
  ['a missing sheet part', withParts(workbook, { [sheet]: undefined }), /damaged/],
  ['a sheet cut off in the middle', withParts(workbook, { [sheet]: (xml) => xml.slice(0, 500) }), /damaged/],
  [
    'tags that do not match',
    withParts(workbook, { [sheet]: (xml) => xml.replace('</row>', '</raw>') }),
    /damaged/,
  ],
  [
    'a text that is not there',
    withParts(workbook, { [sheet]: (xml) => xml.replace('<v>0</v>', '<v>77</v>') }),
    /damaged/,
  ],
  [
    'rows out of order',
    withParts(workbook, { [sheet]: (xml) => xml.replace('<row r="1">', '<row r="9">') }),
    /damaged/,
  ],
  [
    'a number that is none',
    withParts(workbook, { [sheet]: (xml) => xml.replace('<v>2</v>', '<v>2 h</v>') }),
    /damaged/,
  ],
  [
    'a table on no area',
    withParts(workbook, { 'xl/tables/table1.xml': (xml) => xml.replace('A1:A2', '') }),
    /damaged/,
  ],
  [
    'an XML part with entities of its own',
    withParts(workbook, {
      'xl/workbook.xml': (xml) => xml.replace('<workbook', '<!DOCTYPE x [<!ENTITY a "b">]><workbook'),
    }),
    /damaged/,
  ],
])('says what is wrong with %s', (_, bytes, expected) => {
  expect(sentence(bytes)).toMatch(expected);
});

it('says of every cut-off workbook that it is incomplete', () => {
  for (let length = 4; length < workbook.length; length += 97) {
    expect(sentence(workbook.slice(0, length))).toMatch(/incomplete or damaged/);
  }
});

it('notices a flipped bit in the compressed data', () => {
  // Past the header of the first entry: the compressed content types.
  const flipped = workbook.slice();
  flipped[80] = (flipped[80] ?? 0) ^ 0x10;
  expect(sentence(flipped)).toMatch(/incomplete or damaged|damaged inside/);
});

describe('a zip that unpacks to more than it should', () => {
  const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

  it('is refused by what it says', () => {
    const bomb = withParts(workbook, { 'xl/media/zeros.bin': '\0'.repeat(100) });
    setDeclaredSize(bomb, 'xl/media/zeros.bin', 3_000_000_000);
    expect(sentence(bomb)).toMatch(/too large/);
  });

  it('is refused by what it does, when it says less', () => {
    const bomb = withParts(workbook, {
      [sheet]: (xml) => xml.replace('</worksheet>', `${' '.repeat(5_000_000)}</worksheet>`),
    });
    setDeclaredSize(bomb, sheet, 900);
    expect(sentence(bomb)).toMatch(/incomplete or damaged/);
  });

  /** Writes an entry's size in the zip's directory. */
  function setDeclaredSize(zip: Uint8Array, name: string, size: number): void {
    const wanted = strToU8(name);
    for (let at = 0; at < zip.length - 46; at++) {
      if (view(zip).getUint32(at, true) !== 0x02014b50) continue;
      const found = zip.subarray(at + 46, at + 46 + view(zip).getUint16(at + 28, true));
      if (found.length === wanted.length && wanted.every((byte, offset) => found[offset] === byte)) {
        view(zip).setUint32(at + 24, size, true);
      }
    }
  }
});

it('refuses cells so far apart that they would fill the memory', () => {
  const rows = Array.from({ length: 1450 }, (_, at) => {
    const cells = Array.from(
      { length: 70 },
      (__, column) =>
        `<c r="${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(column % 26).repeat(1 + Math.floor(column / 26))}${at * 256 + 1}"/>`,
    );
    return `<row r="${at * 256 + 1}">${cells.join('')}</row>`;
  });
  const spread = withParts(workbook, {
    [sheet]: (xml) => xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows.join('')}</sheetData>`),
  });
  expect(sentence(spread)).toMatch(/too far apart/);
});
