import {
  type AuthorizationOutcome,
  type AuthorizationRow,
  type LimitEntry,
  type Outcome,
} from '../../src/engine';
import { authorized, limitOf } from './examples';
import { dayOf } from './naive/calendar';
import { checked, outcomeOf, worldOf } from './planted';

/** The rows of the authorization table that are found to be in a wrong place, were they joined so. */
function wrongRows(
  rows: readonly AuthorizationRow[],
  groups: readonly (readonly number[])[],
  more: Partial<AuthorizationOutcome> = {},
): readonly number[] {
  const world = worldOf([], rows);
  const authorizations = groups.map((group): AuthorizationOutcome => {
    const { client = '', number, start, end } = rows[group[0] ?? -1] ?? {};
    const dates = {
      start: typeof start === 'number' ? start : undefined,
      end: typeof end === 'number' ? end : undefined,
    };
    return { rows: group, client, number, ...dates, ...more };
  });
  const outcome: Outcome = { ...outcomeOf(world), authorizations };
  const { totals } = checked(world, outcome);
  return totals.map((finding) => {
    if (finding.code !== 'authorizationRow') throw new Error(finding.code);
    return finding.row;
  });
}

const [week, day, month] = [limitOf(15, 'week'), limitOf(5, 'day'), limitOf(60, 'month')];
const only = (limit: LimitEntry) => authorized([limit]);
const numbered = (limits: readonly LimitEntry[], more: Partial<AuthorizationRow> = {}) =>
  authorized(limits, { number: 'A-1', ...more });
const from = { start: dayOf('2026-01-01'), end: dayOf('2026-12-31') };
const ended = authorized([week], { start: from.end, end: from.start });
const undated = authorized([week], { start: 'unreadable' });

describe('rows of the authorization table are rightly', () => {
  const noPeriod = [undefined, 'unreadable'].map((period) => ({ ...week, period }) as LimitEntry);

  it.each<readonly [string, readonly AuthorizationRow[], readonly (readonly number[])[]]>([
    ['joined where they have one number', [numbered([week]), numbered([week])], [[0, 1]]],
    ['joined where only their periods differ', [authorized([week]), authorized([day])], [[0, 1]]],
    ['apart where a period comes again', [authorized([week]), authorized([week])], [[0], [1]]],
    [
      'apart where one of their periods does',
      [authorized([week, day]), authorized([day, month])],
      [[0], [1]],
    ],
    [
      'apart where a period comes again that cannot be counted with',
      [authorized([week]), authorized([{ ...week, hours: 'unreadable' }])],
      [[0], [1]],
    ],
    [
      'joined where a period comes again without hours',
      [authorized([week]), authorized([{ ...week, hours: undefined }])],
      [[0, 1]],
    ],
    ...noPeriod.map(
      (limit) =>
        [
          `joined where their period is ${limit.period}`,
          [authorized([limit]), authorized([limit])],
          [[0, 1]],
        ] as const,
    ),
    ['apart where they cover nothing', [undated, { ...undated, limits: [day] }], [[0], [1]]],
    ['apart where they end before they start', [ended, { ...ended, limits: [day] }], [[0], [1]]],
    ['with the first alike that has not their period', [week, week, day].map(only), [[0, 2], [1]]],
    [
      'with the second where the first has it',
      [week, week, day, day].map(only),
      [
        [0, 2],
        [1, 3],
      ],
    ],
    [
      'apart where each alike has one of their periods',
      [authorized([week]), authorized([week, day]), authorized([day]), authorized([day, month])],
      [[0, 2], [1], [3]],
    ],
    [
      'with the first that has none of their periods, past one that has another',
      [authorized([day]), authorized([week, day]), authorized([day]), authorized([week, month])],
      [[0, 3], [1], [2]],
    ],
    [
      'apart where each alike has another of their periods',
      [authorized([week, month]), authorized([day, month]), authorized([week, day])],
      [[0], [1], [2]],
    ],
    ['in the order of their first', [numbered([week]), authorized([week]), numbered([day])], [[0, 2], [1]]],
  ])('%s', (_what, rows, groups) => {
    expect(outcomeOf(worldOf([], rows)).authorizations.map((one) => one.rows)).toEqual(groups);
    expect(wrongRows(rows, groups)).toEqual([]);
  });
});

describe('a row of the authorization table is wrong', () => {
  it.each<readonly [string, readonly AuthorizationRow[], readonly (readonly number[])[], readonly number[]]>([
    ['apart from one with its number', [numbered([week]), numbered([week])], [[0], [1]], [1]],
    ['apart from one with another period', [authorized([week]), authorized([day])], [[0], [1]], [1]],
    ['with one of its period', [authorized([week]), authorized([week])], [[0, 1]], [1]],
    ['with one of one of its periods', [authorized([week, day]), authorized([day, month])], [[0, 1]], [1]],
    ['with a later one alike than the first', [week, week, day].map(only), [[0], [1, 2]], [2]],
    ['with an earlier one that has its period', [week, week, day, day].map(only), [[0, 2, 3], [1]], [3]],
    [
      'with another than the first, which had not its period yet',
      [week, day, day].map(only),
      [[0, 2], [1]],
      [1],
    ],
    ['apart, as the one alike had not their period yet', [week, day, day].map(only), [[0], [1], [2]], [1, 2]],
    [
      'apart from the second, where only the first has its period',
      [authorized([week, month]), authorized([day, month]), authorized([week])],
      [[0], [1], [2]],
      [2],
    ],
    ['twice in one authorization', [numbered([week])], [[0, 0]], [0]],
    ['in two authorizations', [authorized([week]), authorized([week])], [[0], [1, 0]], [0]],
    [
      'first in two authorizations, once for being there and once for the order',
      [undated],
      [[0], [0]],
      [0, 0],
    ],
    ['in none', [authorized([week]), authorized([week])], [[0]], [1]],
    ['in none, though it is the first', [authorized([week]), authorized([week])], [[1]], [0]],
    ['where the table has none', [authorized([week])], [[0, 5]], [5]],
    ['before an earlier one', [authorized([week]), authorized([week])], [[1], [0]], [0]],
    ['with one that covers as little', [undated, { ...undated, limits: [day] }], [[0, 1]], [0]],
  ])('%s', (_what, rows, groups, wrong) => {
    expect(wrongRows(rows, groups)).toEqual(wrong);
  });

  it.each<readonly [string, Partial<AuthorizationRow>]>([
    ['client', { client: 'Ben Example' }],
    ['number', { number: 'A-2' }],
    ['payer', { payer: 'South Plan' }],
    ['service', { service: 'RN' }],
    ['start', { start: dayOf('2026-01-02') }],
    ['end', { end: dayOf('2026-12-30') }],
    ['status', { isInForce: false }],
  ])('with one of another %s', (_what, other) => {
    const first = numbered([week], { payer: 'North Plan', service: 'PCA', ...from });
    expect(wrongRows([first, { ...first, ...other }], [[0, 1]])).toEqual([1]);
  });

  it.each<readonly [string, Partial<AuthorizationOutcome>]>([
    ['client', { client: 'Ben Example' }],
    ['number', { number: 'A-2' }],
    ['start', { start: dayOf('2026-01-02') }],
    ['end', { end: dayOf('2026-12-30') }],
  ])('where its authorization is spoken of by another %s', (_what, other) => {
    expect(wrongRows([numbered([week], from)], [[0]], other)).toEqual([0]);
  });

  it('no more for an authorization of no rows', () => {
    expect(wrongRows([authorized([week]), authorized([week])], [[0], [1], []])).toEqual([]);
  });
});
