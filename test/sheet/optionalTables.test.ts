/** Tables of payers and caregivers, which may be missing. */
import * as fc from 'fast-check';
import { choose, type Choice, type Region, type Row } from '../../src/sheet';
import { figured } from './figured';
import { LIMITS, LIMIT_HEADINGS, regionsOf, sheetOf, VISITS, VISIT_HEADINGS } from './sheetOf';
import { headOf } from './tidyTables';

function table(name: string, headings: readonly string[], rows: readonly Row[]): Region {
  return { head: headOf(name, headings, { rowCount: rows.length }), rows };
}

const visits = table(
  'Visits',
  [...VISIT_HEADINGS, 'Payer'],
  VISITS.map((row) => [...row, 'Example Mutual']),
);
const limits = table('Limits', LIMIT_HEADINGS, LIMITS);
const payers = table(
  'Payers',
  ['Payer', 'Act > Sch, Bill Scheduled', 'Phone'],
  [
    ['Example Mutual', 'Yes', '555-0100'],
    ['Sample State Waiver', 'No', '555-0101'],
  ],
);
const caregivers = table(
  'Caregivers',
  ['Caregiver', 'Pay Option'],
  [
    ['Cara One', 'Rounded Actual'],
    ['Cara Two', 'Act > Sch, Pay Scheduled'],
  ],
);

function chosen(regions: readonly Region[], choice?: Choice) {
  const choosing = choose(regions, choice);
  if (!choosing.ok) throw new Error(choosing.problem.message);
  return choosing.value;
}

/** The names of the tables that were taken for payers and caregivers. */
function optional(regions: readonly Region[], choice?: Choice) {
  const { payers: billed, caregivers: paid } = chosen([visits, limits, ...regions], choice);
  return [billed?.head.name, paid?.head.name];
}

function refusalOf(regions: readonly Region[], choice?: Choice) {
  const choosing = choose([visits, limits, ...regions], choice);
  if (choosing.ok) throw new Error('the tables were taken');
  return choosing;
}

describe('tables of payers and caregivers', () => {
  it('are found among the others', () => {
    expect(optional([payers, caregivers])).toEqual(['Payers', 'Caregivers']);
  });

  it('may be missing, one or both', () => {
    expect(optional([])).toEqual([undefined, undefined]);
    expect(optional([payers])).toEqual(['Payers', undefined]);
    expect(optional([caregivers])).toEqual([undefined, 'Caregivers']);
  });

  it('change nothing about the schedule and the authorizations, in whatever order they stand', () => {
    const plain = chosen([visits, limits]);
    const all = [visits, limits, payers, caregivers];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (regions) => {
        const { schedule, authorizations, payers: billed, caregivers: paid } = chosen(regions);
        expect([schedule, authorizations]).toEqual([plain.schedule, plain.authorizations]);
        expect([billed?.head.name, paid?.head.name]).toEqual(['Payers', 'Caregivers']);
      }),
    );
  });

  it.each<[string, Region]>([
    [
      'says nothing of how they are billed',
      table('List', ['Payer', 'Phone', 'City'], [['Example Mutual', 1, 'X']]),
    ],
    ['has rates', table('Rates', ['Payer', 'Service', 'Bill Rate'], [['Example Mutual', 'PCA', 19]])],
    ['says on paper or not', table('Ways', ['Payer', 'Billing Method'], [['Example Mutual', 'Electronic']])],
    ['bills by the hour or unit', table('Ways', ['Payer', 'Bill By'], [['Example Mutual', 'Unit']])],
    ['has headings alone', table('Empty', ['Payer', 'Billing Option'], [])],
    [
      'holds authorizations of another year',
      table(
        'Last year',
        ['Client', 'Payer', 'Start Date', 'End Date', 'Max Units', 'Minutes per Unit'],
        [['Ada Example', 'Example Mutual', 45_658, 46_022, 60, 15]],
      ),
    ],
    [
      'holds visits',
      table(
        'Open',
        ['Client', 'Payer', 'Visit Date', 'Rounding'],
        [['Ada Example', 'Example Mutual', 46_027, 15]],
      ),
    ],
    [
      'has clients of its own',
      table('Clients', ['Client', 'Payer', 'Rounding'], [['Ada Example', 'Example Mutual', 15]]),
    ],
    [
      'lacks the name of the client alone',
      table(
        'Visits by aide',
        ['Caregiver', 'Visit Date', 'Scheduled Hours', 'Actual Hours', 'Pay Option'],
        [['Cara One', 46_027, 5, 4, 'Actual']],
      ),
    ],
    ['hires', table('Staff', ['Caregiver', 'Hire Date', 'Pay Rate'], [['Cara One', 45_000, 15]])],
  ])('are not seen in a list that %s', (_what, other) => {
    expect(optional([other])).toEqual([undefined, undefined]);
  });

  it('never make a table of authorizations with payers one of payers', () => {
    const withPayers = table(
      'Limits',
      ['Client', 'Payer', 'Max Units', 'Minutes per Unit', 'Period'],
      [['Ada Example', 'Example Mutual', 60, 15, 'Week']],
    );
    const { authorizations, payers: billed } = chosen([visits, withPayers]);
    expect(authorizations.head.name).toBe('Limits');
    expect(authorizations.columns).toHaveProperty('minutesPerUnit');
    expect(billed).toBeUndefined();
  });

  it.each<[string, Region]>([
    [
      'the dates of hire',
      table(
        'Staff',
        ['First Name', 'Last Name', 'Start Date', 'Pay Option'],
        [['Cara', 'One', 45_000, 'Actual']],
      ),
    ],
    [
      'names and ids',
      table(
        'Staff',
        ['Employee ID', 'Name', 'Start Date', 'Pay Option'],
        [['E-1', 'Cara One', 45_000, 'Actual']],
      ),
    ],
  ])('are seen beside %s', (_what, staff) => {
    expect(optional([staff])).toEqual([undefined, 'Staff']);
  });

  it('are a question where two would do equally', () => {
    const second = table('Payers 2', payers.head.headings, payers.rows);
    const { problem, question } = refusalOf([payers, second]);
    expect(problem).toMatchObject({
      code: 'severalPayers',
      message:
        'The table "Payers" on sheet "Payers sheet" and the table "Payers 2" on sheet "Payers 2 sheet" could each be the table of payers. ' +
        'Say which it is, or keep one of them in the workbook.',
    });
    expect(question?.about).toBe('payers');
    expect(question?.candidates.map(({ name }) => name)).toEqual(['Payers', 'Payers 2']);
    expect(optional([payers, second], { payers: { place: 'Payers 2' } })[0]).toBe('Payers 2');
    expect(optional([payers, second], { payers: { place: null } })[0]).toBeUndefined();
  });

  it('are refused with merged cells, as their rows have no values of their own', () => {
    const merged = { ...payers, merges: [{ row: 4, column: 1, rows: 2, columns: 1 }] };
    expect(refusalOf([merged]).problem.message).toContain('merged');
    expect(optional([merged], { payers: { place: null } })).toEqual([undefined, undefined]);
  });

  it('are left out where nobody can be sure of their columns', () => {
    const plan = table('Plans', ['Funder Group', 'Billing Option'], [['Gold Sample', 'Rounded Actual']]);
    expect(optional([plan])).toEqual([undefined, undefined]);
    expect(refusalOf([plan], { payers: { place: 'Plans' } }).question).toMatchObject({
      about: 'payers',
      column: { field: 'payer' },
    });
    const choice: Choice = { payers: { place: 'Plans', columns: { payer: 'Funder Group' } } };
    expect(optional([plan], choice)).toEqual(['Plans', undefined]);
  });
});

