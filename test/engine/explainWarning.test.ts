import { type AuthorizationRow, explainWarning, secondsFromHours, type Visit } from '../../src/engine';
import { authorized, limitOf, run, visitOn } from './examples';
import { dayOf } from './naive/calendar';

const MONDAY = '2026-01-05';
const hours = secondsFromHours;
const week = limitOf(15, 'week');

describe('a warning', () => {
  function said(visits: readonly Visit[], rows: readonly AuthorizationRow[]): string[] {
    const outcome = run(visits, rows);
    return outcome.warnings.map((warning) =>
      explainWarning(warning, outcome, (row) => ({ sheet: 'Limits', row: row + 2 })),
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
      'Authorization A-1 of Ada Example (row 2) has hours used before, and the schedule holds 2 visits on it already billed. Check that the hours used do not count those rows again.',
      [billed, billed],
      [authorized([{ ...week, ...used }], { number: 'A-1' })],
    ],
    [
      'An authorization without a number of Ada Example (row 2) has hours used before, and the schedule holds 1 visit on it already billed. Check that the hours used do not count those rows again.',
      [billed],
      [authorized([{ ...week, ...used }])],
    ],
    [
      'Authorization A-2 of Ada Example (row 3) follows authorization A-1 of Ada Example (row 2) in the middle of a week, and each brings its full limit. Check with the payer that both may be used.',
      [],
      [
        authorized([week], { number: 'A-1', end: dayOf('2026-01-07') }),
        authorized([week], { number: 'A-2', start: dayOf('2026-01-08') }),
      ],
    ],
    [
      'The authorization from Jan 8, 2026 of Ada Example (row 3) follows the authorization to Jan 7, 2026 of Ada Example (row 2) in the middle of a two-week period, and each brings its full limit. Check with the payer that both may be used.',
      [],
      [
        authorized([limitOf(30, 'biweekly')], { end: dayOf('2026-01-07') }),
        authorized([limitOf(30, 'biweekly')], { start: dayOf('2026-01-08') }),
      ],
    ],
  ])('says "%s"', (expected, visits, rows) => {
    expect(said(visits, rows)).toEqual([expected]);
  });
});
