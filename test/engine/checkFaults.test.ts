import { day, type RowFault, seconds, secondsFromHours as hours, type VisitOutcome } from '../../src/engine';
import { authorized, limitOf, timeOf, visitOn } from './examples';
import { dayOf } from './naive/calendar';
import { drawsWith, faultsOf, nightOn, saying, worldOf } from './planted';

const HOUR = 3600;

const figure = (
  name: Extract<RowFault, { code: 'figure' }>['figure'],
  is: number | undefined,
  should: number | undefined,
): RowFault => ({
  code: 'figure',
  figure: name,
  is: is === undefined ? undefined : hours(is),
  should: should === undefined ? undefined : hours(should),
});
const reason = (code: Extract<RowFault, { code: 'reason' }>['reason']): RowFault => ({
  code: 'reason',
  reason: code,
});
const draws = (
  name: Extract<RowFault, { code: 'draws' }>['figure'],
  is: number,
  should: number,
): RowFault => ({ code: 'draws', figure: name, is: hours(is), should: hours(should) });
const SHARING: RowFault = { code: 'sharing' };

describe('of a visit of five hours that had room, the check names what is wrong:', () => {
  const world = worldOf([visitOn('2026-01-05', 5, 5)], [authorized([limitOf(15, 'week')])]);
  const rounding = (name: 'rounded' | 'roundedPay'): RowFault => ({
    code: 'rounding',
    figure: name,
    is: hours(6),
    actual: hours(5),
  });

  it.each<readonly [string, Partial<VisitOutcome>, readonly RowFault[]]>([
    ['scheduled hours', { scheduled: hours(6) }, [figure('scheduled', 6, 5)]],
    ['actual hours', { actual: hours(6) }, [figure('actual', 6, 5)]],
    [
      'rounded hours',
      { rounded: hours(6) },
      [rounding('rounded'), figure('unbilled', 0, 1), { code: 'roomLeft', room: hours(1) }],
    ],
    [
      'hours rounded for pay',
      { roundedPay: hours(6) },
      [rounding('roundedPay'), figure('payShortfall', 0, 1)],
    ],
    [
      'the bill before maximizing',
      { finalizedBill: hours(6) },
      [
        figure('finalizedBill', 6, 5),
        figure('bill', 5, 6),
        { code: 'roomLeft', room: hours(1) },
        reason('billedMoreThanWorked'),
      ],
    ],
    [
      'the pay before maximizing',
      { finalizedPay: hours(6) },
      [figure('finalizedPay', 6, 5), figure('pay', 5, 6)],
    ],
    ['the bill', { bill: hours(6) }, [figure('bill', 6, 5)]],
    ['the pay', { pay: hours(6) }, [figure('pay', 6, 5)]],
    [
      'hours given that it did not need',
      { give: hours(1) },
      [figure('give', 1, 0), figure('bill', 5, 6), reason('raised')],
    ],
    [
      'hours taken away',
      { give: seconds(-HOUR) },
      [figure('give', -1, 0), figure('bill', 5, 4), reason('raised')],
    ],
    ['what is scheduled over', { scheduledOver: hours(1) }, [figure('scheduledOver', 1, 0), reason('over')]],
    ['what is billed over', { billedOver: hours(1) }, [figure('billedOver', 1, 0), reason('over')]],
    ['the pay shortfall', { payShortfall: hours(1) }, [figure('payShortfall', 1, 0), reason('payShortfall')]],
    ['what stays unbilled', { unbilled: hours(1) }, [figure('unbilled', 1, 0), reason('unbilled')]],
  ])('%s', (_what, changed, faults) => {
    expect(faultsOf(world, changed)).toEqual(faults);
  });

  it.each(['void', 'billed', 'problem', 'notWorked', 'noAuthorization'] as const)(
    'that it is taken for %s',
    (kind) => {
      expect(faultsOf(world, { kind })).toEqual([
        { code: 'kind', is: kind, should: 'ordinary' },
        reason(kind),
      ]);
    },
  );
});

