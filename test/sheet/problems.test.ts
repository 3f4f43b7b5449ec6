import { problemsOf, type Problem } from '../../src/sheet';
import { problemsOfKnown } from './mappedTables';
import { MONDAY, SCHEDULE_HEADINGS, maximized, type Cells, type Tables } from './tidyTables';

const VISIT: Cells = { Client: 'Ada Example', Date: MONDAY, 'Scheduled Hours': 5, 'Actual Hours': 4 };
const LIMIT: Cells = { Client: 'Ada Example', 'Max Hours': 15, Period: 'Week' };

function problemsIn(tables: Tables): readonly Problem[] {
  const { understanding, outcome } = maximized(tables);
  return problemsOf(understanding, outcome);
}

/** The problems of one visit in the second body row, which Excel shows as row 6. */
function problemsOfVisit(cells: Cells): readonly Problem[] {
  return problemsIn({ schedule: [VISIT, { ...VISIT, ...cells }], authorizations: [LIMIT] });
}

function problemsOfLimit(cells: Cells, authorizationHeadings?: readonly string[]): readonly Problem[] {
  return problemsIn({
    schedule: [VISIT],
    authorizations: [{ ...LIMIT, ...cells }],
    ...(authorizationHeadings ? { authorizationHeadings } : {}),
  });
}

describe('problems of visits', () => {
  it('are none in a tidy workbook', () => {
    expect(problemsOfVisit({})).toEqual([]);
  });

  it('name sheet, row, column and value, and say what to do', () => {
    expect(problemsOfVisit({ 'Actual Hours': 'abc' })).toEqual([
      {
        code: 'cell.unreadable',
        sheet: 'Visits sheet',
        row: 6,
        column: 'Actual Hours',
        value: 'abc',
        message:
          'Row 6 of "Visits sheet": "Actual Hours" says abc, which cannot be read as hours. Type a number such as 7.5; until then the visit is not counted.',
      },
    ]);
  });

  it.each([
    [{ Client: '' }, 'Client', '', '"Client" is blank. Type the name'],
    [{ Client: '#N/A' }, 'Client', '#N/A', '"Client" says #N/A, which cannot be read as a name'],
    [{ Date: '' }, 'Date', '', '"Date" is blank. Type a date such as 1/5/2026'],
    [{ Date: 'soon' }, 'Date', 'soon', '"Date" says soon, which cannot be read as a date'],
    [{ Date: 7 }, 'Date', '7', '"Date" says 7, which cannot be read as a date'],
    [{ 'Actual Hours': -1 }, 'Actual Hours', '-1', '"Actual Hours" says -1, but hours cannot be less than 0'],
    [{ 'Bill Hours': 25 }, 'Bill Hours', '25', '"Bill Hours" says 25, more than the 24 hours of a day'],
    [{ 'Pay Hours': true }, 'Pay Hours', 'TRUE', '"Pay Hours" says TRUE, which cannot be read as hours'],
  ])('are told as the clerk finds them: %j', (cells, column, value, sentence) => {
    const problems = problemsOfVisit(cells);
    expect(problems).toMatchObject([{ column, value, row: 6 }]);
    expect(problems[0]?.message).toContain(sentence);
  });

  it('are one for each bad cell of a row', () => {
    expect(problemsOfVisit({ Client: '', 'Actual Hours': 'x' }).map(({ column }) => column)).toEqual([
      'Client',
      'Actual Hours',
    ]);
  });

  it('name the row Excel shows, past the rows that were skipped', () => {
    expect(problemsIn({ schedule: [{}, VISIT, {}, { ...VISIT, Date: 'soon' }] })).toMatchObject([{ row: 8 }]);
  });

  it('name the column the clerk has, under its own heading', () => {
    const scheduleHeadings = ['Client', 'DOS', 'Actual Start', 'Actual End', 'Break (min)'];
    const cells: Cells = { Client: 'Ada Example', DOS: MONDAY, 'Actual Start': '8:00', 'Actual End': '9:00' };
    const problems = problemsIn({
      scheduleHeadings,
      schedule: [
        { ...cells, 'Break (min)': 90 },
        { ...cells, 'Actual End': 'late' },
        { ...cells, DOS: 'late' },
      ],
    });
    expect(problems.map(({ column, value }) => [column, value])).toEqual([
      ['Break (min)', '90'],
      ['Actual End', 'late'],
      ['DOS', 'late'],
    ]);
    expect(problems[0]?.message).toContain('longer than the visit');
  });
});

describe('problems of authorizations', () => {
  it.each([
    [{ Client: '' }, 'Client', '', 'this authorization covers no visit'],
    [{ 'Start Date': 'soon' }, 'Start Date', 'soon', 'this authorization covers no visit'],
    [{ 'Max Hours': 'lots' }, 'Max Hours', 'lots', 'nothing on this authorization is raised'],
    [{ 'Max Hours': -5 }, 'Max Hours', '-5', 'nothing on this authorization is raised'],
    [{ Period: '' }, 'Period', '', 'nothing on this authorization is raised'],
    [{ Period: 'now and then' }, 'Period', 'now and then', 'nothing on this authorization is raised'],
    [{ 'Hours Used': -1 }, 'Hours Used', '-1', 'nothing on this authorization is raised'],
    [{ Priority: 'first' }, 'Priority', 'first', 'this authorization is used last'],
  ])('say what follows from them: %j', (cells, column, value, consequence) => {
    const problems = problemsOfLimit(cells);
    expect(problems).toMatchObject([{ sheet: 'Limits sheet', row: 5, column, value }]);
    expect(problems[0]?.message).toContain(consequence);
  });

  it('name the limit where no heading says its period', () => {
    const sentences = problemsOfKnown({
      schedule: { client: ['Client', 'Ada Example'] },
      authorizations: {
        client: ['Client', 'Ada Example'],
        maxHours: ['Authorized', 30],
        perWeek: ['Hours/Week', 12],
      },
    });
    expect(sentences.join()).toContain(
      'Row 5 of "Limits sheet": "Authorized" says 30, and no heading says for which period. Add a column Period',
    );
  });

  it('show a date as a date', () => {
    const [problem] = problemsOfLimit({ 'Start Date': MONDAY, 'End Date': MONDAY - 1 });
    expect(problem).toMatchObject({ column: 'End Date', value: 'Jan 4, 2026' });
    expect(problem?.message).toContain('which is before the start');
  });

  it('blame the minutes of a unit, not the units, where those are at fault', () => {
    const headings = ['Client', 'Max Units', 'Minutes per Unit', 'Period'];
    expect(problemsOfLimit({ 'Max Units': 16, 'Minutes per Unit': 'few' }, headings)).toMatchObject([
      { column: 'Minutes per Unit', value: 'few' },
    ]);
    expect(problemsOfLimit({ 'Max Units': 'few', 'Minutes per Unit': 15 }, headings)).toMatchObject([
      { column: 'Max Units', value: 'few' },
    ]);
  });

  it('come after those of the visits', () => {
    const tables = { schedule: [{ ...VISIT, Date: '' }], authorizations: [{ ...LIMIT, Period: '' }] };
    expect(problemsIn(tables).map(({ sheet }) => sheet)).toEqual(['Visits sheet', 'Limits sheet']);
  });
});

it('tells of every field that can be at fault under a heading there is', () => {
  const bad = Object.fromEntries(SCHEDULE_HEADINGS.map((heading) => [heading, '???']));
  for (const problem of problemsIn({ schedule: [bad] })) {
    expect(SCHEDULE_HEADINGS).toContain(problem.column);
    expect(problem.value).toBe('???');
  }
});
