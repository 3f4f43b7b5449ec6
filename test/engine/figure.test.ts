import type { Visit } from '../../src/engine';
import { authorized, limitOf, run, timeOf, visitOn } from './examples';

const MONDAY = '2026-01-05';
const week = [authorized([limitOf(40, 'week')])];
const zero = timeOf('0:00');

/** All that is said of one visit, with another in the schedule where columns matter. */
function reasonsOf(visit: Visit, ...others: Visit[]) {
  return run([visit, ...others], week).visits[0]?.reasons;
}

describe('a visit that cannot be counted', () => {
  it.each([
    [undefined, 'missing'],
    ['unreadable', 'unreadable'],
  ] as const)('tells of its date (%s) that it is %s', (date, fault) => {
    const visit = visitOn(MONDAY, 5, 5, { date });
    expect(reasonsOf(visit)).toEqual([{ code: 'problem', field: 'date', fault }]);
  });

  it('is not said to be without authorization as well', () => {
    const visit = visitOn(MONDAY, 5, 25, { client: 'Ben Sample' });
    expect(reasonsOf(visit)).toEqual([{ code: 'problem', field: 'actualHours', fault: 'over24' }]);
  });
});

it('a cancelled visit is not said to be without authorization', () => {
  const visit = visitOn(MONDAY, 5, undefined, { client: 'Ben Sample', standing: 'void' });
  expect(reasonsOf(visit)).toEqual([{ code: 'void' }]);
});

describe('a visit that was not worked', () => {
  it.each([
    ['actualStart', { actualEnd: timeOf('12:00') }],
    ['actualEnd', { actualStart: timeOf('8:00') }],
  ] as const)('tells that its %s is missing, where only the other is there', (field, times) => {
    expect(reasonsOf(visitOn(MONDAY, 5, undefined, times))).toEqual([
      { code: 'missingPunch', field },
      { code: 'notWorked' },
    ]);
  });

  it.each(['billHours', 'payHours'] as const)('tells that its %s are not used', (field) => {
    expect(reasonsOf(visitOn(MONDAY, 5, undefined, { [field]: timeOf('5:00') }))).toEqual([
      { code: 'notWorked' },
      { code: 'ignoredCell', field },
    ]);
  });

  it('tells it of a 0 too, where the row was already billed: there it is a figure', () => {
    const visit = visitOn(MONDAY, 5, undefined, { standing: 'billed', payHours: zero });
    expect(reasonsOf(visit, visitOn(MONDAY, 5, 5, { payHours: zero }))).toEqual([
      { code: 'notWorked' },
      { code: 'ignoredCell', field: 'payHours' },
    ]);
    expect(reasonsOf({ ...visit, standing: 'open' }, visit)).toEqual([{ code: 'notWorked' }]);
  });
});
