import { type AuthorizationRow, type Period, secondsFromHours, type Visit } from '../../src/engine';
import { authorized, limitOf, run, timeOf, visitOn } from './examples';
import { dayOf } from './naive/calendar';

const MONDAY = '2026-01-05';
const week = limitOf(15, 'week');
const hours = secondsFromHours;

function warningsOf(visits: readonly Visit[], rows: readonly AuthorizationRow[]) {
  return run(visits, rows).warnings;
}

/** Of each visit, which other it is told to repeat or overlap. */
function others(visits: readonly Visit[], code: 'sameId' | 'overlap') {
  return run(visits, []).visits.map(({ reasons }) => {
    const reason = reasons.find((each) => each.code === code);
    return reason && 'other' in reason ? reason.other : undefined;
  });
}

describe('a column of finalized hours', () => {
  const filled = (bill: number | undefined, more: Partial<Visit> = {}) =>
    visitOn(MONDAY, 5, 5, { billHours: bill === undefined ? undefined : hours(bill), ...more });

  it('in which every number is 0 is told to be not filled in yet', () => {
    expect(warningsOf([filled(0), filled(undefined), filled(0)], [])).toEqual([
      { code: 'unfinalizedColumn', field: 'billHours' },
    ]);
    expect(warningsOf([visitOn(MONDAY, 5, 5, { payHours: hours(0) })], [])).toEqual([
      { code: 'unfinalizedColumn', field: 'payHours' },
    ]);
  });

  it('counts with one number that is not 0, and without any number is nothing to tell of', () => {
    expect(warningsOf([filled(0), filled(5)], [])).toEqual([]);
    expect(warningsOf([filled(undefined)], [])).toEqual([]);
    expect(warningsOf([filled(undefined, { billHours: 'unreadable' })], [])).toEqual([]);
  });
});

describe('authorization numbers of visits', () => {
  it('are told to be unused where no authorization has a number', () => {
    const numbered = visitOn(MONDAY, 5, 5, { authorizationNumber: '7' });
    expect(warningsOf([numbered], [authorized([week])])).toEqual([{ code: 'numbersIgnored' }]);
    expect(warningsOf([numbered], [authorized([week], { number: '7' })])).toEqual([]);
    expect(warningsOf([visitOn(MONDAY, 5, 5)], [authorized([week])])).toEqual([]);
  });
});

describe('hours used before', () => {
  const used = authorized([{ ...week, usedBefore: hours(3) }]);
  const billed = visitOn(MONDAY, 5, 5, { standing: 'billed' });

  it('are told of where rows of the sheet are billed already on the same authorization', () => {
    expect(warningsOf([billed, visitOn(MONDAY, 5, 5), billed], [used])).toEqual([
      { code: 'doubleCounting', authorization: 0, billedVisits: 2 },
    ]);
  });

  it('are no news without rows billed already, or with those of another authorization', () => {
    expect(warningsOf([visitOn(MONDAY, 5, 5)], [used])).toEqual([]);
    expect(warningsOf([{ ...billed, client: 'Ben Sample' }], [used])).toEqual([]);
    expect(warningsOf([billed], [authorized([{ ...week, usedBefore: hours(0) }])])).toEqual([]);
  });

  it('are told of though another limit of the same authorization has none', () => {
    const rows = [authorized([{ ...week, usedBefore: hours(3) }, limitOf(60, 'month')])];
    expect(warningsOf([billed], rows)).toEqual([
      { code: 'doubleCounting', authorization: 0, billedVisits: 1 },
    ]);
  });

  it('that stand beside a limit per visit are told to be unused', () => {
    expect(warningsOf([], [authorized([limitOf(4, 'visit', { usedBefore: hours(1) })])])).toEqual([
      { code: 'usedPerVisit', row: 0 },
    ]);
  });
});

