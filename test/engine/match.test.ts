import { type AuthorizationRow, type Reason, type Visit } from '../../src/engine';
import { authorized, limitOf, run, visitOn } from './examples';
import { dayOf } from './naive/calendar';

const DATE = '2026-01-15';
const limits = [limitOf(40, 'week')];

/** The authorization a visit was matched to, and the next best, by their places in the table. */
function matched(visit: Partial<Visit>, rows: readonly Partial<AuthorizationRow>[]) {
  const outcome = run(
    [visitOn(DATE, 4, 4, visit)],
    rows.map((row) => authorized(limits, row)),
  );
  const [found] = outcome.visits;
  const first = (index: number | undefined) =>
    index === undefined ? undefined : outcome.authorizations[index]?.rows[0];
  const next = found?.reasons.find((reason) => reason.code === 'otherAuthorization');
  return { best: first(found?.authorization), next: first(next?.next) };
}

function misfitOf(visit: Partial<Visit>, rows: readonly Partial<AuthorizationRow>[]) {
  const outcome = run(
    [visitOn(DATE, 4, 4, visit)],
    rows.map((row) => authorized(limits, row)),
  );
  const unauthorized = (reason: Reason) => reason.code === 'noAuthorization';
  return outcome.visits[0]?.reasons.find(unauthorized)?.misfit;
}

const denied = { isInForce: false } as const;
const before = { start: dayOf('2026-01-01'), end: dayOf('2026-01-14') };

describe('an authorization covers a visit', () => {
  it('from its first to its last day, both included', () => {
    const only = { start: dayOf(DATE), end: dayOf(DATE) };
    expect(matched({}, [only]).best).toBe(0);
    expect(matched({ date: dayOf('2026-01-14') }, [only]).best).toBeUndefined();
    expect(matched({ date: dayOf('2026-01-16') }, [only]).best).toBeUndefined();
  });

  it('whose payer or service is not said on one of the sides', () => {
    expect(matched({ payer: 'North Plan', service: 'PCA' }, [{}]).best).toBe(0);
    expect(matched({}, [{ payer: 'North Plan', service: 'PCA' }]).best).toBe(0);
  });

  it('by its number only, where the visit carries one', () => {
    expect(
      matched({ authorizationNumber: '7' }, [{ number: '8', priority: 1 }, { number: '007' }]).best,
    ).toBe(1);
    expect(matched({ authorizationNumber: '7' }, [{ number: '8' }, {}]).best).toBeUndefined();
    expect(matched({ authorizationNumber: '7' }, [{}]).best).toBe(0);
  });
});

describe('of several that fit, the best is', () => {
  it('the one with the lowest priority number, and then those without', () => {
    const rows = [{ number: '1' }, { number: '2', priority: 2 }, { number: '3', priority: 1 }];
    expect(matched({}, rows)).toEqual({ best: 2, next: 1 });
  });

  it('before an earlier end: the one that names the visit’s service', () => {
    const rows = [
      { number: '1', end: dayOf('2026-01-31') },
      { number: '2', service: 'PCA' },
    ];
    expect(matched({ service: 'pca' }, rows)).toEqual({ best: 1, next: 0 });
    expect(matched({}, rows)).toEqual({ best: 0, next: 1 });
  });

  it('never the one that names the payer only', () => {
    const rows = [{ number: '1' }, { number: '2', payer: 'North Plan' }];
    expect(matched({ payer: 'North Plan' }, rows)).toEqual({ best: 0, next: 1 });
  });

  it('the one that ends first, open ends last', () => {
    const rows = [
      { number: '1' },
      { number: '2', end: dayOf('2026-02-28') },
      { number: '3', end: dayOf('2026-01-31') },
    ];
    expect(matched({}, rows)).toEqual({ best: 2, next: 1 });
  });

  it('else the first of the sheet', () => {
    expect(matched({}, [{ number: '1' }, { number: '2' }, { number: '3' }])).toEqual({ best: 0, next: 1 });
  });

  it('found whatever the order of the rows, and so is the next', () => {
    const rows = [
      { number: '1', service: 'PCA', priority: 1 },
      { number: '2', priority: 1 },
      { number: '3', service: 'PCA', priority: 2 },
    ];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const shuffled = order.map((place) => rows[place] ?? {});
      const { best, next } = matched({ service: 'PCA' }, shuffled);
      expect([order[best ?? -1], order[next ?? -1]]).toEqual([0, 1]);
    }
  });
});

