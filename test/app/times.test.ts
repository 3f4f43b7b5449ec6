/** Hours that Excel keeps as times, told from decimals by what their cells show. */
import { DEFAULT_RULES, preview, write } from '../../src/app';
import type { NewCell } from '../../src/standalone/emulator';
import { lasting } from '../fixtures/workbooks/cells';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { homeTrakXlsx, MONDAY, visitRow, type HomeTrak } from '../support/workbooks';

const openInOffice = useSessions();

const HOUR = 3600;
const days = (value: number, format: string): NewCell => ({ value, format });

/** HomeTrak's example with some of its hours as times, in the schedule and in the authorizations. */
const MIXED: HomeTrak = {
  visits: [
    visitRow(MONDAY, lasting(5), days(4 / 24, 'h:mm')),
    visitRow(MONDAY + 2, 5, 7),
    visitRow(MONDAY + 4, days(5 / 24, 'h:mm AM/PM'), 6),
  ],
  authorizations: [
    ['Client', 'Max Hours', 'Period', 'Hours Used'],
    ['Ada Example', lasting(15), 'Week', 0],
    ['Bo Sample', lasting(40), 'Month', lasting(1, 30)],
    ['Cy Sample', 20, 'Week', days(1.5, '0.00')],
    ['Di Sample', lasting(48), 'Week', ''],
  ],
};

async function opened(changed: HomeTrak) {
  const { workbook } = await openInOffice(homeTrakXlsx(changed));
  return workbook;
}

describe('cells that show times among cells that show decimals', () => {
  it('are read as the hours they show, each by itself', async () => {
    await opened(MIXED);
    const { understanding, summary } = valueOf(await preview(DEFAULT_RULES));
    const { visits, authorizations } = understanding;
    expect(visits.map(({ scheduledHours }) => scheduledHours)).toEqual([5 * HOUR, 5 * HOUR, 5 * HOUR]);
    expect(visits.map(({ actualHours }) => actualHours)).toEqual([4 * HOUR, 7 * HOUR, 6 * HOUR]);
    expect(authorizations.map(({ limits }) => limits[0])).toMatchObject([
      { hours: 15 * HOUR, usedBefore: 0 },
      { hours: 40 * HOUR, usedBefore: 1.5 * HOUR },
      { hours: 20 * HOUR, usedBefore: 1.5 * HOUR },
      { hours: 48 * HOUR },
    ]);
    expect(summary.hours).toMatchObject({ scheduled: 15, finalizedBill: 14, maximizedBill: 15 });
  });

  it('are counted in a note, and told of where the columns are', async () => {
    await opened(MIXED);
    const { notes, readings } = valueOf(await preview(DEFAULT_RULES)).understanding;
    expect(notes.filter(({ code }) => code === 'timesShown')).toMatchObject([
      {
        column: 'Scheduled Hours',
        message:
          'In "Scheduled Hours" 2 cells show times such as 5:00, which Excel keeps as part of a day. They were read as hours and minutes.',
      },
      { column: 'Actual Hours' },
      {
        column: 'Max Hours',
        message:
          'In "Max Hours" 3 cells show times such as 5:00, which Excel keeps as part of a day. They were read as hours and minutes.',
      },
      {
        column: 'Hours Used',
        message:
          'In "Hours Used" 1 cell shows a time such as 5:00, which Excel keeps as part of a day. It was read as hours and minutes.',
      },
    ]);
    expect(notes.filter(({ isQuestion }) => isQuestion)).toEqual([]);
    expect(readings.schedule.find(({ field }) => field === 'scheduledHours')).toMatchObject({
      how: 'hours as h:mm times, from 2 cells, and as numbers, from 1 cell',
      samples: ['5:00', '5'],
    });
    expect(readings.authorizations.find(({ field }) => field === 'maxHours')?.how).toBe(
      'hours as h:mm times, from 3 cells, and as numbers, from 1 cell',
    );
  });

  it('are written to, and the same when run again', async () => {
    const workbook = await opened(MIXED);
    const seen = valueOf(await preview(DEFAULT_RULES));
    valueOf(await write(seen));
    expect(workbook.tableNamed('Visits')?.sheet.values({ row: 1, column: 6, rows: 3, columns: 1 })).toEqual([
      [4],
      [6],
      [5],
    ]);
    expect(valueOf(await preview(DEFAULT_RULES)).summary).toEqual(seen.summary);
  });

  it('are named as they are shown where they cannot be', async () => {
    await opened({ visits: [visitRow(MONDAY, 5, lasting(26))] });
    const { problems } = valueOf(await preview(DEFAULT_RULES));
    expect(problems).toMatchObject([{ column: 'Actual Hours', value: '26:00' }]);
    expect(problems[0]?.message).toContain('says 26:00, more than');
  });
});

