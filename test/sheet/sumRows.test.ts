/** Totals without the word, among the visits. */
import * as fc from 'fast-check';
import type { CellValue } from '../../src/sheet';
import { maximized, MONDAY, SCHEDULE_HEADINGS, understood, type Cells } from './tidyTables';

const visit = (client: string, scheduled: CellValue, actual: CellValue, day = 0): Cells => ({
  Client: client,
  Date: MONDAY + day,
  'Scheduled Hours': scheduled,
  'Actual Hours': actual,
});
const sums = (scheduled: CellValue, actual: CellValue): Cells => ({
  'Scheduled Hours': scheduled,
  'Actual Hours': actual,
});

function read(schedule: readonly Cells[], scheduleHeadings = SCHEDULE_HEADINGS) {
  const { visitRows, skipped, notes } = understood({ schedule, scheduleHeadings });
  const told = notes.filter(({ code }) => code === 'sums').map(({ message }) => message);
  return { visitRows, totals: skipped.totals, told };
}

const LIST: readonly Cells[] = [
  visit('Ada Example', 5, 4),
  visit('Ada Example', 5, 7.25, 2),
  sums(10, 11.25),
  {},
  visit('Bo Sample', 3, 3),
  visit('Bo Sample', 3, 2.5, 1),
  sums(6, 5.5),
  sums(16, 16.75),
];

describe('a row of nothing but the sums of the rows above', () => {
  it('is totals, of a group or of the whole list, and told of by its row', () => {
    expect(read(LIST)).toEqual({
      visitRows: [0, 1, 4, 5],
      totals: 3,
      told: [
        'Rows 7, 11, 12 name no client and no date and hold the sums of the rows above. They were taken for totals.',
      ],
    });
  });

  it('may fill some of the columns only, and be a hundredth off', () => {
    const visits = [visit('Ada Example', 7.333, 7.333), visit('Ada Example', 7.333, 7.333, 1)];
    expect(read([...visits, sums('', 14.67)]).totals).toBe(1);
    expect(read([...visits, sums('', 14.64)]).totals).toBe(0);
  });

  it('sums hours in any form', () => {
    const visits = [visit('Ada Example', '5:00', '4.25 h'), visit('Ada Example', '4:30', '4', 1)];
    expect(read([...visits, sums('9:30', '8.25')]).totals).toBe(1);
  });

  it('may sum columns nothing is taken from, and stand beside what was written before', () => {
    const headings = [...SCHEDULE_HEADINGS, 'Mileage', 'Hours Note'];
    const total = { ...sums(8, 8), Mileage: 31, 'Hours Note': 'Row 9 of ...' };
    const visits = [visit('Ada Example', 4, 4), visit('Ada Example', 4, 4, 1)];
    expect(read([...visits, total], headings).totals).toBe(1);
    expect(read([...visits, { ...total, Mileage: 'late' }], headings).totals).toBe(0);
  });

  it('begins anew after totals that say so', () => {
    const total = { Client: 'Subtotal', ...sums(9, 9) };
    const visits = [visit('Bo Sample', 3, 3), visit('Bo Sample', 3, 2, 1)];
    expect(read([visit('Ada Example', 9, 9), total, ...visits, sums(6, 5)]).totals).toBe(2);
  });

  it('sums a single visit only where the next is of another client, or there is none', () => {
    const [ada, again, bo] = [
      visit('Ada Example', 4, 4),
      visit('Ada Example', 5, 5, 1),
      visit('Bo Sample', 2, 2),
    ];
    expect(read([ada, sums(4, 4), bo]).visitRows).toEqual([0, 2]);
    expect(read([ada, sums(4, 4)]).visitRows).toEqual([0]);
    expect(read([ada, sums(4, 4), {}, again]).visitRows).toEqual([0, 3]);
    expect(read([bo, sums(2, 2), ada, sums(4, 4), sums(6, 6)]).visitRows).toEqual([0, 2]);
    expect(read([ada, sums(4, 4), again]).visitRows).toEqual([0, 1, 2]);
  });
});

describe('a row that says "Total" for a person, with a date', () => {
  const visits = [visit('Ada Example', 5, 4), visit('Ada Example', 5, 7, 2)];
  const total = visit('Ada Example Total', 10, 11, 2);

  it('is totals where it holds the sums of the rows above', () => {
    expect(read([...visits, total, visit('Bo Sample', 3, 3), visit('Total for Bo Sample', 3, 3)])).toEqual({
      visitRows: [0, 1, 3],
      totals: 2,
      told: [
        'Rows 7, 9 say "Total" beside a date and hold the sums of the rows above. They were taken for totals.',
      ],
    });
    const byCaregiver = { ...visit('Ada Example', 10, 11), Caregiver: 'Cara One Subtotal' };
    expect(read([...visits, byCaregiver]).totals).toBe(1);
  });

  it('is a visit where it holds other hours, or what only a visit has', () => {
    expect(read([...visits, visit('Ada Total', 10, 12)]).totals).toBe(0);
    expect(read([...visits, visit('Ada Total', '', '')]).totals).toBe(0);
    for (const more of [{ Status: 'Completed' }, { 'Start Time': '9:00 AM' }])
      expect(read([...visits, { ...total, ...more }]).totals).toBe(0);
    expect(read([...visits, { ...total, 'Visit ID': 7 }], [...SCHEDULE_HEADINGS, 'Visit ID']).totals).toBe(0);
  });
});

describe('a row that lacks its client and date', () => {
  it('stays a problem where its hours are not the sums of the rows above', () => {
    const { understanding, outcome } = maximized({ schedule: [...LIST.slice(0, 2), sums(10, 12)] });
    expect(understanding.skipped.totals).toBe(0);
    expect(outcome.visits[2]?.kind).toBe('problem');
  });

  it.each(['Client', 'Caregiver', 'Date', 'Start Time', 'Service', 'Status'])(
    'stays a problem where it says "%s"',
    (heading) => {
      const told = { ...sums(10, 11.25), [heading]: heading === 'Date' ? MONDAY : 'x1' };
      expect(read([...LIST.slice(0, 2), told]).totals).toBe(0);
    },
  );

  it('is never lost, whatever the hours: what is skipped is a sum', () => {
    const hours = fc.integer({ min: 0, max: 32 }).map((quarters) => quarters / 4);
    const row = fc.tuple(fc.constantFrom('Ada Example', 'Bo Sample', ''), hours);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (list) => {
        const schedule = list.map(([client, scheduled]) =>
          client === '' ? sums(scheduled, '') : visit(client, scheduled, ''),
        );
        const kept = new Set(read(schedule).visitRows);
        let [group, all] = [0, 0];
        list.forEach(([client, scheduled], index) => {
          if (kept.has(index)) [group, all] = [group + scheduled, all + scheduled];
          else {
            expect(client).toBe('');
            expect(scheduled === 0 || scheduled === group || scheduled === all).toBe(true);
            if (scheduled > 0) group = 0;
          }
        });
      }),
    );
  });
});
