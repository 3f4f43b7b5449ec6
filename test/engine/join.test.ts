import { type AuthorizationRow, DEFAULT_RULES, secondsFromHours } from '../../src/engine';
import { KeyNumbers, nameKey, serviceKey, textKey } from '../../src/engine/comparison';
import { joinAuthorizations } from '../../src/engine/join';
import { authorized, limitOf } from './examples';
import { dayOf } from './naive/calendar';

function joined(rows: readonly AuthorizationRow[]) {
  const keys = {
    clients: new KeyNumbers(nameKey),
    numbers: new KeyNumbers(textKey),
    payers: new KeyNumbers(textKey),
    services: new KeyNumbers(serviceKey),
  };
  return joinAuthorizations(rows, keys, DEFAULT_RULES);
}

function rowsOf(rows: readonly AuthorizationRow[]) {
  return joined(rows).authorizations.map((authorization) => authorization.rows);
}

const week = limitOf(15, 'week');
const month = limitOf(60, 'month');
const january = { start: dayOf('2026-01-01'), end: dayOf('2026-01-31') };

describe('rows of the authorization table', () => {
  it('that say the same of whom they cover are one authorization with several limits', () => {
    const rows = [
      authorized([week], { number: 'A-1', payer: 'North Plan', service: 'PCA', ...january }),
      authorized([month], {
        client: 'example, ADA',
        number: 'a-1',
        payer: ' north plan',
        service: 'pca',
        ...january,
      }),
    ];
    expect(rowsOf(rows)).toEqual([[0, 1]]);
    expect(joined(rows).authorizations[0]?.limits.map(({ period }) => period)).toEqual(['week', 'month']);
  });

  it.each<[string, Partial<AuthorizationRow>]>([
    ['client', { client: 'Ben Sample' }],
    ['number', { number: 'A-2' }],
    ['payer', { payer: 'South Plan' }],
    ['payer, where one is blank', { payer: '' }],
    ['service', { service: 'RN' }],
    ['start', { start: dayOf('2026-01-02') }],
    ['end', { end: undefined }],
  ])('are two authorizations with another %s', (_what, other) => {
    const row = authorized([week], { number: 'A-1', payer: 'North Plan', service: 'PCA', ...january });
    expect(rowsOf([row, { ...row, limits: [month], ...other }])).toEqual([[0], [1]]);
  });

  it('with one number may have the same period twice: both limits apply', () => {
    const row = authorized([week], { number: 'A-1' });
    expect(rowsOf([row, row])).toEqual([[0, 1]]);
  });

  it('without a number are two authorizations where a period comes again', () => {
    expect(rowsOf([authorized([week]), authorized([month]), authorized([week])])).toEqual([[0, 1], [2]]);
    expect(rowsOf([authorized([week, month]), authorized([month])])).toEqual([[0], [1]]);
  });

  it('without a number fill up the first authorization that lacks their period', () => {
    expect(
      rowsOf([authorized([week]), authorized([week]), authorized([month]), authorized([month])]),
    ).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('take the lowest priority of their rows, blank last', () => {
    const [authorization] = joined([
      authorized([week], { number: '1' }),
      authorized([month], { number: '1', priority: 3 }),
      authorized([], { number: '1', priority: 2 }),
    ]).authorizations;
    expect(authorization?.priority).toBe(2);
    expect(joined([authorized([week])]).authorizations[0]?.priority).toBe(Infinity);
  });

  it('with an unreadable date are never joined to an open one', () => {
    const rows = [
      authorized([week], { number: '1' }),
      authorized([month], { number: '1', end: 'unreadable' }),
    ];
    const { authorizations, problems } = joined(rows);
    expect(authorizations.map(({ covers }) => covers)).toEqual([true, false]);
    expect(problems).toEqual([{ row: 1, field: 'end', fault: 'unreadable' }]);
  });
});

describe('an authorization', () => {
  it.each<[string, Partial<AuthorizationRow>, object]>([
    ['names no client', { client: ' \u00a0' }, { field: 'client', fault: 'missing' }],
    ['has an unreadable start', { start: 'unreadable' }, { field: 'start', fault: 'unreadable' }],
    [
      'ends before it starts',
      { start: dayOf('2026-02-01'), end: dayOf('2026-01-31') },
      { field: 'end', fault: 'endBeforeStart' },
    ],
    ['is not in force', { isInForce: false }, { field: 'status', fault: 'notInForce' }],
  ])('that %s covers nothing and is listed', (_what, more, problem) => {
    const { authorizations, problems } = joined([authorized([week], more)]);
    expect(authorizations[0]?.covers).toBe(false);
    expect(problems).toEqual([{ row: 0, ...problem }]);
  });

  it('of one day covers it', () => {
    const day = dayOf('2026-01-31');
    expect(joined([authorized([week], { start: day, end: day })]).authorizations[0]?.covers).toBe(true);
  });

  it('with an unreadable priority still covers, last, and is listed', () => {
    const { authorizations, problems } = joined([authorized([week], { priority: 'unreadable' })]);
    expect(authorizations[0]).toMatchObject({ covers: true, priority: Infinity, hasProblemLimit: false });
    expect(problems).toEqual([{ row: 0, field: 'priority', fault: 'unreadable' }]);
  });
});

describe('a limit', () => {
  it('that is blank is none, whatever its period says', () => {
    const blank = { hours: undefined, period: 'unreadable' } as const;
    const { authorizations, problems } = joined([authorized([blank, week])]);
    expect(authorizations[0]?.limits).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('of zero is a limit', () => {
    const [authorization] = joined([authorized([limitOf(0, 'week')])]).authorizations;
    expect(authorization?.limits[0]?.hours).toBe(0);
  });

  it.each([
    ['unreadable hours', { hours: 'unreadable', period: 'week' }, { field: 'hours', fault: 'unreadable' }],
    ['hours below zero', limitOf(-1, 'week'), { field: 'hours', fault: 'negative' }],
    ['no period', { ...week, period: undefined }, { field: 'period', fault: 'missing' }],
    ['an unreadable period', { ...week, period: 'unreadable' }, { field: 'period', fault: 'unreadable' }],
    [
      'an unreadable start of its week',
      { ...week, weekStartsOn: 'unreadable' },
      { field: 'weekStartsOn', fault: 'unreadable' },
    ],
    [
      'unreadable hours used',
      { ...week, usedBefore: 'unreadable' },
      { field: 'usedBefore', fault: 'unreadable' },
    ],
    [
      'hours used below zero',
      { ...week, usedBefore: secondsFromHours(-1) },
      { field: 'usedBefore', fault: 'negative' },
    ],
  ] as const)(
    'with %s is a problem, and the others of its authorization still hold',
    (_what, bad, problem) => {
      const { authorizations, problems } = joined([authorized([month, bad])]);
      expect(authorizations[0]).toMatchObject({ covers: true, hasProblemLimit: true });
      expect(authorizations[0]?.limits.map(({ period }) => period)).toEqual(['month']);
      expect(problems).toEqual([{ row: 0, limit: 1, ...problem }]);
    },
  );

  it('of a month needs no start of the week', () => {
    const { problems } = joined([authorized([{ ...month, weekStartsOn: 'unreadable' }])]);
    expect(problems).toEqual([]);
  });

  it('of one week starts on its own day, else on the rules’', () => {
    const [authorization] = joined([authorized([{ ...week, weekStartsOn: 'Friday' }, month])]).authorizations;
    expect(authorization?.limits.map(({ weekStartsOn }) => weekStartsOn)).toEqual(['Friday', 'Sunday']);
  });

  it('per visit knows no hours used before; where some are given, that is told', () => {
    const perVisit = limitOf(4, 'visit', { usedBefore: secondsFromHours(3) });
    const { authorizations, usedPerVisit, problems } = joined([authorized([week]), authorized([perVisit])]);
    expect(authorizations[0]?.limits[1]).toMatchObject({ period: 'visit', usedBefore: 0 });
    expect(usedPerVisit).toEqual([1]);
    expect(problems).toEqual([]);
    expect(
      joined([authorized([limitOf(4, 'visit', { usedBefore: secondsFromHours(0) })])]).usedPerVisit,
    ).toEqual([]);
  });
});
