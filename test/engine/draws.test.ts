import { type AuthorizationRow, seconds, type Visit } from '../../src/engine';
import { authorized, limitOf, run, timeOf, visitOn } from './examples';
import { dayOf } from './naive/calendar';

const MONDAY = '2026-01-05';

/** An authorization of this many hours a week; the lower the place, the sooner it is drawn on. */
function weekly(place: number, hours: number): AuthorizationRow {
  return authorized([limitOf(hours, 'week')], { number: `A-${place}`, priority: place });
}

function spilled(visit: Visit, ...hours: number[]) {
  const rows = hours.map((each, place) => weekly(place, each));
  return run([visit], rows, { spillover: true }).visits[0];
}

describe('the draws of a visit that spills over', () => {
  it('say what each authorization takes of a visit not worked yet, which is nothing but scheduled hours', () => {
    const visit = spilled(visitOn(MONDAY, 5), 3, 40);
    const none = { actual: undefined, finalizedBill: undefined, bill: undefined };
    expect(visit?.draws).toEqual([
      { authorization: 0, date: dayOf(MONDAY), scheduled: timeOf('3:00'), ...none },
      { authorization: 1, date: dayOf(MONDAY), scheduled: timeOf('2:00'), ...none },
    ]);
    expect(visit?.reasons).toContainEqual({ code: 'spilled' });
  });

  it('have no scheduled hours where it was not planned', () => {
    const visit = spilled(visitOn(MONDAY, undefined, 5, { billHours: timeOf('5:00') }), 3, 40);
    expect(visit?.draws?.map(({ scheduled, bill }) => [scheduled, bill])).toEqual([
      [undefined, timeOf('3:00')],
      [undefined, timeOf('2:00')],
    ]);
  });

  it('leave out the authorizations that take nothing of it', () => {
    const visit = spilled(visitOn(MONDAY, 5, 5), 3, 0, 40, 40);
    expect(visit?.draws?.map(({ authorization, bill }) => [authorization, bill])).toEqual([
      [0, timeOf('3:00')],
      [2, timeOf('2:00')],
    ]);
  });

  it.each<[string, Visit]>([
    ['all goes to the best', visitOn(MONDAY, 5, 5)],
    ['there is nothing to share', visitOn(MONDAY, 0, 0)],
  ])('are not listed where %s', (_where, one) => {
    const visit = spilled(one, 40, 40);
    expect(visit?.draws).toBeUndefined();
    expect(visit?.reasons).toEqual([]);
    expect(visit?.bill).toBe(one.actualHours ?? seconds(0));
  });
});
