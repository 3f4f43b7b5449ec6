/** Invented workbooks with the features clerks' files have, for tests that must hold for all of them. */
import type { NewWorkbook } from '../../../../src/standalone/emulator';

const visits = [
  ['Client', 'Caregiver', 'Date', 'Start Time', 'Hours', 'Status'],
  [
    'Abel Testman',
    'Cora Sample',
    { value: 45_000, format: 'm/d/yyyy' },
    { value: 1 / 3, format: 'h:mm AM/PM' },
    2.25,
    'Worked',
  ],
  [
    'Béla Müller',
    'Cora Sample',
    { value: 45_001, format: 'm/d/yyyy' },
    { value: 0.5, format: 'h:mm AM/PM' },
    4,
    'Missed',
  ],
  [
    ' 00123',
    'two\nlines',
    { value: 45_002, format: 'yyyy-mm-dd' },
    null,
    { value: 1.5, format: '[h]:mm', bold: true },
    '',
  ],
] as const;

export const sampleWorkbooks: Readonly<Record<string, NewWorkbook>> = {
  'one empty sheet': { sheets: [{ name: 'Sheet1', rows: [] }] },
  'a table of visits': {
    sheets: [{ name: 'Schedule', rows: visits, tables: [{ name: 'Visits', ref: 'A1:F4' }] }],
  },
  'tables away from A1, on two sheets': {
    sheets: [
      {
        name: 'Notes & <more>',
        rows: [
          ['x', 'y'],
          [1, 2],
        ],
        at: 'C5',
        tables: [{ name: 'Odd', ref: 'C5:D6' }],
      },
      {
        name: "Bob's",
        rows: [...visits, ['Total', null, null, null, 7.75, null]],
        at: 'B3',
        tables: [{ name: 'Visits', ref: 'B3:G7', totals: true }],
      },
    ],
  },
  'the 1904 system, hidden rows and widths': {
    date1904: true,
    sheets: [
      { name: 'Old Mac', rows: visits, hiddenRows: [2, 9], columnWidths: [20, 12.5] },
      { name: 'Hidden', rows: [[1]], hidden: true },
    ],
  },
  'formulas, errors, merges and protection': {
    sheets: [
      {
        name: 'Sums',
        rows: [
          ['a', 'b', 'sum'],
          [1, 2, { formula: 'A2+B2', value: 3 }],
          [3, 4, { formula: 'IF(A3<B3,"less & fewer","more")', value: 'less & fewer' }],
          [true, false, { error: '#N/A' }],
          [
            { value: '', fill: '#FFC7CE' },
            { formula: '1/0', error: '#DIV/0!' },
            { formula: 'TRUE', value: true },
          ],
        ],
        merges: ['A7:B8'],
        protected: true,
      },
    ],
  },
  'texts that XML cannot say': {
    sheets: [
      {
        name: 'Odd',
        rows: [['a\u0001b', '_x0041_', '\r\n', '<&>"\'', '\u{1F600}', '\ud800', ' \t both ends\n ']],
      },
    ],
  },
};
