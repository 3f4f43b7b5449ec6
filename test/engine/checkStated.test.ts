import { type AuthorizationRow, type LimitEntry, seconds } from '../../src/engine';
import { authorized, limitOf, visitOn } from './examples';
import { dayOf } from './naive/calendar';
import { checked, NOTHING, outcomeOf, worldOf } from './planted';

/** Two weeks of visits that ran over. */
const visits = ['2026-01-05', '2026-01-06', '2026-01-11', '2026-01-12', '2026-01-13'].map((date) =>
  visitOn(date, 5, 7),
);

function expectNothing(...rows: readonly AuthorizationRow[]): void {
  const world = worldOf(visits, rows);
  expect(checked(world, outcomeOf(world))).toEqual(NOTHING);
}

describe('nothing is found where an authorization', () => {
  const limits = [limitOf(12, 'week')];

  it.each<readonly [string, Partial<AuthorizationRow>]>([
    ['has a start that cannot be read', { start: 'unreadable' }],
    ['has an end that cannot be read', { end: 'unreadable' }],
    ['ends before it starts', { start: dayOf('2026-01-06'), end: dayOf('2026-01-05') }],
    ['is of one day', { start: dayOf('2026-01-06'), end: dayOf('2026-01-06') }],
    ['has no client', { client: ' ' }],
    ['is not in force', { isInForce: false }],
    ['has a priority that cannot be read', { priority: 'unreadable' }],
  ])('%s', (_what, more) => {
    expectNothing(authorized(limits, more));
  });

  it.each<readonly [string, Partial<LimitEntry>]>([
    ['is blank', { hours: undefined }],
    ['cannot be read', { hours: 'unreadable' }],
    ['is negative', { hours: seconds(-1) }],
    ['is 0', { hours: seconds(0) }],
    ['has no period', { period: undefined }],
    ['has a period that cannot be read', { period: 'unreadable' }],
    ['has its own first day of the week', { weekStartsOn: 'Tuesday' }],
    ['has a first day of the week that cannot be read', { weekStartsOn: 'unreadable' }],
    [
      'is of two weeks that begin on a day that cannot be read',
      { period: 'biweekly', weekStartsOn: 'unreadable' },
    ],
    ['is of a day, whatever the first of the week', { period: 'day', weekStartsOn: 'unreadable' }],
    ['has hours used before', { usedBefore: seconds(7200) }],
    ['has none used before', { usedBefore: seconds(0) }],
    ['has hours used before that cannot be read', { usedBefore: 'unreadable' }],
    ['has negative hours used before', { usedBefore: seconds(-1) }],
    ['is of a visit, whatever was used before', { ...limitOf(6, 'visit'), usedBefore: seconds(7200) }],
    ['is of a visit, and those cannot be read', { ...limitOf(6, 'visit'), usedBefore: 'unreadable' }],
    ['is of a visit, and those are negative', { ...limitOf(6, 'visit'), usedBefore: seconds(-1) }],
  ])('has a limit that %s', (_what, more) => {
    expectNothing(authorized([{ ...limitOf(12, 'week'), ...more }]));
    expectNothing(authorized([limitOf(30, 'month'), { ...limitOf(12, 'week'), ...more }]));
  });

  it.each<readonly [string, LimitEntry, LimitEntry]>([
    ['are alike', limitOf(12, 'week'), limitOf(12, 'week')],
    ['allow less and more', limitOf(11, 'week'), limitOf(12, 'week')],
    [
      'have the same periods and other hours used before',
      limitOf(12, 'week'),
      limitOf(12, 'week', { usedBefore: seconds(7200) }),
    ],
    [
      'allow less and have less used before',
      limitOf(11, 'week'),
      limitOf(13, 'week', { usedBefore: seconds(10_800) }),
    ],
    [
      'are of weeks that begin on other days',
      limitOf(12, 'week'),
      limitOf(13, 'week', { weekStartsOn: 'Monday' }),
    ],
    ['are of other periods', limitOf(12, 'week'), limitOf(6, 'day')],
  ])('has two limits that %s', (_what, one, other) => {
    expectNothing(authorized([one, other]));
    expectNothing(authorized([other, one]));
  });

  it('has no limit', () => {
    expectNothing(authorized([]));
  });

  it.each<readonly [string, Partial<AuthorizationRow>, Partial<AuthorizationRow>]>([
    ['its first', { priority: 0 }, { priority: 2 }],
    ['its second', { priority: 2 }, { priority: 0 }],
    ['one of them', { priority: 0 }, {}],
    ['neither', { priority: 2 }, { priority: 3 }],
  ])('has two rows, and ranks by the priority of %s', (_what, first, second) => {
    const own = { number: 'A-1' };
    expectNothing(
      authorized(limits, { ...own, ...first }),
      authorized([limitOf(6, 'day')], { ...own, ...second }),
      authorized([limitOf(10, 'week')], { number: 'B-1', priority: 1 }),
    );
  });
});

it('an authorization of no rows covers nobody', () => {
  const ofBen = { client: 'Ben Example' };
  const limits = [limitOf(12, 'week')];
  const world = worldOf(
    [visitOn('2026-01-05', 5, 5, ofBen)],
    [authorized(limits), authorized(limits, ofBen)],
  );
  const right = outcomeOf(world);
  const authorizations = right.authorizations.map((one, index) => (index === 1 ? { ...one, rows: [] } : one));
  expect(checked(world, { ...right, authorizations })).toEqual({
    rows: [{ visit: 0, fault: { code: 'authorization', is: 1, should: undefined, misfit: 'client' } }],
    totals: [{ code: 'authorizationRow', row: 1 }],
  });
});
