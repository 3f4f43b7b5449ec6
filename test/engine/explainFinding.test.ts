import {
  day,
  explainFault,
  explainTotal,
  type RowFault,
  seconds,
  secondsFromHours,
  type TotalFinding,
} from '../../src/engine';
import { authorized, limitOf, run, visitOn } from './examples';

const hours = secondsFromHours;

describe('a row that did not pass the check', () => {
  it.each<[string, RowFault]>([
    [
      'it is taken for already billed and is an ordinary visit',
      { code: 'kind', is: 'billed', should: 'ordinary' },
    ],
    [
      'its bill would be 6.0003 h instead of 6 h',
      { code: 'figure', figure: 'bill', is: seconds(21_601), should: hours(6) },
    ],
    [
      'its pay would be blank instead of 6 h',
      { code: 'figure', figure: 'pay', is: undefined, should: hours(6) },
    ],
    [
      '6.12 h worked cannot be rounded to 6.5 h',
      { code: 'rounding', figure: 'rounded', is: hours(6.5), actual: hours(6.12) },
    ],
    [
      'it is counted on no authorization, though one covers it',
      { code: 'authorization', is: undefined, should: 0, misfit: undefined },
    ],
    [
      'it is counted on another authorization than the one that goes first',
      { code: 'authorization', is: 1, should: 0, misfit: undefined },
    ],
    [
      'it is counted on an authorization that is for another client',
      { code: 'authorization', is: 1, should: 0, misfit: 'client' },
    ],
    [
      'it is counted on an authorization that is not in force',
      { code: 'authorization', is: 1, should: 0, misfit: 'status' },
    ],
    ['its hours are not shared among dates or authorizations as the rules say', { code: 'sharing' }],
    [
      'the parts of its scheduled hours add up to 5 h instead of 6 h',
      { code: 'draws', figure: 'scheduled', is: hours(5), should: hours(6) },
    ],
    [
      'it is given 1 h, though its authorization states no limit',
      { code: 'given', give: hours(1), why: 'noLimit' },
    ],
    [
      'it is given 1 h, though its authorization has a limit that cannot be used',
      { code: 'given', give: hours(1), why: 'problemLimit' },
    ],
    ['its limits leave it 0.5 h more', { code: 'roomLeft', room: hours(0.5) }],
    ['what would be said of it does not agree with its figures', { code: 'reason', reason: 'raised' }],
  ])('is told so: %s', (why, fault) => {
    expect(explainFault(fault)).toBe(`not written, as it did not pass the add-in's own check: ${why}`);
  });
});

describe('a total that did not pass the check', () => {
  const row = authorized([limitOf(5, 'week')], { client: ' Ada Example ', number: 'A-1' });
  const outcome = run([visitOn('2026-01-05', 5, 6)], [row]);
  const period = { authorization: 0, period: 'week', limit: hours(5) } as const;
  const week = { ...period, from: day(46_026), to: day(46_032) };
  const on = 'on authorization A-1 for Ada Example (row 2), week of Jan 4';

  it.each<[string, TotalFinding]>([
    ['the visits figured number 1 instead of 2', { code: 'visits', is: 1, should: 2 }],
    ['row 5 of the authorizations is not counted as it stands', { code: 'authorizationRow', row: 3 }],
    [
      `${on} would have 6 h of 5 h, after hours were given`,
      { code: 'raisedOverLimit', period: week, sum: hours(6), reserved: seconds(0) },
    ],
    [
      `${on} would have 6 h of 5 h, 2 h of it kept for visits not yet worked, after hours were given`,
      { code: 'raisedOverLimit', period: week, sum: hours(6), reserved: hours(2) },
    ],
    [
      `${on} would have 6 h of 5 h billed, and only 0.25 h is reported as over`,
      { code: 'overNotReported', hours: 'billed', period: week, sum: hours(6), reported: hours(0.25) },
    ],
    [
      `${on} has 6 h of 5 h scheduled, and only 0 h is reported as over`,
      { code: 'overNotReported', hours: 'scheduled', period: week, sum: hours(6), reported: seconds(0) },
    ],
    [
      `${on} would have 6 h of 5 h, although bills were to be cut`,
      { code: 'cutOverLimit', period: week, sum: hours(6) },
    ],
  ])('is told so: %s', (why, finding) => {
    expect(explainTotal(finding, outcome, (row) => row + 2)).toBe(
      `Nothing was written, as the figures did not pass the add-in's own check: ${why}. Please report this: it is a mistake of the add-in, not of your sheet.`,
    );
  });
});
