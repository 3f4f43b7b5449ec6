import type { CellValue } from '../../src/sheet';
import { problemsOfKnown, readKnown, type KnownTables } from './mappedTables';
import { MONDAY } from './tidyTables';

const HOUR = 3600;
const CLIENT = ['Client', 'Ada Example', 'Ada Example', 'Ada Example'] as const;
const DATE = ['Visit Date', MONDAY, MONDAY + 1, MONDAY + 2] as const;

function visitsOf(schedule: NonNullable<KnownTables['schedule']>, more: KnownTables = {}) {
  return readKnown({ ...more, schedule: { client: [...CLIENT], date: [...DATE], ...schedule } });
}

function hoursOf(which: 'billHours' | 'actualHours', cells: readonly CellValue[], beside = {}) {
  const { visits, notes } = visitsOf({ [which]: ['Hours', ...cells], ...beside });
  return { hours: visits.map((visit) => visit[which]), notes };
}

describe('HoursToBill in minutes', () => {
  const minutes = [240, 300, 120];

  it('is known by the hours beside it', () => {
    const scheduledHours = ['Scheduled Hours', 4, 5, 2];
    const { hours, notes } = hoursOf('billHours', minutes, { scheduledHours });
    expect(hours).toEqual([4 * HOUR, 5 * HOUR, 2 * HOUR]);
    expect(notes[0]?.message).toBe(
      'The numbers in "Hours" were read as minutes, as the other columns of their rows show.',
    );
  });

  it('is known by the length of a day where nothing stands beside it', () => {
    const { hours, notes } = hoursOf('billHours', minutes);
    expect(hours).toEqual([4 * HOUR, 5 * HOUR, 2 * HOUR]);
    expect(notes[0]?.message).toContain('most are more than the 24 hours of a day');
  });

  it('is known by its heading', () => {
    const { visits } = visitsOf({ billHours: ['Hours to Bill (minutes)', 20, 15, 10] });
    expect(visits.map(({ billHours }) => billHours)).toEqual([1200, 900, 600]);
  });

  it('is not made of one slip of the pen', () => {
    expect(hoursOf('billHours', [4, 240, 5]).hours).toEqual([4 * HOUR, 240 * HOUR, 5 * HOUR]);
  });

  it('is asked about where the numbers are no round minutes', () => {
    const { hours, notes } = hoursOf('billHours', [37, 41, 53]);
    expect(hours[0]).toBe(37 * HOUR);
    expect(notes[0]).toMatchObject({ code: 'minutes', isQuestion: true });
  });
});

describe('4:00', () => {
  it('is four hours in a column of hours and four in the morning in one of times', () => {
    const { visits } = visitsOf({ actualHours: ['Hours', '4:00'], actualStart: ['In', '4:00'] });
    expect(visits[0]).toMatchObject({ actualHours: 4 * HOUR, actualStart: 4 * HOUR });
    expect(visitsOf({ actualHours: ['Hours', '4:00 AM'] }).visits[0]?.actualHours).toBe('unreadable');
  });

  it('kept as a part of a day is four hours where the times say so', () => {
    const times = { scheduledStart: ['Start', 8 / 24, 0.5, 0.5], scheduledEnd: ['End', 0.5, 0.75, 0.625] };
    const { hours, notes } = hoursOf('actualHours', [4 / 24, 0.25, 0.125], times);
    expect(hours).toEqual([4 * HOUR, 6 * HOUR, 3 * HOUR]);
    expect(notes[0]).toMatchObject({ code: 'dayFractions' });
    expect(notes[0]?.isQuestion).toBeUndefined();
  });

  it('kept as a part of a day is asked about where nothing shows it', () => {
    const { hours, notes } = hoursOf('actualHours', [4 / 24, 0.25, 0.125]);
    expect(hours[1]).toBe(HOUR / 4);
    expect(notes[0]).toMatchObject({ code: 'dayFractions', isQuestion: true });
  });

  it('is not seen in visits of minutes, whose times agree with hours', () => {
    const times = { actualStart: ['Start', 0.5, 0.5, 0.5], actualEnd: ['End', 0.5 + 0.25 / 24, 0.52, 0.51] };
    const { hours, notes } = hoursOf('billHours', [0.25, 0.5, 0.25], times);
    expect(hours[0]).toBe(HOUR / 4);
    expect(notes).toEqual([expect.objectContaining({ code: 'noAuthorizations' })]);
  });

  it('is not hidden by a total below the column', () => {
    const { visits } = readKnown({
      schedule: {
        client: ['Client', 'Ada Example', 'Ada Example', 'Total for Ada Example'],
        date: ['Date', MONDAY, MONDAY],
        actualUnits: ['Units', 64, 64, 128],
        actualHours: ['Hours', 16 / 24, 16 / 24, 32 / 24],
      },
    });
    expect(visits.map(({ actualHours }) => actualHours)).toEqual([16 * HOUR, 16 * HOUR]);
  });
});

