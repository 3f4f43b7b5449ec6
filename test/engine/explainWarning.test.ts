import {
  type AuthorizationRow,
  DEFAULT_RULES,
  explainWarning,
  maximize,
  secondsFromHours,
  type Terms,
  type Visit,
} from '../../src/engine';
import { authorized, limitOf, run, visitOn } from './examples';
import { dayOf } from './naive/calendar';

const MONDAY = '2026-01-05';
const hours = secondsFromHours;
const week = limitOf(15, 'week');

describe('a warning of payers and caregivers', () => {
  const visit = (payer: string, caregiver = '') => visitOn(MONDAY, 5, 5, { payer, caregiver });
  function said(visits: readonly Visit[], terms: Partial<Terms>): string[] {
    const outcome = maximize(visits, [], DEFAULT_RULES, { payers: [], caregivers: [], ...terms });
    return outcome.warnings.map((warning) =>
      explainWarning(warning, outcome, (row, table) => ({ sheet: `Sheet of ${table}`, row: row + 2 })),
    );
  }
  const asWorked = (...caregivers: string[]) =>
    caregivers.map((caregiver) => ({ caregiver, option: 'roundedActual' as const }));
  const differing = (who: string) =>
    `${who} paid by another option than the payer is billed by, so that bill and pay do not rise together. Make the two options the same where you can.`;

  it('names those whose options differ, the most visits first, and counts the rest', () => {
    const [one, two, ...more] = ['Sol Standin', 'Tia Trial', 'Uma Untrue', 'Vic Void', 'Wes Would'] as const;
    expect(said([visit('', one)], { caregivers: asWorked(one) })).toEqual([
      differing('1 visit of 1 caregiver (Sol Standin: 1) is'),
    ]);
    const visits = [one, two, two, ...more].map((caregiver) => visit('', caregiver));
    expect(said(visits, { caregivers: asWorked(one, two, ...more) })).toEqual([
      differing('6 visits of 5 caregivers (Tia Trial: 2, Sol Standin: 1, Uma Untrue: 1 and 2 more) are'),
    ]);
  });

  it('names a caregiver as typed but for spaces around, and one that is not named too', () => {
    const payers = [{ payer: 'Example Mutual', option: 'roundedActual' as const }];
    const visits = [
      visit('Example Mutual', ' Sol Standin '),
      visit('Example Mutual', ' '),
      visit('Example Mutual'),
    ];
    expect(said(visits, { payers })).toEqual([
      differing('3 visits of 2 caregivers (no name: 2, Sol Standin: 1) are'),
    ]);
  });

  it('names the sheet and row of a second row', () => {
    const payers = [{ payer: 'Example Mutual' }, { payer: 'EXAMPLE MUTUAL' }];
    const caregivers = asWorked('Sol Standin', 'Tia Trial', 'SOL STANDIN');
    expect(said([], { payers, caregivers })).toEqual([
      'Row 3 of the Payers table on sheet "Sheet of payers" names a payer that a row above it names already. Only the first counts: delete one of them.',
      'Row 4 of the Caregivers table on sheet "Sheet of caregivers" names a caregiver that a row above it names already. Only the first counts: delete one of them.',
    ]);
  });

  it.each([
    ['2 visits were', [' Other Care ', 'Other Care']],
    ['1 visit was', [' Other Care ']],
  ])('names a payer that is not listed, and that its %s billed by the rules', (counted, names) => {
    const visits = names.map((payer) => visit(payer));
    expect(said(visits, { payers: [{ payer: 'Example Mutual' }] })).toEqual([
      `The Payers table has no row for "Other Care", so its ${counted} billed by the rules. Add a row for it if it wants to be billed differently.`,
    ]);
  });
});

describe('a warning', () => {
  function said(visits: readonly Visit[], rows: readonly AuthorizationRow[], rules: object = {}): string[] {
    const outcome = run(visits, rows, rules);
    return outcome.warnings.map((warning) =>
      explainWarning(warning, outcome, (row, table) => ({
        sheet: 'Limits',
        row: table === 'authorizations' ? row + 2 : NaN,
      })),
    );
  }
  const used = { usedBefore: hours(3) };
  const billed = visitOn(MONDAY, 5, 5, { standing: 'billed' });

  it.each<[string, Visit[], AuthorizationRow[]]>([
    [
      'Every number in Bill Hours is 0, so that column counts as not filled in yet.',
      [visitOn(MONDAY, 5, 5, { billHours: hours(0) })],
      [],
    ],
    [
      'Every number in Pay Hours is 0, so that column counts as not filled in yet.',
      [visitOn(MONDAY, 5, 5, { payHours: hours(0) })],
      [],
    ],
    [
      'No authorization has a number, so the authorization numbers of the visits are not used.',
      [visitOn(MONDAY, 5, 5, { authorizationNumber: 'A-1' })],
      [authorized([week])],
    ],
    [
      'Row 2 of the authorizations gives hours used before for a limit per visit. They are left out, as each visit has its full limit.',
      [],
      [authorized([limitOf(4, 'visit', used)])],
    ],
    [
      'Authorization A-1 for Ada Example (row 2) has hours used before, and the schedule holds 2 visits on it already billed. Check that the hours used do not count those rows again.',
      [billed, billed],
      [authorized([{ ...week, ...used }], { number: 'A-1' })],
    ],
    [
      'An authorization without a number for Ada Example (row 2) has hours used before, and the schedule holds 1 visit on it already billed. Check that the hours used do not count those rows again.',
      [billed],
      [authorized([{ ...week, ...used }])],
    ],
    [
      'Authorization A-2 for Ada Example (row 3) follows authorization A-1 for Ada Example (row 2) in the middle of a week, and each brings its full limit. Check with the payer that both may be used.',
      [],
      [
        authorized([week], { number: 'A-1', end: dayOf('2026-01-07') }),
        authorized([week], { number: 'A-2', start: dayOf('2026-01-08') }),
      ],
    ],
    [
      'The authorization from Jan 8, 2026 for Ada Example (row 3) follows the authorization to Jan 7, 2026 for Ada Example (row 2) in the middle of a two-week period, and each brings its full limit. Check with the payer that both may be used.',
      [],
      [
        authorized([limitOf(30, 'biweekly')], { end: dayOf('2026-01-07') }),
        authorized([limitOf(30, 'biweekly')], { start: dayOf('2026-01-08') }),
      ],
    ],
  ])('says "%s"', (expected, visits, rows) => {
    expect(said(visits, rows)).toEqual([expected]);
  });

  it.each([
    ['1 visit that ran over has no bill rate, and comes last', 1],
    ['2 visits that ran over have no bill rate, and come last', 2],
  ])('says "%s" where hours are given by revenue', (expected, count) => {
    const visits = Array.from({ length: count }, () => visitOn(MONDAY, 5, 6));
    expect(said(visits, [authorized([week])], { objective: 'revenue' })).toEqual([
      `${expected} when hours are given by revenue.`,
    ]);
  });
});
