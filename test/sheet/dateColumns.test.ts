import { DEFAULT_RULES } from '../../src/engine';
import { MONDAY, understood, type Cells } from './tidyTables';

function visitsOn(dates: readonly (string | number)[], rules?: object) {
  const schedule = dates.map((date): Cells => ({ Client: 'Ada Example', Date: date, 'Scheduled Hours': 1 }));
  return understood({ schedule, ...(rules ? { rules } : {}) });
}

function daysOf(dates: readonly (string | number)[], rules?: object) {
  return visitsOn(dates, rules).visits.map(({ date }) => date);
}

describe('a column of text dates', () => {
  it('is month first where a second part is over 12, whatever the rules say', () => {
    expect(daysOf(['1/5/2026', '1/13/2026'], { dateOrder: 'dmy' })).toEqual([MONDAY, MONDAY + 8]);
  });

  it('is day first where a first part is over 12, whatever the rules say', () => {
    expect(DEFAULT_RULES.dateOrder).toBe('mdy');
    expect(daysOf(['5/1/2026', '13/1/2026'])).toEqual([MONDAY, MONDAY + 8]);
  });

  it('follows the rules where nothing shows its order', () => {
    expect(daysOf(['1/5/2026'])).toEqual([MONDAY]);
    expect(daysOf(['5/1/2026'], { dateOrder: 'dmy' })).toEqual([MONDAY]);
  });

  it('is not turned round by one slip of the pen', () => {
    expect(daysOf(['1/5/2026', '1/13/2026', '1/14/2026', '15/1/2026'])).toEqual([
      MONDAY,
      MONDAY + 8,
      MONDAY + 9,
      'unreadable',
    ]);
  });

  it('may hold dates kept by Excel as well', () => {
    expect(daysOf([MONDAY, '13/1/2026', '5/1/2026', MONDAY + 0.5])).toEqual([
      MONDAY,
      MONDAY + 8,
      MONDAY,
      MONDAY,
    ]);
  });

  it('tells which order it took, and why', () => {
    expect(visitsOn(['1/5/2026', '1/13/2026', MONDAY]).notes).toContainEqual({
      code: 'dateOrder',
      sheet: 'Visits sheet',
      column: 'Date',
      message:
        'Dates such as 3/4/2026 in "Date" were read as month/day/year, which its days over 12 show (2 cells).',
    });
    expect(visitsOn(['5/1/2026'], { dateOrder: 'dmy' }).notes).toContainEqual(
      expect.objectContaining({
        message:
          'Dates such as 3/4/2026 in "Date" were read as day/month/year, as the rules say, because no day over 12 shows the order (1 cell).',
      }),
    );
    expect(visitsOn(['1/13/2026', '1/14/2026', '15/1/2026']).notes[0]?.message).toContain(
      '1 of them can only be meant the other way round and were not read',
    );
  });

  it('says nothing of an order where no date could be read both ways', () => {
    expect(
      visitsOn([MONDAY, 'Jan 5, 2026', '2026-01-05']).notes.filter(({ code }) => code === 'dateOrder'),
    ).toEqual([]);
  });

  it('counts from 1900 as text even where the workbook counts from 1904', () => {
    const schedule: Cells[] = [MONDAY - 1462, '1/5/2026'].map((date) => ({
      Client: 'Ada Example',
      Date: date,
      'Scheduled Hours': 1,
    }));
    expect(understood({ schedule, date1904: true }).visits.map(({ date }) => date)).toEqual([MONDAY, MONDAY]);
  });
});

describe('start and end dates of authorizations', () => {
  function datesOf(start: string, end: string) {
    const limit: Cells = {
      Client: 'Ada Example',
      'Max Hours': 1,
      Period: 'Week',
      'Start Date': start,
      'End Date': end,
    };
    const [first] = understood({ schedule: [], authorizations: [limit] }).authorizations;
    return [first?.start, first?.end];
  }

  it('share the order that either shows', () => {
    expect(datesOf('5/1/2026', '31/1/2026')).toEqual([MONDAY, MONDAY + 26]);
    expect(datesOf('1/5/2026', '1/31/2026')).toEqual([MONDAY, MONDAY + 26]);
  });

  it('follow each its own column where both show one', () => {
    expect(datesOf('13/1/2026', '1/31/2026')).toEqual([MONDAY + 8, MONDAY + 26]);
  });
});