describe('a choice of them', () => {
  it('takes none, whatever looks like it', () => {
    expect(optional([payers, caregivers], { payers: { place: null } })).toEqual([undefined, 'Caregivers']);
  });

  it('takes the columns that are said', () => {
    const odd = table('Odd', ['Who', 'Mode'], [['Example Mutual', 'Rounded Actual']]);
    const choice: Choice = { payers: { place: 'Odd', columns: { payer: 'Who', billOption: 'Mode' } } };
    expect(chosen([visits, limits, odd], choice).payers?.columns).toEqual({ payer: 0, billOption: 1 });
  });

  it.each<[string, Choice, string]>([
    [
      'is not there',
      { payers: { place: 'Gone' } },
      'There is no table or range "Gone", which was chosen as the table of payers.',
    ],
    [
      'is the schedule',
      { caregivers: { place: 'Visits' }, schedule: { place: 'Visits' } },
      'was chosen both as the schedule and as the table of caregivers',
    ],
    [
      'lacks an option',
      { payers: { place: 'Payers', columns: { billScheduled: null } } },
      'it has no heading for "Billing Option"',
    ],
    [
      'has no such heading',
      { payers: { columns: { billOption: 'Mode' } } },
      'has no heading "Mode", which was chosen for billOption',
    ],
  ])('is refused by name where it %s', (_what, choice, words) => {
    expect(refusalOf([payers, caregivers], choice).problem.message).toContain(words);
  });

  it('is refused where columns were said of a table nobody sees', () => {
    const { problem } = refusalOf([], { payers: { columns: { payer: 'Payer' } } });
    expect(problem.message).toMatch(
      /^Nothing in the workbook looks like the table of payers: it needs the headings Payer and/,
    );
  });
});