describe('an authorization renewed', () => {
  function renewed(end: string, start: string, period: Period, more: Partial<AuthorizationRow> = {}) {
    const limits = [limitOf(15, period)];
    return warningsOf(
      [],
      [
        authorized(limits, { number: '2', start: dayOf(start), ...more }),
        authorized(limits, { number: '1', end: dayOf(end) }),
      ],
    );
  }

  it.each<[Period, string, string]>([
    ['week', '2026-01-07', '2026-01-08'],
    ['biweekly', '2026-01-07', '2026-01-09'],
    ['month', '2026-01-15', '2026-01-16'],
    ['quarter', '2026-01-31', '2026-02-01'],
    ['year', '2026-06-30', '2026-07-01'],
  ])('in the middle of a %s is told of, the earlier one first', (period, end, start) => {
    expect(renewed(end, start, period)).toEqual([{ code: 'renewal', authorizations: [1, 0], period }]);
  });

  it.each<[Period, string, string]>([
    ['week', '2026-01-10', '2026-01-11'],
    ['month', '2026-01-31', '2026-02-01'],
    ['quarter', '2026-03-31', '2026-04-01'],
    ['year', '2026-12-31', '2027-01-01'],
    ['day', '2026-01-07', '2026-01-08'],
    ['authorization', '2026-01-07', '2026-01-08'],
    ['visit', '2026-01-07', '2026-01-08'],
  ])('at the turn of a %s brings nothing twice', (period, end, start) => {
    expect(renewed(end, start, period)).toEqual([]);
  });

  it.each<[string, Partial<AuthorizationRow>]>([
    ['client', { client: 'Ben Sample' }],
    ['payer', { payer: 'North Plan' }],
    ['service', { service: 'PCA' }],
    ['kind of limit', { limits: [limitOf(60, 'month')] }],
  ])('for another %s is no renewal', (_what, more) => {
    expect(renewed('2026-01-07', '2026-01-08', 'week', more)).toEqual([]);
  });

  it('is told of by the kind of limit that both have, whatever others the later one has', () => {
    expect(
      renewed('2026-01-07', '2026-01-08', 'week', { limits: [limitOf(60, 'month'), limitOf(15, 'week')] }),
    ).toEqual([{ code: 'renewal', authorizations: [1, 0], period: 'week' }]);
  });

  it.each([
    ['on the day the other ends', '2026-01-08'],
    ['before the other ends', '2026-01-07'],
  ])('that starts %s runs beside it and does not follow', (_when, start) => {
    expect(renewed('2026-01-08', start, 'week')).toEqual([]);
  });

  it('but denied is no renewal', () => {
    expect(renewed('2026-01-07', '2026-01-08', 'week', { isInForce: false })).toEqual([]);
  });
});

describe('for the most revenue', () => {
  const forRevenue = (visits: readonly Visit[], rows = [authorized([week])]) =>
    run(visits, rows, { objective: 'revenue' }).warnings;

  it('visits that ran over and bring no known money are counted', () => {
    const visits = [
      visitOn(MONDAY, 5, 6),
      visitOn('2026-01-06', 4, 6, { billRate: 0 }),
      visitOn('2026-01-07', 2, 3, { billRate: 'unreadable' }),
      visitOn('2026-01-08', 1, 2, { billRate: 20 }),
    ];
    expect(forRevenue(visits)).toEqual([{ code: 'noBillRate', visits: 3 }]);
    expect(warningsOf(visits, [authorized([week])])).toEqual([]);
  });

  it.each<[string, Visit]>([
    ['with a rate', visitOn(MONDAY, 5, 6, { billRate: 20 })],
    ['that lasted as planned', visitOn(MONDAY, 5, 5)],
    ['billed for more than was worked', visitOn(MONDAY, 5, 5, { billHours: hours(6) })],
    ['not worked yet', visitOn(MONDAY, 5)],
    ['billed already', visitOn(MONDAY, 5, 6, { standing: 'billed' })],
    ['that no authorization covers', visitOn(MONDAY, 5, 6, { client: 'Ben Sample' })],
  ])('a visit %s needs none', (_what, visit) => {
    expect(forRevenue([visit])).toEqual([]);
  });

  it.each([
    ['has no limit', []],
    ['has a limit that cannot be used', [week, limitOf(-1, 'day')]],
  ])('a visit needs none where its authorization %s, so that nothing is given', (_what, limits) => {
    expect(forRevenue([visitOn(MONDAY, 5, 6)], [authorized(limits)])).toEqual([]);
  });

  it('a night needs one where either of its dates could be given hours', () => {
    const [start, end, late] = [timeOf('22:00'), timeOf('4:00'), timeOf('5:00')];
    const night = { scheduledStart: start, scheduledEnd: end, actualStart: start, actualEnd: late };
    const rows = [authorized([], { end: dayOf(MONDAY) }), authorized([week], { start: dayOf('2026-01-06') })];
    const rules = { objective: 'revenue', overnight: 'splitAtMidnight' };
    const visit = visitOn(MONDAY, undefined, undefined, night);
    expect(run([visit], rows, rules).warnings).toEqual([{ code: 'noBillRate', visits: 1 }]);
    expect(run([visit], rows.slice(0, 1), rules).warnings).toEqual([]);
  });
});