describe('a column of nothing but times', () => {
  it('needs no other column to be known', async () => {
    await opened({
      visits: [visitRow(MONDAY, lasting(5), lasting(4)), visitRow(MONDAY + 1, lasting(24), lasting(24))],
    });
    const { visits, notes } = valueOf(await preview(DEFAULT_RULES)).understanding;
    expect(visits.map(({ actualHours }) => actualHours)).toEqual([4 * HOUR, 24 * HOUR]);
    expect(notes.map(({ code }) => code)).not.toContain('dayFractions');
  });

  it('is known though every visit lasts around the clock', async () => {
    await opened({ visits: [visitRow(MONDAY, lasting(24), lasting(24))] });
    expect(valueOf(await preview(DEFAULT_RULES)).understanding.visits[0]?.scheduledHours).toBe(24 * HOUR);
  });

  it('is known in limits per day and week, in whole days too', async () => {
    await opened({
      authorizations: [
        ['Client', 'Max Hours/Day', 'Max Hours/Week'],
        ['Ada Example', lasting(6), lasting(24)],
        ['Bo Sample', lasting(12), lasting(168)],
      ],
    });
    const { authorizations } = valueOf(await preview(DEFAULT_RULES)).understanding;
    expect(authorizations.map(({ limits }) => limits.map(({ hours }) => hours))).toEqual([
      [6 * HOUR, 24 * HOUR],
      [12 * HOUR, 168 * HOUR],
    ]);
  });
});

describe('small numbers that show no times', () => {
  it('are hours as before, and asked about where all are below 1', async () => {
    await opened({ visits: [visitRow(MONDAY, 0.5, 0.25), visitRow(MONDAY + 1, 0.75, 0.25)] });
    const { visits, notes } = valueOf(await preview(DEFAULT_RULES)).understanding;
    expect(visits.map(({ scheduledHours }) => scheduledHours)).toEqual([HOUR / 2, 0.75 * HOUR]);
    expect(notes.filter(({ isQuestion }) => isQuestion).map(({ code }) => code)).toEqual([
      'dayFractions',
      'dayFractions',
    ]);
  });

  it('count by their own format beside those that do', async () => {
    const dated = days(0.5, 'm/d/yyyy h:mm');
    await opened({ visits: [visitRow(MONDAY, lasting(0, 30), dated), visitRow(MONDAY + 1, 0.5, 0.6)] });
    const { visits } = valueOf(await preview(DEFAULT_RULES)).understanding;
    expect(visits.map(({ scheduledHours }) => scheduledHours)).toEqual([HOUR / 2, HOUR / 2]);
    expect(visits.map(({ actualHours }) => actualHours)).toEqual([HOUR / 2, 0.6 * HOUR]);
  });

  it('that were typed as hours into a cell that shows the time of day stay hours, and are asked about', async () => {
    await opened({ visits: [visitRow(MONDAY, 5, days(5, 'h:mm')), visitRow(MONDAY + 1, 5, lasting(4))] });
    const { visits, notes } = valueOf(await preview(DEFAULT_RULES)).understanding;
    expect(visits.map(({ actualHours }) => actualHours)).toEqual([5 * HOUR, 4 * HOUR]);
    expect(notes.filter(({ isQuestion }) => isQuestion)).toMatchObject([
      {
        code: 'timesNotShown',
        column: 'Actual Hours',
        message:
          'In "Actual Hours" the format of 1 cell shows a time of day, which the 5 in it is not. It was read as hours. ' +
          'If it is so many days, use the number format [h]:mm; else one such as 0.00.',
      },
    ]);
  });
});

describe('a format that changes after the preview', () => {
  async function formatted(format: string) {
    const workbook = await opened(MIXED);
    const seen = valueOf(await preview(DEFAULT_RULES));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Schedule').getRange('E2').numberFormat = [[format]];
      await context.sync();
    });
    return { workbook, writing: await write(seen) };
  }

  it('stops the writing where the cell no longer says what was read', async () => {
    const { workbook, writing } = await formatted('0.00');
    expect(problemOf(writing)).toMatchObject({ code: 'changedSince', row: 2, column: 'Actual Hours' });
    expect(workbook.tableNamed('Visits')?.columns).toHaveLength(6);
  });

  it('is of no matter where it says the same', async () => {
    expect((await formatted('[hh]:mm:ss')).writing.ok).toBe(true);
  });
});
