/** How cells of the tables of payers and caregivers are read, their columns being known. */
import * as fc from 'fast-check';
import type { CaregiverTerms, PayerTerms } from '../../src/engine';
import type { CellValue } from '../../src/sheet';
import type { CaregiverColumn, PayerColumn } from '../../src/sheet/fields';
import { readCaregivers, readPayers } from '../../src/sheet/terms';
import { tableOf, type KnownColumns } from './mappedTables';

function payersOf(known: KnownColumns<PayerColumn>) {
  const { table, rows } = tableOf('Payers', known, false);
  return readPayers(table, rows);
}

function caregiversOf(known: KnownColumns<CaregiverColumn>) {
  const { table, rows } = tableOf('Caregivers', known, false);
  return readCaregivers(table, rows);
}

/** What one payer's row says, and what is told of it. */
function payer(cells: Partial<Record<PayerColumn, readonly [string, CellValue]>>) {
  const { terms, problems } = payersOf({ payer: ['Payer', 'Example Mutual'], ...cells });
  const [{ payer: name, ...says } = { payer: '' }] = terms;
  expect(name).toBe('Example Mutual');
  return { says, problems: problems.map(({ message }) => message) };
}

const OPTION = 'Bill Hours At';
const FLAG = 'Act > Sch, Bill Scheduled';

describe("a payer's option", () => {
  it.each<[CellValue, CellValue, Omit<PayerTerms, 'payer'>]>([
    ['', 'Yes', { option: 'scheduledWhenOver' }],
    ['', 'No', { option: 'roundedActual' }],
    ['', true, { option: 'scheduledWhenOver' }],
    ['', false, { option: 'roundedActual' }],
    ['', 'x', { option: 'scheduledWhenOver' }],
    ['', 0, { option: 'roundedActual' }],
    ['', 'Rounded Actual', { option: 'roundedActual' }],
    ['Rounded', '', { option: 'roundedActual' }],
    ['Rounded', 'Yes', { option: 'scheduledWhenOver' }],
    ['Rounded', 'No', { option: 'roundedActual' }],
    ['Actual', '', { option: 'roundedActual', rounding: { minutes: 0 } }],
    ['Actual', 'Yes', { option: 'scheduledWhenOver', rounding: { minutes: 0 } }],
    ['Act > Sch, Bill Scheduled', '', { option: 'scheduledWhenOver' }],
    ['Scheduled', '', { option: 'scheduledWhenOver' }],
    ['Scheduled', 'Yes', { option: 'scheduledWhenOver' }],
    ['', '', {}],
    ['-', 'n/a', {}],
    ['Default', ' ', {}],
  ])('of %j, with the box at %j, is %j', (option, flag, says) => {
    expect(payer({ billOption: [OPTION, option], billScheduled: [FLAG, flag] })).toEqual({
      says,
      problems: [],
    });
  });

  it('is left to the rules where it cannot be read, and told with sheet, row, column and value', () => {
    const { terms, problems } = payersOf({
      payer: ['Payer', 'Sample State Waiver', 'Example Mutual'],
      billOption: [OPTION, 'Rounded', 'Electronic'],
      rounding: ['Rounding', 15, 6],
    });
    expect(terms[1]).toEqual({ payer: 'Example Mutual', rounding: { minutes: 6 } });
    expect(problems).toEqual([
      {
        code: 'cell.unreadable',
        message:
          'Row 6 of "Payers sheet": "Bill Hours At" says Electronic, which cannot be read as a billing option. ' +
          'Type "Act > Sch, Bill Scheduled", "Rounded Actual" or "Actual", or yes or no under the first of them; ' +
          'until then the rules are used for it.',
        sheet: 'Payers sheet',
        row: 6,
        column: 'Bill Hours At',
        value: 'Electronic',
      },
    ]);
  });

  it.each<[string, CellValue]>([
    ['yes or no under a heading that names no option', 'Yes'],
    ['an error', '#N/A'],
    ['a number', 4],
    ['the opposite', 'Act < Sch, Bill Scheduled'],
  ])('is left to the rules for %s', (_what, option) => {
    const { says, problems } = payer({ billOption: [OPTION, option] });
    expect(says).toEqual({});
    expect(problems).toHaveLength(1);
  });

  it('is left to the rules where the box cannot be read: what the other column says is not the whole of it', () => {
    const { says, problems } = payer({ billOption: [OPTION, 'Actual'], billScheduled: [FLAG, 'Cancelled'] });
    expect(says).toEqual({});
    expect(problems).toHaveLength(1);
  });

  it('is left to the rules where the two columns contradict each other, and both are named', () => {
    const { says, problems } = payer({ billOption: [OPTION, 'Scheduled'], billScheduled: [FLAG, 'No'] });
    expect(says).toEqual({});
    expect(problems).toEqual([
      'Row 5 of "Payers sheet": "Act > Sch, Bill Scheduled" says No and "Bill Hours At" says Scheduled, which do not go together. ' +
        'Correct or clear one of them; until then the rules are used for it.',
    ]);
  });

  it('"Scheduled" is told of, as nothing is billed that was not worked', () => {
    const { notes } = payersOf({ payer: ['Payer', 'Example Mutual'], billOption: [OPTION, 'Scheduled'] });
    expect(notes).toEqual([
      {
        code: 'scheduledOption',
        sheet: 'Payers sheet',
        isQuestion: true,
        message:
          '"Scheduled" in 1 row of the table "Payers" on sheet "Payers sheet" was read as the hours worked, at most the scheduled ones: ' +
          'hours that were not worked are neither billed nor paid.',
      },
    ]);
  });
});