describe('the check names', () => {
  it('an authorization of another number', () => {
    const world = worldOf(
      [visitOn('2026-01-05', 5, 5, { authorizationNumber: 'A-1' })],
      [
        authorized([limitOf(15, 'week')], { number: 'A-1' }),
        authorized([limitOf(15, 'week')], { number: 'A-2' }),
      ],
    );
    expect(faultsOf(world, { authorization: 1 })).toEqual([
      { code: 'authorization', is: 1, should: 0, misfit: 'number' },
    ]);
  });

  it('an authorization that is not in force as that, and not as one of other dates', () => {
    const week = [limitOf(15, 'week')];
    const world = worldOf(
      [visitOn('2026-01-05', 5, 5)],
      [authorized(week), authorized(week, { isInForce: false })],
    );
    expect(faultsOf(world, { authorization: 1 })).toEqual([
      { code: 'authorization', is: 1, should: 0, misfit: 'status' },
    ]);
  });

  it('no authorization where one covers the visit', () => {
    const world = worldOf(
      [visitOn('2026-01-05', 5, 5)],
      [authorized([limitOf(15, 'week')]), authorized([limitOf(15, 'week')], { client: 'Ben Example' })],
    );
    expect(faultsOf(world, { authorization: undefined })).toEqual([
      { code: 'kind', is: 'ordinary', should: 'noAuthorization' },
      { code: 'authorization', is: undefined, should: 0, misfit: undefined },
    ]);
  });

  it('hours given though one of the limits cannot be used', () => {
    const world = worldOf(
      [visitOn('2026-01-05', 5, 6)],
      [authorized([limitOf(15, 'week'), { hours: 'unreadable', period: 'week' }])],
    );
    const raised = {
      give: hours(1),
      bill: hours(6),
      pay: hours(6),
      unbilled: hours(0),
      payShortfall: hours(0),
      reasons: [{ code: 'raised', give: hours(1), bill: hours(6), worked: hours(6), byIncrement: false }],
    } as const;
    expect(faultsOf(world, raised)).toEqual([{ code: 'given', give: HOUR, why: 'problemLimit' }]);
  });

  it.each([
    ['the rules say nothing of cutting', {}, 'open'],
    ['the row was billed before', { overBilled: 'cut' }, 'billed'],
  ] as const)('a cut that lowered nothing, where %s', (_where, rules, standing) => {
    const world = worldOf(
      [visitOn('2026-01-05', 5, 5, { standing })],
      [authorized([limitOf(15, 'week')])],
      rules,
    );
    const cut = {
      code: 'cut',
      from: hours(5),
      to: hours(4),
      limit: {
        authorization: 0,
        period: 'week',
        from: dayOf('2026-01-04'),
        to: dayOf('2026-01-10'),
        limit: hours(15),
        authorized: hours(15),
        usedBefore: hours(0),
        taken: hours(0),
      },
    } as const;
    expect(faultsOf(world, ({ reasons }) => ({ reasons: [...reasons, cut] }))).toEqual([reason('cut')]);
  });

  it('hours of a visit that was cancelled', () => {
    const world = worldOf(
      [visitOn('2026-01-05', 5, 5, { standing: 'void' })],
      [authorized([limitOf(15, 'week')])],
    );
    expect(faultsOf(world, { bill: hours(5), pay: hours(5) })).toEqual([
      figure('bill', 5, 0),
      figure('pay', 5, 0),
    ]);
  });

  describe('a blank of a visit that was raised:', () => {
    const world = worldOf([visitOn('2026-01-05', 5, 6)], [authorized([limitOf(15, 'week')])], {
      billingIncrementMinutes: 60,
    });

    it.each<readonly [string, Partial<VisitOutcome>, readonly RowFault[]]>([
      [
        'its bill',
        { bill: undefined },
        [figure('bill', undefined, 6), { code: 'roomLeft', room: hours(5) }, reason('raised')],
      ],
      [
        'its pay before maximizing',
        { finalizedPay: undefined },
        [figure('finalizedPay', undefined, 5), figure('pay', 6, undefined)],
      ],
      [
        'its hours rounded for pay',
        { roundedPay: undefined },
        [
          { code: 'rounding', figure: 'roundedPay', is: undefined, actual: hours(6) },
          figure('finalizedPay', 5, undefined),
          figure('pay', 6, 5),
        ],
      ],
    ])('%s', (_what, changed, faults) => {
      expect(faultsOf(world, changed)).toEqual(faults);
    });
  });
});

