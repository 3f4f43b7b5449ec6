import { choose, findRegions, type CellValue, type Row } from '../../src/sheet';
import { LIMITS, LIMIT_HEADINGS, VISITS, VISIT_HEADINGS, regionsOf, sheetOf } from './sheetOf';

const SCHEDULE: readonly Row[] = [VISIT_HEADINGS, ...VISITS];
const AUTHORIZATIONS: readonly Row[] = [LIMIT_HEADINGS, ...LIMITS];

function blank(count: number): CellValue[] {
  return new Array<CellValue>(count).fill('');
}

/** The same lines with a blank column before each of the columns named. */
function apart(lines: readonly Row[], ...before: readonly number[]): readonly Row[] {
  return lines.map((line) => line.flatMap((cell, index) => (before.includes(index) ? ['', cell] : [cell])));
}

/** Two blocks of lines side by side, each from a row of its own. */
function beside(
  [left, leftRow]: readonly [readonly Row[], number],
  [right, rightRow]: readonly [readonly Row[], number],
  gap: number,
): readonly Row[] {
  const width = Math.max(...left.map((line) => line.length)) + gap;
  return Array.from({ length: Math.max(left.length + leftRow, right.length + rightRow) }, (_, row) => {
    const line = left[row - leftRow] ?? [];
    return [...line, ...blank(width - line.length), ...(right[row - rightRow] ?? [])];
  });
}

/** The headings of each range that are not blank. */
function headingsIn(lines: readonly Row[]): readonly (readonly string[])[] {
  return regionsOf(lines).map(({ head }) => head.headings.filter((heading) => heading !== ''));
}

function chosenFrom(lines: readonly Row[]) {
  const choosing = choose(findRegions([sheetOf(lines)], false));
  if (!choosing.ok) throw new Error(choosing.problem.message);
  const { schedule, authorizations } = choosing.value;
  return [schedule.head.headings, authorizations.head.headings].map((headings) => headings.filter(Boolean));
}

describe('a blank column after the first one', () => {
  it('parts no range, under a title and without one', () => {
    expect(headingsIn(apart(SCHEDULE, 1))).toEqual([VISIT_HEADINGS]);
    expect(headingsIn([['Visits', '', 'Schedule'], ...apart(SCHEDULE, 1)])).toEqual([VISIT_HEADINGS]);
    expect(headingsIn([['Visits', 'Schedule'], [], ...apart(SCHEDULE, 1)])).toEqual([VISIT_HEADINGS]);
  });

  it('parts no range that has headings only', () => {
    expect(headingsIn(apart([VISIT_HEADINGS], 1))).toEqual([VISIT_HEADINGS]);
  });

  it('may have something written in it', () => {
    const lines = apart(SCHEDULE, 1).map((line, row) =>
      row > 1 ? [line[0] ?? '', 'x', ...line.slice(2)] : line,
    );
    const [region, ...others] = regionsOf(lines);
    expect(others).toEqual([]);
    expect(region?.head.headings).toEqual(['Client', '', ...VISIT_HEADINGS.slice(1)]);
  });

  it('parts no range below another', () => {
    expect(headingsIn([...SCHEDULE, [], ...apart(AUTHORIZATIONS, 1)])).toEqual([
      VISIT_HEADINGS,
      LIMIT_HEADINGS,
    ]);
  });

  it('parts none under a line of groups', () => {
    const lines = [
      ['', '', '', 'Scheduled', '', '', 'Actual', '', ''],
      ['Client', '', 'Date', 'Start', 'End', 'Hours', 'Start', 'End', 'Hours'],
      ['Ada Example', '', 46_027, 0.375, 0.5, 3, 0.38, 0.51, 3.1],
      ['Bo Sample', '', 46_028, 0.375, 0.5, 3, '', '', ''],
    ];
    expect(headingsIn(lines)).toEqual([
      [
        'Client',
        'Date',
        'Scheduled Start',
        'Scheduled End',
        'Scheduled Hours',
        'Actual Start',
        'Actual End',
        'Actual Hours',
      ],
    ]);
  });
});

describe('a blank column inside a range', () => {
  it.each([1, 2, 3, 4])('before column %i parts neither of two side by side', (column) => {
    for (const gap of [1, 3]) {
      const lines = beside([apart(SCHEDULE, column), 0], [apart(AUTHORIZATIONS, column), 0], gap);
      expect(headingsIn(lines)).toEqual([VISIT_HEADINGS, LIMIT_HEADINGS]);
    }
  });

  it.each([1, 2, 3, 4])('before column %i parts neither of two one below the other', (column) => {
    const lines = [...apart(SCHEDULE, column), [], ...apart(AUTHORIZATIONS, 5 - column)];
    expect(headingsIn(lines)).toEqual([VISIT_HEADINGS, LIMIT_HEADINGS]);
  });

  it('may be inside a group, which goes on after it', () => {
    const lines = [
      ['', '', 'Scheduled', '', '', '', 'Actual'],
      ['Client', 'Date', 'Start', '', 'End', 'Hours', 'Hours'],
      ['Ada Example', 46_027, 0.375, '', 0.5, 3, 3.1],
      ['Bo Sample', 46_028, 0.375, '', 0.5, 3, ''],
    ];
    expect(headingsIn(lines)).toEqual([
      ['Client', 'Date', 'Scheduled Start', 'Scheduled End', 'Scheduled Hours', 'Actual Hours'],
    ]);
  });
});