describe('the names in them', () => {
  const byId = table(
    'Staff',
    ['Employee Name', 'Employee ID', 'Pay Option'],
    [
      ['Cara One', 'E-1', 'Rounded Actual'],
      ['Cara Two', 'E-2', 'Scheduled'],
    ],
  );

  it('are taken from the column that has the schedule’s values', () => {
    expect(chosen([visits, limits, byId]).caregivers?.columns.caregiver).toBe(0);
    const ids = {
      ...visits,
      rows: visits.rows.map((row) => row.map((cell) => (cell === 'Cara One' ? 'E-1' : cell))),
    };
    const { caregivers: staff } = chosen([ids, limits, byId]);
    expect(staff?.columns.caregiver).toBe(0);
    const onlyIds = {
      ...visits,
      rows: ids.rows.map((row) => row.map((cell) => (cell === 'Cara Two' ? 'E-2' : cell))),
    };
    const { caregivers: found } = chosen([onlyIds, limits, byId]);
    expect(found?.columns.caregiver).toBe(1);
    expect(found?.assigned.caregiver?.reasons).toEqual(['The schedule has these values too: 2 of 2.']);
  });

  it('stay where a person decided', () => {
    const onlyIds = {
      ...visits,
      rows: visits.rows.map((row) =>
        row.map((cell) => (cell === 'Cara One' ? 'E-1' : cell === 'Cara Two' ? 'E-2' : cell)),
      ),
    };
    const choice: Choice = { caregivers: { columns: { caregiver: 'Employee Name' } } };
    expect(chosen([onlyIds, limits, byId], choice).caregivers?.columns.caregiver).toBe(0);
  });

  it('are told of where the schedule has none of them', () => {
    const strangers = sheetOf([
      ['Payer', 'Billing Option', 'Rounding'],
      ['Unheard Of Mutual', 'Rounded Actual', 15],
    ]);
    const main = [
      sheetOf([VISIT_HEADINGS, ...VISITS], { name: 'V' }),
      sheetOf([LIMIT_HEADINGS, ...LIMITS], { name: 'L' }),
    ];
    const { understanding } = figured([...main, strangers]);
    expect(understanding.notes).toContainEqual({
      code: 'unknownNames',
      sheet: 'Sheet1',
      isQuestion: true,
      message:
        'None of the payers in the list A1:C2 on sheet "Sheet1" is in the schedule, so nothing was taken from it. Check that both name them alike.',
    });
  });
});

describe('plain ranges of payers and caregivers', () => {
  const billed = [
    ['Payer', 'Act > Sch, Bill Scheduled', 'Rounding'],
    ['Example Mutual', 'Yes', 15],
    ['Sample State Waiver', 'No', 6],
  ];
  const paid = [
    ['Caregiver', 'Pay Option'],
    ['Cara One', 'Rounded Actual'],
    ['Cara Two', 'Scheduled'],
  ];
  const authorizations = [LIMIT_HEADINGS, ...LIMITS];
  const taken = (rows: readonly Row[]) => {
    const found = chosen([visits, ...regionsOf(rows)]);
    return [found.authorizations, found.payers, found.caregivers].map((each) => each?.head.name);
  };

  it('stand below the authorizations', () => {
    expect(taken([...authorizations, [], ...billed, [], ...paid])).toEqual(['A1:E3', 'A5:C7', 'A9:B11']);
  });

  it('stand beside them', () => {
    const rows = authorizations.map((row, index) => [
      ...row,
      '',
      ...(billed[index] ?? []),
      '',
      ...(paid[index] ?? []),
    ]);
    expect(taken(rows)).toEqual(['A1:E3', 'G1:I3', 'K1:L3']);
  });

  it('take no columns from authorizations with a blank column inside', () => {
    const rows: Row[] = [
      ['Client', 'Max Units', 'Period', '', 'Payer', 'Minutes per Unit'],
      ['Ada Example', 60, 'Week', '', 'Example Mutual', 15],
      ['Bo Sample', 60, 'Week', '', 'Example Mutual', 15],
    ];
    expect(taken(rows)).toEqual(['A1:F3', undefined, undefined]);
  });

  it.each<[string, readonly Row[], string]>([
    [
      'a first row of words that headings are made of',
      [
        ['Payer', 'Act > Sch, Bill Scheduled'],
        ['Medicaid', 'No'],
        ['Example Mutual', 'Yes'],
      ],
      'A1:B3',
    ],
    [
      'options in words alone',
      [
        ['Payer', 'Billing Option'],
        ['Medicaid', 'Rounded Actual'],
        ['Example Mutual', 'Scheduled'],
      ],
      'A1:B3',
    ],
    [
      'such rows further down, and after a blank one',
      [
        ['Payer', 'Bill Hours At', 'Act > Sch, Bill Scheduled'],
        ['Example Mutual', 'Actual', 'Yes'],
        ['Medicaid', 'Actual', 'No'],
        [],
        ['Medicaid Program', 'Rounded', 'No'],
      ],
      'A1:C5',
    ],
  ])('keep %s', (_what, rows, address) => {
    const found = chosen([visits, limits, ...regionsOf(rows)]);
    expect(found.payers?.head).toMatchObject({ name: address, headings: rows[0] });
  });
});