describe('of a night with two hours on each date, the check tells', () => {
  const world = worldOf([nightOn('2026-01-05', '22:00', '2:00')], [authorized([limitOf(15, 'week')])], {
    overnight: 'splitAtMidnight',
  });
  const none = { scheduled: hours(0), actual: hours(0), finalizedBill: hours(0), bill: hours(0) };

  it('that it is not shared', () => {
    expect(faultsOf(world, { draws: undefined })).toEqual([SHARING]);
  });

  it.each([
    ['a third date', 1],
    ['a second draw on one date', 0],
  ])('%s', (_what, later) => {
    const faults = faultsOf(world, (right) => {
      const [first, second] = drawsWith(right);
      if (!first || !second) throw new Error('it is shared');
      return { draws: [first, second, { ...second, ...none, date: day(second.date + later) }] };
    });
    expect(faults).toEqual([SHARING]);
  });

  it.each<readonly ['scheduled' | 'actual' | 'finalizedBill' | 'bill', readonly RowFault[]]>([
    ['scheduled', [draws('scheduled', 3, 2), draws('scheduled', 1, 2)]],
    ['actual', [draws('actual', 3, 2), draws('actual', 1, 2)]],
    ['finalizedBill', [draws('finalizedBill', 3, 2), draws('finalizedBill', 1, 2), draws('give', 1, 0)]],
    ['bill', [draws('give', 1, 0), { code: 'roomLeft', room: hours(1) }]],
  ])('an hour on the wrong date: %s', (which, faults) => {
    const changed = (right: VisitOutcome) => ({
      draws: drawsWith(right, { [which]: hours(3) }, { [which]: hours(1) }),
    });
    expect(faultsOf(world, changed)).toEqual(faults);
  });

  it('that it has no draws', () => {
    const nowhere = (name: 'scheduled' | 'actual' | 'finalizedBill') => draws(name, 0, 2);
    const ofDate = [SHARING, nowhere('scheduled'), nowhere('actual'), nowhere('finalizedBill')];
    expect(faultsOf(world, { draws: [] })).toEqual([...ofDate, ...ofDate, draws('bill', 0, 4)]);
  });

  it('that it is of no authorization, and bills it by the rules still', () => {
    const terms = { payers: [{ payer: 'North Plan', rounding: { minutes: 60 } }], caregivers: [] };
    const ofNorth = authorized([limitOf(15, 'week')], { client: 'Ben Example', payer: 'North Plan' });
    const two = worldOf(
      [nightOn('2026-01-05', '22:00', '2:15')],
      [...world.authorizations, ofNorth],
      world.rules,
      terms,
    );
    expect(faultsOf(two, { authorization: undefined })).toEqual([
      { code: 'kind', is: 'ordinary', should: 'noAuthorization' },
      { code: 'authorization', is: undefined, should: 0, misfit: undefined },
    ]);
  });

  it('an hour billed on one of its dates and not of the visit', () => {
    expect(faultsOf(world, (right) => ({ draws: drawsWith(right, { bill: hours(3) }) }))).toEqual([
      draws('bill', 5, 4),
      draws('give', 1, 0),
    ]);
  });
});

describe('of hours that spilled over, the check tells', () => {
  /** Six hours, of which the first authorization takes four. */
  const world = worldOf(
    [visitOn('2026-01-05', 6, 6)],
    [authorized([limitOf(4, 'day')], { priority: 0 }), authorized([limitOf(5, 'day')], { priority: 1 })],
    { spillover: true },
  );
  const ofThree = { scheduled: hours(3), actual: hours(3), finalizedBill: hours(3), bill: hours(3) };
  const planned = { scheduled: hours(3) };
  const billed = { actual: hours(3), finalizedBill: hours(3), bill: hours(3) };

  it.each([
    ['that they', ofThree],
    ['that those planned', planned],
    ['that those billed', billed],
  ])('%s went past an authorization that had room', (_what, three) => {
    expect(faultsOf(world, (right) => ({ draws: drawsWith(right, three, three) }))).toEqual([SHARING]);
  });

  it('that those given went past an authorization that had room', () => {
    const raised = worldOf([visitOn('2026-01-05', 2, 5)], world.authorizations, world.rules);
    const changed = (right: VisitOutcome) => ({
      draws: drawsWith(right, { bill: hours(3), actual: hours(3) }, { bill: hours(2), actual: hours(2) }),
    });
    expect(faultsOf(raised, changed)).toEqual([SHARING]);
  });

  it('that hours over the first could have gone to the second', () => {
    const limit = {
      authorization: 0,
      period: 'day',
      from: dayOf('2026-01-05'),
      to: dayOf('2026-01-05'),
      limit: hours(4),
      authorized: hours(4),
      usedBefore: hours(0),
      taken: hours(6),
    } as const;
    const over = (which: 'scheduled' | 'billed') =>
      ({ code: 'over', hours: which, by: hours(2), limit }) as const;
    const changed = {
      draws: undefined,
      scheduledOver: hours(2),
      billedOver: hours(2),
      reasons: [over('scheduled'), over('billed')],
    };
    expect(faultsOf(world, changed)).toEqual([SHARING]);
  });

  it('that hours worked and not billed are not with the first', () => {
    const held = worldOf(
      [visitOn('2026-01-05', 6, 8)],
      [authorized([limitOf(4, 'day')], { priority: 0 }), authorized([limitOf(2, 'day')], { priority: 1 })],
      { spillover: true },
    );
    const changed = (right: VisitOutcome) => ({
      draws: drawsWith(right, { actual: hours(4) }, { actual: hours(4) }),
    });
    expect(faultsOf(held, changed)).toEqual([SHARING]);
  });

  it('a draw on an authorization of another client', () => {
    const two = worldOf(
      world.visits,
      [...world.authorizations, authorized([limitOf(2, 'day')], { client: 'Ben Example' })],
      { spillover: true },
    );
    expect(faultsOf(two, (right) => ({ draws: drawsWith(right, {}, { authorization: 2 }) }))).toEqual([
      { code: 'authorization', is: 2, should: 0, misfit: 'client' },
    ]);
  });
});