describe('two ranges side by side', () => {
  const titled: readonly Row[] = [
    ['Invented Home Care'],
    ['From:', '01/01/2026', 'To:', '01/31/2026'],
    ...SCHEDULE,
  ];

  it.each([0, 1, 2, 3, 4, 6])('have headings in rows of their own, the second in row %i', (row) => {
    for (const gap of [1, 2]) {
      const lines = beside([titled, 1], [[['Authorizations'], ...AUTHORIZATIONS], row], gap);
      const found = [...headingsIn(lines)].sort(
        (a, b) => b.length - a.length || a.join().localeCompare(b.join()),
      );
      expect(found).toEqual([VISIT_HEADINGS, LIMIT_HEADINGS]);
    }
  });

  const grouped: readonly Row[] = [
    ['', '', 'Scheduled', '', '', 'Actual', '', ''],
    ['Client', 'Date', 'Start', 'End', 'Hours', 'Start', 'End', 'Hours'],
    ['Ada Example', 46_027, 0.375, 0.5, 3, 0.38, 0.51, 3.1],
    ['Bo Sample', 46_028, 0.375, 0.5, 3, '', '', ''],
  ];
  const joined =
    'Client|Date|Scheduled Start|Scheduled End|Scheduled Hours|Actual Start|Actual End|Actual Hours'.split(
      '|',
    );

  it.each([0, 1, 2, 3])(
    'can have a line of groups over one of them, the other beginning in row %i',
    (row) => {
      for (const gap of [1, 2]) {
        expect(chosenFrom(beside([grouped, 1], [AUTHORIZATIONS, row], gap))).toEqual([
          joined,
          LIMIT_HEADINGS,
        ]);
        expect(chosenFrom(beside([AUTHORIZATIONS, row], [grouped, 1], gap))).toEqual([
          joined,
          LIMIT_HEADINGS,
        ]);
      }
    },
  );
});

describe('a thousand stray headings', () => {
  const strays = (of: (index: number) => string, gap: number) =>
    Array.from({ length: 1000 }, (_, index) => [...blank(gap), of(index)]).flat();
  const words: readonly ((index: number) => string)[] = [
    (index) => `Hours ${index}`,
    (index) => `Client ${index}`,
    (index) => `Note ${index}`,
    () => 'Date',
  ];

  it.each(words)('on the line of a schedule hide neither table (%#)', (of) => {
    for (const gap of [1, 2]) {
      const lines = beside([SCHEDULE, 0], [AUTHORIZATIONS, 7], 2).map((line, row) =>
        row === 0 || row === 7 ? [...line, ...blank(13 - line.length), ...strays(of, gap)] : line,
      );
      const [schedule, authorizations] = chosenFrom(lines);
      expect(schedule?.slice(0, 5)).toEqual(VISIT_HEADINGS);
      expect(authorizations?.slice(0, 5)).toEqual(LIMIT_HEADINGS);
    }
  });

  it.each(words)('left of a schedule hide neither table (%#)', (of) => {
    const line = strays(of, 1);
    const lines = [...SCHEDULE, [], ...AUTHORIZATIONS].map((cells, row) => [
      ...(row === 0 || row === 5 ? line : blank(line.length)),
      '',
      ...cells,
    ]);
    const [schedule, authorizations] = chosenFrom(lines);
    expect(schedule?.slice(-5)).toEqual(VISIT_HEADINGS);
    expect(authorizations?.slice(-5)).toEqual(LIMIT_HEADINGS);
  });

  it.each(words)('beside, above and below a schedule hide neither table (%#)', (of) => {
    const lines: Row[] = [
      ...Array.from({ length: 1000 }, (_, index) => [of(index), '', of(index + 1)]),
      [],
      ...beside([SCHEDULE, 0], [AUTHORIZATIONS, 0], 2),
      [],
      ...Array.from({ length: 1000 }, (_, index) => [...blank(14), of(index), '', of(index + 1)]),
    ];
    expect(chosenFrom(lines)).toEqual([VISIT_HEADINGS, LIMIT_HEADINGS]);
  });

  it.each(words)('with a column of figures under each hide neither table (%#)', (of) => {
    const figures = (row: number) =>
      Array.from({ length: 1000 }, (_, index) => ['', (row * index) % 7 === 3 ? index : '']).flat();
    const lines = [...SCHEDULE, [], ...AUTHORIZATIONS].map((cells, row) => [
      ...cells,
      ...blank(5 - cells.length),
      ...(row === 0 ? strays(of, 1) : row === 5 ? [] : figures(row)),
    ]);
    const [schedule, authorizations] = chosenFrom(lines);
    expect(schedule?.slice(0, 5)).toEqual(VISIT_HEADINGS);
    expect(authorizations?.slice(0, 5)).toEqual(LIMIT_HEADINGS);
  });
});