describe('the same visit number', () => {
  it('is told on each row after the first', () => {
    const numbered = (id: string, more: Partial<Visit> = {}) => visitOn(MONDAY, 1, 1, { id, ...more });
    expect(others([numbered('17'), numbered('18'), numbered('17'), numbered('17')], 'sameId')).toEqual([
      undefined,
      undefined,
      0,
      0,
    ]);
  });

  it('is no news on rows that are cancelled or cannot be read, nor where it is blank', () => {
    const visits = [
      visitOn(MONDAY, 1, 1, { id: '17', standing: 'void' }),
      visitOn(MONDAY, 1, 1, { id: '17' }),
      visitOn(MONDAY, 1, 1, { id: '17', date: 'unreadable' }),
      visitOn(MONDAY, 1, 1, { id: '' }),
      visitOn(MONDAY, 1, 1, { id: '' }),
    ];
    expect(others(visits, 'sameId')).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('visits of one client that overlap', () => {
  const stay = (from: string, to: string, more: Partial<Visit> = {}) =>
    visitOn(MONDAY, undefined, undefined, { actualStart: timeOf(from), actualEnd: timeOf(to), ...more });

  it('are told on the one that begins later, wherever it stands', () => {
    expect(others([stay('10:00', '12:00'), stay('8:00', '10:30')], 'overlap')).toEqual([1, undefined]);
  });

  it('are told of the one that lasts longest, also where others ended between', () => {
    const visits = [stay('8:00', '18:00'), stay('9:00', '10:00'), stay('11:00', '12:00')];
    expect(others(visits, 'overlap')).toEqual([undefined, 0, 0]);
  });

  it('are told of the one before, where that lasts longer than the first', () => {
    const visits = [stay('8:00', '9:00'), stay('10:00', '13:00'), stay('12:00', '14:00')];
    expect(others(visits, 'overlap')).toEqual([undefined, undefined, 1]);
  });

  it('are told of the one that began first, of two that end together or begin together', () => {
    const ends = [stay('8:00', '12:00'), stay('9:00', '12:00'), stay('10:00', '11:00')];
    expect(others(ends, 'overlap')).toEqual([undefined, 0, 0]);
    const begins = [stay('8:00', '9:00'), stay('8:00', '9:00')];
    expect(others(begins, 'overlap')).toEqual([undefined, 0]);
  });

  it('past midnight meet visits of the next day', () => {
    const next = stay('5:00', '9:00', { date: dayOf('2026-01-06') });
    expect(others([stay('22:00', '6:00'), next], 'overlap')).toEqual([undefined, 0]);
  });

  it('do not, where one begins when the other ends, or the clients differ', () => {
    expect(others([stay('8:00', '10:00'), stay('10:00', '12:00')], 'overlap')).toEqual([
      undefined,
      undefined,
    ]);
    expect(
      others([stay('8:00', '10:00'), stay('9:00', '12:00', { client: 'Ben Sample' })], 'overlap'),
    ).toEqual([undefined, undefined]);
  });

  it.each<keyof Visit>(['actualStart', 'actualEnd', 'scheduledStart', 'scheduledEnd'])(
    'are not told of a visit whose %s is missing, and are of those around it',
    (missing) => {
      const half = visitOn(MONDAY, 1, 1, {
        ...(missing.startsWith('actual')
          ? { actualStart: timeOf('8:00'), actualEnd: timeOf('12:00') }
          : { scheduledStart: timeOf('8:00'), scheduledEnd: timeOf('12:00') }),
        [missing]: undefined,
      });
      const visits = [half, stay('7:00', '11:00'), half, stay('9:00', '10:00')];
      expect(others(visits, 'overlap')).toEqual([undefined, undefined, undefined, 1]);
    },
  );

  it('compare scheduled times where an actual one is missing', () => {
    const half = stay('20:00', '21:00', {
      actualEnd: undefined,
      actualHours: hours(1),
      scheduledStart: timeOf('9:00'),
      scheduledEnd: timeOf('10:00'),
    });
    expect(others([stay('8:00', '10:00'), half], 'overlap')).toEqual([undefined, 0]);
  });

  it('compare scheduled times where they are not worked yet, and never cancelled rows', () => {
    const planned = visitOn(MONDAY, undefined, undefined, {
      scheduledStart: timeOf('9:00'),
      scheduledEnd: timeOf('11:00'),
    });
    expect(others([stay('8:00', '10:00'), planned], 'overlap')).toEqual([undefined, 0]);
    expect(others([stay('8:00', '10:00'), { ...planned, standing: 'void' }], 'overlap')).toEqual([
      undefined,
      undefined,
    ]);
  });
});