describe('the check tells of room left for', () => {
  const split = { overnight: 'splitAtMidnight' } as const;
  const room = (length: number): RowFault => ({ code: 'roomLeft', room: hours(length) });

  it('half an hour that would have made a whole one', () => {
    const world = worldOf([visitOn('2026-01-05', 2.5, 3)], [authorized([limitOf(5, 'day')])], {
      billingIncrementMinutes: 60,
    });
    const held = {
      give: hours(0),
      bill: hours(2.5),
      pay: hours(2.5),
      unbilled: hours(0.5),
      payShortfall: hours(0.5),
      reasons: [
        { code: 'held', bill: hours(2.5), worked: hours(3), byIncrement: true },
        { code: 'unbilled', by: hours(0.5) },
        { code: 'payShortfall', by: hours(0.5) },
      ],
    } as const;
    expect(faultsOf(world, held)).toEqual([room(0.5)]);
  });

  it('an hour more than a visit was cut to, though the bill is in whole hours', () => {
    const world = worldOf([visitOn('2026-01-05', 5, 5)], [authorized([limitOf(3.5, 'day')])], {
      overBilled: 'cut',
      billingIncrementMinutes: 60,
    });
    const changed = (right: VisitOutcome) => ({
      bill: hours(2),
      unbilled: hours(3),
      reasons: saying(right, { cut: { to: hours(2) }, unbilled: { by: hours(3) } }),
    });
    expect(faultsOf(world, changed)).toEqual([room(1.5), reason('cut')]);
  });

  it('an hour more than one date of a night was cut to', () => {
    const world = worldOf([nightOn('2026-01-05', '21:00', '2:00')], [authorized([limitOf(2, 'day')])], {
      ...split,
      overBilled: 'cut',
    });
    const changed = (right: VisitOutcome) => ({
      bill: hours(3),
      unbilled: hours(2),
      draws: drawsWith(right, { bill: hours(1) }),
      reasons: saying(right, { cut: { to: hours(1) }, unbilled: { by: hours(2) } }),
    });
    expect(faultsOf(world, changed)).toEqual([room(1)]);
  });

  it('a whole hour on one date of a night, of which the other was raised', () => {
    const [first, second] = [dayOf('2026-01-05'), dayOf('2026-01-06')];
    const world = worldOf(
      [visitOn('2026-01-05', 2, undefined, { actualStart: timeOf('21:00'), actualEnd: timeOf('2:00') })],
      [authorized([limitOf(10, 'day')])],
      { ...split, billingIncrementMinutes: 60 },
    );
    const changed = (right: VisitOutcome) => ({
      give: hours(2),
      bill: hours(4),
      pay: hours(4),
      unbilled: hours(1),
      payShortfall: hours(1),
      draws: drawsWith(right, { bill: hours(2) }),
      reasons: [
        { code: 'held', bill: hours(2), worked: hours(3), byIncrement: true, part: first },
        {
          code: 'raised',
          give: hours(2),
          bill: hours(2),
          worked: hours(2),
          byIncrement: false,
          part: second,
        },
        { code: 'unbilled', by: hours(1) },
        { code: 'payShortfall', by: hours(1) },
      ] as const,
    });
    expect(faultsOf(world, changed)).toEqual([room(1)]);
  });

  it('the first date of a night, where the hour was made whole on its second', () => {
    const [first, second] = [dayOf('2026-01-05'), dayOf('2026-01-06')];
    const world = worldOf(
      [visitOn('2026-01-05', 2.5, undefined, { actualStart: timeOf('20:45'), actualEnd: timeOf('0:30') })],
      [authorized([limitOf(20, 'week')])],
      { ...split, billingIncrementMinutes: 60 },
    );
    const changed = (right: VisitOutcome) => ({
      draws: drawsWith(right, { bill: hours(2.5) }, { bill: hours(0.5) }),
      reasons: [
        { code: 'held', bill: hours(2.5), worked: hours(3.25), byIncrement: true, part: first },
        {
          code: 'raised',
          give: hours(0.5),
          bill: hours(0.5),
          worked: hours(0.5),
          byIncrement: false,
          part: second,
        },
        { code: 'unbilled', by: hours(0.75) },
        { code: 'payShortfall', by: hours(0.75) },
      ] as const,
    });
    expect(faultsOf(world, changed)).toEqual([room(0.75)]);
  });
});