describe('a unit', () => {
  it('is of the minutes of the rules, and asked about where the hours beside it fit another', () => {
    const schedule = { billUnits: ['Units', 4, 5], actualHours: ['Hours', 4, 5] } as const;
    const { visits, notes } = visitsOf({
      billUnits: [...schedule.billUnits],
      actualHours: [...schedule.actualHours],
    });
    expect(visits[0]?.billHours).toBe(HOUR);
    expect(notes[0]).toMatchObject({ code: 'unitLength', isQuestion: true });
    expect(notes[0]?.message).toContain('units of 60 minutes');
    const hourly = visitsOf({ billUnits: ['Units', 4], actualHours: ['Hours', 4] }, { minutesPerUnit: 60 });
    expect(hourly.visits[0]?.billHours).toBe(4 * HOUR);
    expect(hourly.notes.map(({ code }) => code)).not.toContain('unitLength');
  });

  it('may be named by the cell itself', () => {
    expect(hoursOf('billHours', ['16 units', '4 h', '45 min']).hours).toEqual([
      4 * HOUR,
      4 * HOUR,
      HOUR * 0.75,
    ]);
  });
});

describe('ids', () => {
  it.each(["'0123", '="0123"', '0123', ' 0123 '])('keep their zeros in %s', (typed) => {
    expect(visitsOf({ authorizationNumber: ['Auth #', typed] }).visits[0]?.authorizationNumber).toBe('0123');
  });
});

describe('stamps', () => {
  it('give a visit its date where there is no date column', () => {
    const { visits, notes } = readKnown({
      schedule: {
        client: [...CLIENT],
        scheduledStart: ['Start', '2026-01-05 22:00', MONDAY + 1.5, ''],
        scheduledEnd: ['End', '2026-01-06 06:00', MONDAY + 1.75, ''],
        actualStart: ['Clock in', '', '', '1/7/26 8:00 AM'],
      },
    });
    expect(visits.map(({ date }) => date)).toEqual([MONDAY, MONDAY + 1, MONDAY + 2]);
    expect(visits[0]).toMatchObject({ scheduledStart: 22 * HOUR, scheduledEnd: 6 * HOUR });
    expect(notes.map(({ code }) => code)).toContain('dateFromStamps');
  });

  it('follow the order that their own column shows', () => {
    const scheduledStart = ['Start', '5/1/2026 8:00', '13/1/2026 8:00'] as [string, ...string[]];
    const { visits } = readKnown({ schedule: { client: ['Client', 'Ada', 'Ada'], scheduledStart } });
    expect(visits.map(({ date }) => date)).toEqual([MONDAY, MONDAY + 8]);
  });

  it('are dates after 1904 in a workbook that counts from there, and times are none', () => {
    const scheduledStart = ['Start', MONDAY - 1462 + 0.5, 0.5] as [string, ...number[]];
    const { visits } = readKnown({
      date1904: true,
      schedule: { client: ['Client', 'A', 'A'], scheduledStart },
    });
    expect(visits.map(({ date }) => date)).toEqual([MONDAY, 'unreadable']);
  });

  it('in UTC give the length and never a date or a time of day', () => {
    const actual = {
      actualStart: ['In', '2026-01-05T23:00:00Z'],
      actualEnd: ['Out', '2026-01-06T03:30:00Z'],
    } as const;
    const schedule = { actualStart: [...actual.actualStart], actualEnd: [...actual.actualEnd] } as const;
    const dated = visitsOf({ actualStart: [...schedule.actualStart], actualEnd: [...schedule.actualEnd] });
    expect(dated.visits[0]).toMatchObject({ date: MONDAY, actualHours: 4.5 * HOUR });
    expect(dated.visits[0]?.actualStart).toBeUndefined();
    const dateless = readKnown({
      schedule: { client: ['Client', 'Ada'], actualStart: [...schedule.actualStart] },
    });
    expect(dateless.visits[0]?.date).toBe('unreadable');
  });

  it('with different offsets are held against UTC', () => {
    const { visits } = visitsOf({
      actualStart: ['In', '2026-03-08T01:00:00-05:00'],
      actualEnd: ['Out', '2026-03-08T04:00:00-04:00'],
    });
    expect(visits[0]?.actualHours).toBe(2 * HOUR);
  });

  it('a day and more apart are told of, not cut to a clock', () => {
    const schedule = {
      client: ['Client', 'Ada'],
      scheduledStart: ['Start', '2026-01-05 08:00'],
      scheduledEnd: ['End', '2026-01-06 10:00'],
    } as const;
    const [problem] = problemsOfKnown({
      schedule: {
        client: [...schedule.client],
        scheduledStart: [...schedule.scheduledStart],
        scheduledEnd: [...schedule.scheduledEnd],
      },
    });
    expect(problem).toContain('"End" says 2026-01-06 10:00, more than 24 hours after the start');
  });
});