describe('where none fits, the part is named that did not', () => {
  it.each<[string, Partial<Visit>, Partial<AuthorizationRow>[], string]>([
    ['the client', {}, [{ client: 'Ben Sample' }], 'client'],
    ['the date', {}, [before], 'date'],
    ['the payer', { payer: 'North Plan' }, [{ payer: 'South Plan' }], 'payer'],
    ['the service', { service: 'PCA' }, [{ service: 'RN' }], 'service'],
    ['the number, where it is not on the sheet', { authorizationNumber: '7' }, [{ number: '8' }], 'number'],
    [
      'the client of that number',
      { authorizationNumber: '7' },
      [{ number: '7', client: 'Ben Sample' }],
      'client',
    ],
    [
      'the date of that number',
      { authorizationNumber: '7' },
      [{ number: '7', ...before }, { number: '8' }],
      'date',
    ],
    [
      'the nearest to a fit',
      { payer: 'North Plan', service: 'PCA' },
      [before, { payer: 'South Plan' }, { service: 'RN' }],
      'service',
    ],
    ['the status, where all else fits', {}, [before, denied], 'status'],
    ['the date of one that is not in force', {}, [{ ...before, ...denied }], 'date'],
    ['the status of that number', { authorizationNumber: '7' }, [{ number: '7', ...denied }], 'status'],
    [
      'the nearest of the same client, whatever others have',
      { service: 'PCA' },
      [{ client: 'Aaron Sample', service: 'RN' }, before, { client: 'Ben Sample', service: 'RN' }],
      'date',
    ],
  ])('%s', (_what, visit, rows, part) => {
    expect(misfitOf(visit, rows)).toBe(part);
  });
});

describe('an authorization whose dates cover nothing', () => {
  const backwards = { start: dayOf('2026-02-01'), end: dayOf('2026-01-01') };

  it('is not said to be for another client, with a number or without', () => {
    expect(misfitOf({ authorizationNumber: 'A-1' }, [{ number: 'A-1', ...backwards }])).toBe('date');
    expect(misfitOf({}, [backwards])).toBe('date');
    expect(misfitOf({}, [{ start: 'unreadable' }])).toBe('date');
  });
});

describe('where no authorization has a number', () => {
  it('a visit’s own number is not blamed for the misfit', () => {
    const outcome = run([visitOn(DATE, 4, 4, { authorizationNumber: 'A-9' })], [authorized(limits, before)]);
    expect(outcome.visits[0]?.reasons).toContainEqual({
      code: 'noAuthorization',
      misfit: 'date',
      number: undefined,
    });
  });
});

describe('a client with very many authorizations', () => {
  const past = Array.from({ length: 30 }, (_, index) => ({
    number: `P-${index}`,
    end: dayOf('2025-12-31'),
  }));
  const rows: readonly Partial<AuthorizationRow>[] = [
    ...past,
    { number: '7' },
    { number: '8', service: 'PCA' },
    { number: '9', service: 'RN', priority: 1 },
    { number: '7', service: 'OT' },
  ];
  const [SEVEN, EIGHT, NINE, SEVEN_FOR_OT] = [30, 31, 32, 33];

  it.each<[string, Partial<Visit>, number, number | undefined]>([
    ['its number', { authorizationNumber: '8' }, EIGHT, undefined],
    ['its number, where two have it', { authorizationNumber: '7', service: 'OT' }, SEVEN_FOR_OT, SEVEN],
    ['its service, before one that names none', { service: 'PCA' }, EIGHT, SEVEN],
    ['the priority, where it names nothing', {}, NINE, SEVEN],
  ])('has a visit matched by %s', (_what, visit, best, next) => {
    expect(matched(visit, rows)).toEqual({ best, next });
  });

  it.each<[string, Partial<Visit>]>([
    ['date', { authorizationNumber: 'P-3' }],
    ['number', { authorizationNumber: '70' }],
    ['service', { authorizationNumber: '9', service: 'PCA' }],
    ['client', { authorizationNumber: '7', client: 'Ben Sample' }],
  ])('is told that the %s does not fit', (part, visit) => {
    expect(misfitOf(visit, rows)).toBe(part);
  });

  it('is never given one of another client that has the same number', () => {
    const others = [
      { number: '8', client: 'Aaron Sample', priority: 0 },
      { number: '8', client: 'Ben Sample', priority: 0 },
    ];
    expect(matched({ authorizationNumber: '8' }, [...rows, ...others])).toEqual({
      best: EIGHT,
      next: undefined,
    });
  });

  it('has each visit matched by what it names itself, also after others were', () => {
    const visits = [
      visitOn(DATE, 4, 4, { authorizationNumber: '8' }),
      visitOn('2025-12-30', 4, 4, { authorizationNumber: 'P-3' }),
      visitOn(DATE, 4, 4, { authorizationNumber: '8' }),
      visitOn(DATE, 4, 4, { authorizationNumber: '8', service: 'RN' }),
      visitOn('2025-12-30', 4, 4, { authorizationNumber: 'P-4' }),
    ];
    const outcome = run(
      visits,
      rows.map((row) => authorized(limits, row)),
    );
    expect(outcome.visits.map(({ authorization }) => authorization)).toEqual([EIGHT, 3, EIGHT, undefined, 4]);
  });
});
