import { drawsOf } from '../../src/engine';
import { authorized, limitOf, run, timeOf, visitOn } from './examples';
import { dayOf } from './naive/calendar';

const MONDAY = '2026-01-05';
const date = dayOf(MONDAY);

function worked(more: object = {}) {
  const [visit] = run([visitOn(MONDAY, 5, 4, more)], [authorized([limitOf(40, 'week')])]).visits;
  if (!visit) throw new Error('the engine answers for each visit');
  return visit;
}

describe('the draws of a visit', () => {
  it('whose hours were not shared are all of it on its date', () => {
    const four = timeOf('4:00');
    expect(drawsOf(worked(), date)).toEqual([
      { authorization: 0, date, scheduled: timeOf('5:00'), actual: four, finalizedBill: four, bill: four },
    ]);
  });

  it('without a date are none', () => {
    expect(drawsOf(worked(), undefined)).toEqual([]);
  });

  it('that is cancelled or cannot be counted are none', () => {
    expect(drawsOf(worked({ standing: 'void' }), date)).toEqual([]);
    expect(drawsOf(worked({ billHours: 'unreadable' }), date)).toEqual([]);
  });
});