describe("a payer's rounding", () => {
  it('is put together from its columns', () => {
    expect(
      payer({
        rounding: ['Rounding', 6],
        roundingDirection: ['Direction', 'Up'],
        roundingMethod: ['Method', 'Start and end'],
      }),
    ).toEqual({ says: { rounding: { minutes: 6, direction: 'up', method: 'startAndEnd' } }, problems: [] });
  });

  it('is read from one cell, in any order', () => {
    expect(payer({ rounding: ['Rounding', 'up, 6 minutes'] }).says).toEqual({
      rounding: { minutes: 6, direction: 'up' },
    });
  });

  it('leaves what cannot be read to the rules, and keeps the rest', () => {
    const { says, problems } = payer({
      rounding: ['Rounding', 6],
      roundingDirection: ['Direction', 'Sideways'],
    });
    expect(says).toEqual({ rounding: { minutes: 6 } });
    expect(problems).toEqual([
      'Row 5 of "Payers sheet": "Direction" says Sideways, which cannot be read as a way to round. ' +
        'Type minutes up to 60 such as 15, "nearest", "up", "down", "length", "start and end" or "none"; ' +
        'until then the rules are used for it.',
    ]);
  });

  it.each<[CellValue]>([[61], [0.25], [-15], [true], ['7 down, 8 up'], ['#VALUE!']])(
    'of %j is no guess',
    (cell) => {
      const { says, problems } = payer({ rounding: ['Rounding', cell] });
      expect(says).toEqual({});
      expect(problems).toHaveLength(1);
    },
  );

  it('leaves to the rules what two columns say otherwise', () => {
    const { says, problems } = payer({
      rounding: ['Rounding', '15 up'],
      roundingDirection: ['Direction', 'Down'],
    });
    expect(says).toEqual({ rounding: { minutes: 15 } });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      '"Direction" says Down and "Rounding" says 15 up, which do not go together',
    );
  });

  it('of 15 minutes does not go with "Actual", which rounds nothing', () => {
    const { says, problems } = payer({ billOption: [OPTION, 'Actual'], rounding: ['Rounding', 15] });
    expect(says).toEqual({ option: 'roundedActual' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('"Rounding" says 15 and "Bill Hours At" says Actual');
  });
});

describe("a payer's billing increment", () => {
  it.each<[CellValue, number | undefined]>([
    [15, 15],
    ['15 min', 15],
    [0, 0],
    ['None', 0],
    ['', undefined],
  ])('of %j is %j minutes', (cell, minutes) => {
    expect(payer({ billingIncrement: ['Increment', cell] })).toEqual({
      says: minutes === undefined ? {} : { billingIncrementMinutes: minutes },
      problems: [],
    });
  });

  it.each<[CellValue]>([[90], ['15 up'], ['nearest'], ['1 unit']])('of %j is no guess', (cell) => {
    const { says, problems } = payer({ billingIncrement: ['Increment', cell] });
    expect(says).toEqual({});
    expect(problems).toEqual([
      `Row 5 of "Payers sheet": "Increment" says ${String(cell)}, which cannot be read as minutes. ` +
        'Type a whole number up to 60 such as 15; until then the rules are used for it.',
    ]);
  });
});

describe('what a payer’s row says', () => {
  const optionally = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const words = {
    scheduledWhenOver: ['Act > Sch, Bill Scheduled', 'Lesser of Actual and Scheduled'],
    roundedActual: ['Rounded Actual', 'Rounded'],
    length: ['length', 'Round the Length (Round to 0)'],
    lengthNeverZero: ['length, never 0', 'Round Start and Round Length'],
    startAndEnd: ['start and end', 'Round Start and Round End'],
  } as const;
  const said = fc.record({
    option: optionally(fc.constantFrom('scheduledWhenOver' as const, 'roundedActual' as const)),
    inBox: fc.boolean(),
    wording: fc.constantFrom(0 as const, 1 as const),
    minutes: optionally(fc.integer({ min: 0, max: 60 })),
    direction: optionally(fc.constantFrom('nearest' as const, 'up' as const, 'down' as const)),
    method: optionally(
      fc.constantFrom('length' as const, 'lengthNeverZero' as const, 'startAndEnd' as const),
    ),
    apart: fc.boolean(),
    increment: optionally(fc.integer({ min: 0, max: 60 })),
  });

  it('is what was meant, in whatever words and columns', () => {
    fc.assert(
      fc.property(said, ({ option, inBox, wording, minutes, direction, method, apart, increment }) => {
        const inWords = option === undefined ? '' : words[option][wording];
        const box = option === undefined ? '' : option === 'scheduledWhenOver' ? 'Yes' : 'No';
        const parts = [minutes ?? '', direction ?? '', method === undefined ? '' : words[method][wording]];
        const [first = '', second = '', third = ''] = apart ? parts : [parts.join(' ').trim()];
        const { says, problems } = payer({
          billOption: [OPTION, inBox ? '' : inWords],
          billScheduled: [FLAG, inBox ? box : ''],
          rounding: ['Rounding', first],
          roundingDirection: ['Direction', second],
          roundingMethod: ['Method', third],
          billingIncrement: ['Increment', increment ?? ''],
        });
        const rounding = {
          ...(minutes === undefined ? {} : { minutes }),
          ...(direction === undefined ? {} : { direction }),
          ...(method === undefined ? {} : { method }),
        };
        expect(problems).toEqual([]);
        expect(says).toEqual({
          ...(option === undefined ? {} : { option }),
          ...(Object.keys(rounding).length === 0 ? {} : { rounding }),
          ...(increment === undefined ? {} : { billingIncrementMinutes: increment }),
        });
      }),
    );
  });
});

describe('the rows of such a table', () => {
  it('leave out blank rows, headings once more and totals', () => {
    const { terms, rows } = payersOf({
      payer: ['Payer', 'Sample State Waiver', '', 'Payer', 'Example Mutual', 'Total'],
      rounding: ['Rounding', 15, '', 'Rounding', 6, ''],
    });
    expect(terms.map(({ payer: name }) => name)).toEqual(['Sample State Waiver', 'Example Mutual']);
    expect(rows).toEqual([0, 3]);
  });

  it.each<[CellValue]>([[''], ['#N/A'], [false]])('need a name, which %j is not', (name) => {
    const { terms, problems } = payersOf({
      payer: ['Payer', name],
      billScheduled: [FLAG, 'Yes'],
    });
    expect(terms).toEqual([]);
    expect(problems[0]?.message).toMatch(
      /^Row 5 of "Payers sheet": "Payer" .*; until then this row is not used\.$/,
    );
  });

  it('are read though they say nothing: the payer is listed', () => {
    expect(payersOf({ payer: ['Payer', 'Example Mutual'], rounding: ['Rounding', ''] }).terms).toEqual([
      { payer: 'Example Mutual' },
    ]);
  });

  it('tell how each column was read', () => {
    const { readings } = payersOf({
      payer: ['Payer', 'Sample State Waiver', 'Example Mutual'],
      billScheduled: [FLAG, 'Yes', 'perhaps'],
      rounding: ['Rounding', 15, 'none'],
      billingIncrement: ['Increment', 15, ''],
    });
    expect(readings.map(({ heading, how }) => [heading, how])).toEqual([
      ['Payer', 'names or ids from 2 cells'],
      [FLAG, 'options from 1 cell; 1 cell could not be read'],
      ['Rounding', 'rounding in minutes, from 1 cell, and from 1 cell'],
      ['Increment', 'minutes from 1 cell'],
    ]);
  });
});

describe('a caregiver', () => {
  it.each<[KnownColumns<CaregiverColumn>, CaregiverTerms]>([
    [
      { caregiver: ['Caregiver', 'Standin, Sol'], payOption: ['Pay By', 'Rounded Actual'] },
      { caregiver: 'Standin, Sol', option: 'roundedActual' },
    ],
    [
      {
        caregiverFirst: ['First', 'Sol'],
        caregiverLast: ['Last', 'Standin'],
        payScheduled: ['Act > Sch, Pay Scheduled', 'Y'],
        rounding: ['Rounding', 'nearest 6'],
      },
      {
        caregiver: 'Sol Standin',
        option: 'scheduledWhenOver',
        rounding: { minutes: 6, direction: 'nearest' },
      },
    ],
    [
      { caregiver: ['Id', 12], payOption: ['Pay By', 'Actual'] },
      { caregiver: '12', option: 'roundedActual', rounding: { minutes: 0 } },
    ],
  ])('of %j is paid as %j', (known, terms) => {
    const reading = caregiversOf(known);
    expect(reading.terms).toEqual([terms]);
    expect(reading.problems).toEqual([]);
  });

  it('whose option cannot be read is paid by the rules', () => {
    const { terms, problems } = caregiversOf({
      caregiver: ['Caregiver', 'Sol Standin'],
      payOption: ['Pay By', 'Salary'],
    });
    expect(terms).toEqual([{ caregiver: 'Sol Standin' }]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Row 5 of "Caregivers sheet": "Pay By" says Salary, which cannot be read as a payroll option. ' +
        'Type "Act > Sch, Pay Scheduled", "Rounded Actual" or "Actual", or yes or no under the first of them; ' +
        'until then the rules are used for it.',
    ]);
  });

  it('without a whole name is asked for it by the last name', () => {
    const { problems } = caregiversOf({
      caregiverFirst: ['First', ''],
      caregiverLast: ['Last', ''],
      rounding: ['Rounding', 15],
    });
    expect(problems).toMatchObject([{ row: 5, column: 'Last' }]);
  });
});
