import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkText, STAND_IN } from '../../../src/standalone/excelCheck';

const root = path.join(__dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'excel-check-'));
const host = { platform: 'PC', version: '16.0.12345', apiSets: { ExcelApi: '1.17' } };

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as npm does. */
function command(...words: string[]) {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, path.join(root, 'scripts/checkExcel.ts'), ...words],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, lines: stdout.trim().split('\n'), stderr: stderr.trim() };
}

function fileOf(text: string): string {
  const file = path.join(folder, 'answers.json');
  writeFileSync(file, text);
  return file;
}

describe('the command check:excel', () => {
  it('finds the stand-in as it was committed', () => {
    const { status, lines } = command();
    expect(status).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^The stand-in for Excel: (\d+) of \1 answers are the same\.$/),
    ]);
  });

  it('tells how an Excel differs, and ends with 1', () => {
    const answers = { ...STAND_IN, 'date-system': 35064 };
    const { status, lines } = command(fileOf(checkText({ host, answers })));
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^The serial number of 2000-01-01 .*date-system; the stand-in: https:/),
      '  Excel has 35064, the stand-in 36526.',
      expect.stringMatching(/^Excel 16\.0\.12345 on PC: \d+ of \d+ answers are the same\.$/),
    ]);
  });

  it('finds nothing where an Excel answers as the stand-in does', () => {
    expect(command(fileOf(checkText({ host, answers: STAND_IN }))).status).toBe(0);
  });

  it.each([
    ['no such file', () => path.join(folder, 'none.json'), 'There is no file'],
    ['a file of something else', () => fileOf('{}'), 'does not hold the answers'],
    ['an unknown option', () => '--all', 'takes nothing, --update, or one file'],
  ])('refuses %s in one line', (_what, word, sentence) => {
    const { status, stderr } = command(word());
    expect(status).toBe(2);
    expect(stderr.split('\n')).toEqual([expect.stringContaining(sentence)]);
  });
});