describe('money, errors and text in a column of hours', () => {
  it.each(['$19.00', '#N/A', 'n/a'])('%s is a problem', (cell) => {
    const [problem] = problemsOfKnown({
      schedule: { client: [...CLIENT], date: [...DATE], actualHours: ['Actual Hours', 4, cell, 4] },
    });
    expect(problem).toContain(`"Actual Hours" says ${cell}, which cannot be read as hours`);
  });
});

describe('rows that are none', () => {
  it('are total rows in any words, blank rows and repeated headings', () => {
    const { visits, skipped } = readKnown({
      schedule: {
        client: ['Client', 'Ada', '', 'Total for Ada', 'Subtotal (1 visits)', 'Client', 'Ada'],
        date: ['Date', MONDAY, '', '', '', 'Date', MONDAY],
        actualHours: ['Hours', 4, '', 4, 4, 'Hours', 4],
      },
    });
    expect(visits).toHaveLength(2);
    expect(skipped).toEqual({ blank: 1, repeatedHeadings: 1, totals: 2, clientLines: 0 });
  });
});

describe('names in two columns', () => {
  it('make one person', () => {
    const { visits } = readKnown({
      schedule: {
        clientFirst: ['Member First Name', 'Ada ', 'Ada', '#N/A'],
        clientLast: ['Member Last Name', ' Example', '', 'Example'],
        date: [...DATE],
      },
    });
    expect(visits.map(({ client }) => client)).toEqual(['Ada Example', 'Ada', '']);
  });
});

describe('columns of yes and no', () => {
  it.each(['cancelled', 'missed', 'deleted', 'nonBillable'] as const)('%s takes a visit out', (field) => {
    for (const yes of ['Yes', 'Y', 'TRUE', true, 1, '1', 'X', -1, '✓']) {
      expect(visitsOf({ [field]: ['Flag', yes] }).visits[0]?.standing).toBe('void');
    }
    for (const no of ['No', 'N', false, 0, '', '-']) {
      expect(visitsOf({ [field]: ['Flag', no] }).visits[0]?.standing).toBe('open');
    }
  });

  it('BillVisit takes a visit out where it says no', () => {
    const { visits } = visitsOf({ billable: ['BillVisit', 'N', 'Y', ''] });
    expect(visits.map(({ standing }) => standing)).toEqual(['void', 'open', 'open']);
  });

  it('are asked about where they say neither', () => {
    const { notes } = visitsOf({ missed: ['Missed Visit', 'maybe', 'Y', ''] });
    expect(notes[0]?.message).toBe(
      '"Missed Visit" says neither yes nor no in 1 row, such as "maybe", which counts as no.',
    );
  });
});
