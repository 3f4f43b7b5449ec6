import { choose, type Choice, type Region, type Row, type TableHead } from '../../src/sheet';
import { LIMITS, LIMIT_HEADINGS, VISITS, VISIT_HEADINGS } from './sheetOf';
import { AUTHORIZATION_HEADINGS, SCHEDULE_HEADINGS, headOf } from './tidyTables';

function choosing(heads: readonly TableHead[]) {
  return choose(heads.map((head) => ({ head, rows: [] })));
}

function regionWith(name: string, headings: readonly string[], rows: readonly Row[]): Region {
  return { head: headOf(name, headings, { rowCount: rows.length }), rows };
}

const visits = headOf('Visits', SCHEDULE_HEADINGS);
const limits = headOf('Limits', AUTHORIZATION_HEADINGS);

function refusalOf(heads: readonly TableHead[]) {
  const chosen = choosing(heads);
  if (chosen.ok) throw new Error('the tables were taken');
  return chosen.problem;
}

describe('choosing the two tables', () => {
  it('finds them among others, in any order', () => {
    const others = [headOf('Clients', ['Client', 'Caregiver', 'Payer']), headOf('Empty', ['Column1', ''])];
    const chosen = choosing([...others, limits, visits]);
    expect(chosen).toMatchObject({
      ok: true,
      value: { schedule: { head: { name: 'Visits' } }, authorizations: { head: { name: 'Limits' } } },
    });
  });

  it('takes a schedule by times alone, or by actual hours alone', () => {
    const byTimes = headOf('Times', ['Client', 'Date', 'Actual Start', 'Actual End']);
    const byActual = headOf('Actual', ['Client', 'Date', 'Actual Hours']);
    expect(choosing([byTimes, limits]).ok).toBe(true);
    expect(choosing([byActual, limits]).ok).toBe(true);
  });

  it('says so where there is nothing but the schedule', () => {
    expect(refusalOf([visits]).message).toContain('Period. Nothing else in it has headings. Rename');
  });

  it('takes limits in units', () => {
    expect(choosing([visits, headOf('Units', ['Client', 'Max Units', 'Period'])]).ok).toBe(true);
  });

  it('takes a schedule that repeats the limits of each visit for a schedule', () => {
    const both = headOf('Both', [...SCHEDULE_HEADINGS, 'Max Hours', 'Period']);
    expect(choosing([both, limits])).toMatchObject({
      ok: true,
      value: { schedule: { head: { name: 'Both' } } },
    });
  });

  it('takes a table that has our columns from an earlier run', () => {
    const again = headOf('Again', [...SCHEDULE_HEADINGS, 'Max Bill Hours', 'Max Pay Hours', 'Hours Note']);
    const before = choosing([visits, limits]);
    const after = choosing([again, limits]);
    if (!before.ok || !after.ok) throw new Error('refused');
    expect(after.value.schedule.columns).toEqual(before.value.schedule.columns);
  });
});

describe('refusing to choose', () => {
  it('says what is needed when the workbook has nothing like a table', () => {
    expect(refusalOf([])).toEqual({
      code: 'noTables',
      message:
        'There is nothing in this workbook that looks like a table: a row of headings with rows under it. Put the schedule and the authorizations in it, each with its headings, then try again.',
    });
  });

  it('names what was found when nothing looks like a schedule', () => {
    const problem = refusalOf([limits, headOf('Costs', ['Item', 'Amount'])]);
    expect(problem.code).toBe('noSchedule');
    expect(problem.message).toContain('the headings Client, Date and Scheduled Hours');
    expect(problem.message).toContain('the table "Costs" on sheet "Costs sheet" (Item, Amount)');
  });

  it('names what was found when nothing looks like authorizations', () => {
    const problem = refusalOf([visits]);
    expect(problem.code).toBe('noAuthorizations');
    expect(problem.message).toContain('Client, Max Hours (or Max Units) and Period');
  });

  it.each(['Client', 'Date', 'Scheduled Hours'])(
    'names the missing heading %s and the headings there are',
    (missing) => {
      const headings = SCHEDULE_HEADINGS.filter(
        (heading) => heading !== missing && heading !== 'Actual Hours',
      );
      const problem = refusalOf([headOf('Visits', headings), limits]);
      expect(problem).toMatchObject({
        code: 'missingHeading',
        sheet: 'Visits sheet',
        row: 4,
        column: missing,
      });
      expect(problem.message).toContain(`The table "Visits" on sheet "Visits sheet" looks like the schedule`);
      expect(problem.message).toContain(`no heading for "${missing}"`);
      expect(problem.message).toContain(headings.join(', '));
    },
  );

  it.each(['Client', 'Max Hours', 'Period'])(
    'names the missing heading %s of the authorizations',
    (missing) => {
      const headings = AUTHORIZATION_HEADINGS.filter((heading) => heading !== missing);
      const problem = refusalOf([visits, headOf('Limits', headings)]);
      expect(problem).toMatchObject({ code: 'missingHeading', sheet: 'Limits sheet', column: missing });
      expect(problem.message).toContain(`no heading for "${missing}"`);
    },
  );

  it('asks for one of a pair of times when the other is missing', () => {
    expect(refusalOf([headOf('Half', ['Client', 'Date', 'Scheduled Start']), limits]).code).toBe(
      'missingHeading',
    );
  });

  it('asks between two clocks in and out, though nothing is missing without them', () => {
    const headings = ['Client', 'Date', 'Scheduled Hours', 'In 1', 'Out 1', 'In 2', 'Out 2'];
    const rows = [['Ada Example', 46_027, 8, '8:00 AM', '12:00 PM', '1:00 PM', '5:00 PM']];
    const regions = [regionWith('Clocks', headings, rows), { head: limits, rows: [] }];
    expect(choose(regions)).toMatchObject({ ok: false, problem: { code: 'unsureColumn', column: 'In 1' } });
    const columns = { actualStart: 'In 1', actualEnd: 'Out 2', scheduledStart: null, scheduledEnd: null };
    expect(choose(regions, { schedule: { columns } })).toMatchObject({ ok: true });
  });

  it('names both of two schedules', () => {
    const problem = refusalOf([visits, headOf('Copy', SCHEDULE_HEADINGS), limits]);
    expect(problem.code).toBe('severalSchedule');
    expect(problem.message).toContain('"Visits"');
    expect(problem.message).toContain('"Copy"');
  });

  it('names both of two authorization tables', () => {
    const problem = refusalOf([visits, limits, headOf('Renewals', AUTHORIZATION_HEADINGS)]);
    expect(problem.code).toBe('severalAuthorizations');
    expect(problem.message).toContain('"Renewals"');
  });

  it('names a heading with line breaks in one line', () => {
    const { message } = refusalOf([headOf('Rooms', ['Room/\narea', 'Date\r\n purchased'])]);
    expect(message).toContain('Room/ area, Date purchased');
  });

  it('does not list a thousand stray headings', () => {
    const stray = Array.from({ length: 1000 }, (_, index) => `Stray ${index}`);
    const problem = refusalOf([headOf('Wide', stray), limits]);
    expect(problem.message).toContain('Stray 19, and 980 more');
    expect(problem.message).not.toContain('Stray 20');
  });
});

