/** Holds the table of docs/EXCEL.md true, and what is done about a pitfall by never asking Excel for something. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findUses } from './standalone/emulator/host/members/excelUses';

const root = path.join(__dirname, '..');
const PITFALLS = 15;

interface Line {
  readonly pitfall: string;
  readonly file: string;
  readonly name: string;
}

/** The tests named in the table's last two columns. A row without a number belongs to the one above. */
const lines: readonly Line[] = readFileSync(path.join(root, 'docs/EXCEL.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| (\d*) *\|.*\| `(test\/[^`]+)` *\| (.*?) *\|$/.exec(line))
  .filter((match) => match !== null)
  .map(([, pitfall = '', file = '', name = '']) => ({ pitfall, file, name }));

describe('the table of pitfalls', () => {
  it('has each of the fifteen', () => {
    const numbers = lines.map(({ pitfall }) => pitfall).filter((pitfall) => pitfall !== '');
    expect(numbers).toEqual(Array.from({ length: PITFALLS }, (_, index) => String(index + 1)));
  });

  it('has a test in every row', () => {
    const rows = readFileSync(path.join(root, 'docs/EXCEL.md'), 'utf8').match(/^\| +(\d+)? *\|/gm) ?? [];
    expect(lines).toHaveLength(rows.length);
  });

  it.each(lines)('names a test of $file: $name', ({ file, name }) => {
    const source = path.join(root, file);
    expect(existsSync(source)).toBe(true);
    expect(namesOf(readFileSync(source, 'utf8'))).toContain(name);
  });
});

/** The names of a file's tests, as they are written. */
function namesOf(source: string): readonly string[] {
  return [...source.matchAll(/(?:\bit|\]\))\(\s*(['"])(.*?)\1,\s/g)].map(([, , name = '']) => name);
}

describe('Excel is never asked', () => {
  const folder = path.join(root, 'src/excel');
  const files = readdirSync(folder).map((file) => path.join(folder, file));
  const used = new Set(findUses(files).members.map(({ className, member }) => `${className}.${member}`));

  it('for anything that the search would not see', () => {
    expect([...used]).toEqual(expect.arrayContaining(['Range.values', 'Table.resize']));
  });

  it('to add rows to a table, which is slow and conflicts in co-authoring (#3013)', () => {
    expect([...used].filter((member) => member.startsWith('TableRow'))).toEqual([]);
  });

  it('for ranges by one long address, which getRanges cuts at 8,192 characters', () => {
    expect(used).not.toContain('Worksheet.getRanges');
  });

  it('to take a protection off', () => {
    expect([...used].filter((member) => member.endsWith('.unprotect'))).toEqual([]);
  });
});
