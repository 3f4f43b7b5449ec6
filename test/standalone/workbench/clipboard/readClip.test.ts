/** @jest-environment jsdom */
import { readClip } from '../../../../src/standalone/workbench/clipboard/readClip';

describe('a text on the clipboard', () => {
  it.each<[string, string, string[][] | undefined]>([
    ['one cell', 'Ada', [['Ada']]],
    [
      'lines and tabs, with the last line ended as Excel ends it',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a field in quotes', '"two\nlines"\t"said ""so"""\tx', [['two\nlines', 'said "so"', 'x']]],
    ['quotes within a text', '5" pipe\t"quoted" word', [['5" pipe', '"quoted" word']]],
    [
      'lines of different lengths',
      'a\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      'blank cells',
      '\t\n\t',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['nothing', '', undefined],
  ])('is read as cells: %s', (_, text, cells) => {
    expect(readClip('', text)).toEqual(cells);
  });
});

describe('HTML on the clipboard', () => {
  it('is read by its table, with the white space a browser shows', () => {
    const html = `<html><body><!--StartFragment--><table>
      <tr><th>Client</th><th>Start
        Time</th></tr>
      <tr><td>Ada<br> Sample</td><td>&nbsp;8:00&nbsp;AM </td></tr></table></body></html>`;
    expect(readClip(html, 'ignored')).toEqual([
      ['Client', 'Start Time'],
      ['Ada\nSample', '8:00 AM'],
    ]);
  });

  it('keeps cells in their columns around those that span several', () => {
    const html =
      '<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>';
    expect(readClip(html, '')).toEqual([
      ['a', 'b', ''],
      ['', 'c', 'd'],
    ]);
  });

  it('counts for nothing without a table', () => {
    expect(readClip('<p>a paragraph</p>', 'a\tb')).toEqual([['a', 'b']]);
  });
});