describe('what a person decided', () => {
  const schedule = regionWith('Visits', VISIT_HEADINGS, VISITS);
  const copy = regionWith('Copy', VISIT_HEADINGS, VISITS);
  const authorizations = regionWith('Limits', LIMIT_HEADINGS, LIMITS);

  function refusalTo(choice: Choice) {
    const chosen = choose([schedule, copy, authorizations], choice);
    if (chosen.ok) throw new Error('the choice was taken');
    return chosen.problem.message;
  }

  it('settles which of two tables it is', () => {
    const asked = choose([schedule, copy, authorizations]);
    if (asked.ok) throw new Error('nothing was asked');
    expect(asked.question).toMatchObject({
      about: 'schedule',
      candidates: [
        { key: 'Visits', name: 'Visits', sheet: 'Visits sheet' },
        { key: 'Copy', name: 'Copy', sheet: 'Copy sheet' },
      ],
    });
    expect(asked.candidates.map((each) => each.as)).toEqual(['schedule', 'schedule', 'authorizations']);
    expect(choose([schedule, copy, authorizations], { schedule: { place: 'copy' } })).toMatchObject({
      ok: true,
      value: { schedule: { head: { name: 'Copy' } } },
    });
  });

  it('settles where a field is taken from, and that one is not', () => {
    const chosen = choose([schedule, authorizations], {
      schedule: { columns: { scheduledHours: 'actual hours', caregiver: null } },
    });
    if (!chosen.ok) throw new Error(chosen.problem.message);
    const { columns, assigned } = chosen.value.schedule;
    expect(columns).toMatchObject({ client: 0, date: 2, scheduledHours: 4 });
    expect(columns.caregiver).toBeUndefined();
    expect(columns.actualHours).toBeUndefined();
    expect(assigned.scheduledHours).toMatchObject({ confidence: 'sure', reasons: ['You chose it.'] });
  });

  it('is refused by name where it cannot be', () => {
    const place = 'Visits';
    expect(refusalTo({ schedule: { place: 'May' } })).toContain('no table or range "May"');
    expect(refusalTo({ schedule: { place }, authorizations: { place } })).toContain('both as the schedule');
    expect(refusalTo({ schedule: { place, columns: { client: 'Patient' } } })).toContain(
      'no heading "Patient"',
    );
    expect(refusalTo({ schedule: { place, columns: { client: 'Date', date: 'Date' } } })).toContain(
      '"Date" in the table "Visits" on sheet "Visits sheet" was chosen for client and date',
    );
    expect(refusalTo({ schedule: { place, columns: { client: null } } })).toContain(
      'no heading for "Client"',
    );
  });

  it('names one of two equal headings by its column', () => {
    const twice = regionWith('Visits', ['Client', 'Date', 'Hours', 'Hours'], [['Ada Example', 46_027, 5, 4]]);
    const chosen = (heading: string) =>
      choose([twice, authorizations], { schedule: { columns: { scheduledHours: heading } } });
    const asked = chosen('Hours');
    expect(asked.ok ? '' : asked.problem.message).toContain('"Hours (column D)" or "Hours (column E)"');
    expect(chosen('Hours (column E)')).toMatchObject({
      ok: true,
      value: { schedule: { columns: { scheduledHours: 3 } } },
    });
  });
});

describe('merged cells', () => {
  const authorizations = regionWith('Limits', LIMIT_HEADINGS, LIMITS);
  const merged = (row: number, column: number, rows: number, columns: number) => {
    const region = regionWith('Visits', VISIT_HEADINGS, [...VISITS, ['Total', '', '', 13, 11]]);
    return choose([{ ...region, merges: [{ row, column, rows, columns }] }, authorizations]);
  };

  it('over several rows of a column that is read are refused with their address', () => {
    const chosen = merged(4, 1, 2, 1);
    expect(chosen.ok ? undefined : chosen.problem).toMatchObject({
      code: 'mergedCells',
      row: 5,
      column: 'Client',
    });
    expect(chosen.ok ? '' : chosen.problem.message).toContain('The cells B5:B6 in the table "Visits"');
  });

  it('across columns that are read are refused, but not in a total', () => {
    expect(merged(4, 1, 1, 2).ok).toBe(false);
    expect(merged(7, 1, 1, 3).ok).toBe(true);
  });
});
