import { problemsOfKnown, readKnown, type KnownColumns } from './mappedTables';
import type { AuthorizationColumn } from '../../src/sheet/fields';
import { MONDAY } from './tidyTables';

const HOUR = 3600;

type Limits = KnownColumns<AuthorizationColumn>;

function read(authorizations: Limits) {
  const reading = readKnown({ authorizations: { client: ['Client', 'Ada Example'], ...authorizations } });
  return { ...reading, notes: reading.notes.filter(({ code }) => code !== 'noVisits') };
}

function limitsOf(authorizations: Limits) {
  const limits = read(authorizations).authorizations[0]?.limits ?? [];
  return limits.map(({ period, hours, usedBefore }) => [
    period,
    typeof hours === 'number' ? hours / HOUR : hours,
    typeof usedBefore === 'number' ? usedBefore / HOUR : usedBefore,
  ]);
}

function problemsOf(authorizations: Limits): readonly string[] {
  return problemsOfKnown({ authorizations: { client: ['Client', 'Ada Example'], ...authorizations } });
}

const WEEKLY: Limits = { period: ['Period', 'Weekly'] };

describe('several limits in a row', () => {
  const wide: Limits = {
    perDay: ['Max Hours/Day', 8],
    perWeek: ['Max Hours/Week', 40],
    unitsPerMonth: ['Max Units/Month', 640],
    total: ['Total Hours', ''],
  };

  it('are all read, in hours or units', () => {
    expect(limitsOf(wide)).toEqual([
      ['day', 8, undefined],
      ['week', 40, undefined],
      ['month', 160, undefined],
      ['authorization', undefined, undefined],
    ]);
  });

  it('give used hours to the filled limit with the longest period', () => {
    expect(limitsOf({ ...wide, hoursUsed: ['Hours Used', 12] })[2]).toEqual(['month', 160, 12]);
    expect(limitsOf({ ...wide, hoursRemaining: ['Hours Left', 100] })[2]).toEqual(['month', 160, 60]);
  });

  it('give nothing used to a limit per visit beside another', () => {
    const limits = limitsOf({
      perVisit: ['Max Hours per Visit', 4],
      perDay: ['Max Hours/Day', 8],
      hoursUsed: ['Hours Used', 2],
    });
    expect(limits).toEqual([
      ['visit', 4, undefined],
      ['day', 8, 2],
    ]);
  });

  it('name the bad cell of the right one', () => {
    expect(problemsOf({ ...wide, perWeek: ['Max Hours/Week', 'lots'] })[0]).toContain(
      '"Max Hours/Week" says lots, which cannot be read as hours',
    );
  });
});

describe('units', () => {
  it('count the minutes of their row, typed as a number or a length', () => {
    for (const minutes of [60, '60', '60 min', '1 hour']) {
      const limits = limitsOf({ ...WEEKLY, maxUnits: ['Max Units', 8], minutesPerUnit: ['Unit', minutes] });
      expect(limits[0]?.[1]).toBe(8);
    }
    expect(limitsOf({ ...WEEKLY, maxUnits: ['Max Units', 8] })[0]?.[1]).toBe(2);
  });

  it('may be said by another column of the row', () => {
    const of = (as: string) =>
      limitsOf({ ...WEEKLY, maxHours: ['Authorized', 8], authorizedAs: ['As', as] })[0]?.[1];
    expect(of('Units')).toBe(2);
    expect(of('Hours')).toBe(8);
    expect(of('')).toBe(8);
    expect(of('Visits')).toBe('unreadable');
  });

  it('are asked about under a heading that does not say', () => {
    const { notes } = read({ perWeek: ['WeeklyMax', 8] });
    expect(notes[0]).toMatchObject({ code: 'limitMeasure', column: 'WeeklyMax', isQuestion: true });
    expect(read({ perWeek: ['Hours/Wk', 8] }).notes).toEqual([]);
  });

  it('are meant by a bare heading where all others say units', () => {
    const limits = limitsOf({ ...WEEKLY, maxUnits: ['Authorized Units', 32], hoursUsed: ['YTD Used', 8] });
    expect(limits).toEqual([['week', 8, 2]]);
  });
});

describe('hours and units for one limit', () => {
  it('that are the same are read once, and that is said', () => {
    const { authorizations, notes } = read({
      ...WEEKLY,
      maxHours: ['Max Hours', 8],
      maxUnits: ['Max Units', 32],
    });
    expect(authorizations[0]?.limits[0]?.hours).toBe(8 * HOUR);
    expect(notes[0]).toMatchObject({ code: 'twoMeasures' });
  });

  it('that contradict one another are refused', () => {
    const [problem] = problemsOf({ ...WEEKLY, maxHours: ['Max Hours', 8], maxUnits: ['Max Units', 40] });
    expect(problem).toContain('"Max Hours" says 8 and "Max Units" says 40, which is not the same length');
    expect(problem).toContain('nothing on this authorization is raised');
  });

  it('are refused where the row says the other', () => {
    const [problem] = problemsOf({
      ...WEEKLY,
      maxHours: ['Max Hours', 8],
      authorizedAs: ['Authorized As', 'Units'],
    });
    expect(problem).toContain('"Authorized As" says Units, which does not go with the 8 in "Max Hours"');
  });
});

describe('what remains', () => {
  it('is the opposite of what was used', () => {
    expect(limitsOf({ ...WEEKLY, maxHours: ['Max Hours', 15], hoursRemaining: ['Hours Left', 4] })).toEqual([
      ['week', 15, 11],
    ]);
    expect(
      limitsOf({ ...WEEKLY, maxUnits: ['Max Units', 32], unitsRemaining: ['Available Units', 8] }),
    ).toEqual([['week', 8, 6]]);
  });

  it('cannot be more than the limit', () => {
    const [problem] = problemsOf({
      ...WEEKLY,
      maxHours: ['Max Hours', 15],
      hoursRemaining: ['Hours Left', 16],
    });
    expect(problem).toContain('"Hours Left" says 16, which is more than the limit itself');
  });

  it('is held against what was used where both are there', () => {
    const both = (left: number): Limits => ({
      ...WEEKLY,
      maxHours: ['Max Hours', 15],
      hoursUsed: ['Hours Used', 5],
      hoursRemaining: ['Hours Left', left],
    });
    expect(read(both(10)).notes).toEqual([]);
    expect(read(both(9)).notes[0]).toMatchObject({ code: 'usedAndRemaining', isQuestion: true });
    expect(limitsOf(both(9))[0]?.[2]).toBe(5);
  });
});

describe('dates of an authorization in one cell', () => {
  it('follow the order that any of the column shows', () => {
    const { authorizations } = readKnown({
      authorizations: {
        client: ['Client', 'Ada', 'Ada'],
        range: ['Valid Range', '5/1/2026 - 6/1/2026', '5/1/2026 - 31/1/2026'],
      },
    });
    expect(authorizations.map(({ start, end }) => [start, end])).toEqual([
      [MONDAY, MONDAY + 1],
      [MONDAY, MONDAY + 26],
    ]);
  });

  it('that cannot be read are told of once', () => {
    const problems = problemsOf({
      ...WEEKLY,
      maxHours: ['Max Hours', 8],
      range: ['Valid Range', '1/5/2026'],
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      '"Valid Range" says 1/5/2026, which cannot be read as a first and a last date',
    );
  });
});
