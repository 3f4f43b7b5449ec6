import { summarize } from '../../src/sheet';
import { HOMETRAK, MONDAY, maximized, type Cells, type Tables } from './tidyTables';

function summaryOf(tables: Tables) {
  const { understanding, outcome } = maximized(tables);
  return summarize(understanding, outcome);
}

describe('the summary', () => {
  it("adds up HomeTrak's own example", () => {
    expect(summaryOf(HOMETRAK)).toEqual({
      counts: { visits: 3, raised: 1, over: 0, notWorked: 0, notAuthorized: 0, problems: 0, skipped: 0 },
      hours: {
        scheduled: 15,
        actual: 17,
        finalizedBill: 14,
        maximizedBill: 15,
        finalizedPay: 14,
        maximizedPay: 15,
        payShortfall: 2,
      },
    });
  });

  it('counts every kind of row', () => {
    const visit: Cells = { Client: 'Ada Example', Date: MONDAY, 'Scheduled Hours': 5, 'Actual Hours': 5 };
    const { counts } = summaryOf({
      schedule: [
        { ...visit, 'Scheduled Hours': 17, 'Actual Hours': 17 },
        { ...visit, 'Actual Hours': '' },
        { ...visit, Client: 'Nobody Known' },
        { ...visit, Status: 'Cancelled' },
        { ...visit, Client: '', Date: 'soon' },
        {},
        { Client: 'Client', Date: 'Date' },
        { Client: 'Total', 'Actual Hours': 22 },
      ],
      authorizations: [
        { Client: 'Ada Example', 'Max Hours': 15, Period: 'Week' },
        { Client: 'Ada Example', 'Max Hours': 15, Period: 'now and then' },
        {},
      ],
    });
    expect(counts).toEqual({
      visits: 5,
      raised: 0,
      over: 2,
      notWorked: 1,
      notAuthorized: 1,
      problems: 3,
      skipped: 3,
    });
  });

  it('adds seconds, not hours', () => {
    const schedule = Array.from({ length: 30 }, (_, index): Cells => ({
      Client: 'Ada Example',
      Date: MONDAY + index,
      'Scheduled Hours': 0.1,
      'Actual Hours': 0.1,
    }));
    expect(summaryOf({ ...HOMETRAK, schedule }).hours.scheduled).toBe(3);
  });
});
