/** Workbooks that cannot be read, or not without asking: each a sentence that names what is the matter. */
import { DEFAULT_RULES, preview } from '../../src/app';
import { createXlsx, type NewCell, type NewSheet } from '../../src/standalone/emulator';
import { january } from '../fixtures/workbooks/cells';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';

const openInOffice = useSessions();
const HEADINGS = ['Client', 'Date', 'Scheduled Hours', 'Actual Hours'];
const VISITS: NewCell[][] = [
  ['Ada Example', january(5), 5, 4],
  ['Ada Example', january(7), 5, 7],
  ['Ada Example', january(9), 5, 6],
];
const limits: NewSheet = {
  name: 'Limits',
  rows: [
    ['Client', 'Max Hours', 'Period'],
    ['Ada Example', 15, 'Week'],
  ],
};
const visits = (changed: Partial<NewSheet> = {}): NewSheet => ({
  name: 'Visits',
  rows: [HEADINGS, ...VISITS],
  ...changed,
});

async function previewed(...sheets: NewSheet[]) {
  await openInOffice(createXlsx({ sheets }));
  return preview(DEFAULT_RULES);
}

describe('a workbook that cannot be read', () => {
  it('with nothing like a schedule names what it found', async () => {
    const shopping = visits({
      rows: [
        ['Item', 'Price'],
        ['Paper', 5],
        ['Pens', 3],
      ],
    });
    const { message } = problemOf(await previewed(shopping, limits));
    expect(message).toContain('Nothing in the workbook looks like the schedule');
    expect(message).toContain('Item, Price');
  });

  it('with two schedules alike asks which', async () => {
    const seen = await previewed(visits(), visits({ name: 'Copy' }), limits);
    expect(problemOf(seen).code).toBe('severalSchedule');
    if (seen.ok) throw new Error('this was not asked');
    expect(seen.question?.candidates.map(({ sheet }) => sheet)).toEqual(['Visits', 'Copy']);
  });

  it('without a date column names the heading and those that are there', async () => {
    const rows = [HEADINGS, ...VISITS].map(([client, , ...hours]) => [client ?? null, ...hours]);
    const { message } = problemOf(await previewed(visits({ rows }), limits));
    expect(message).toContain('no heading for "Date"');
    expect(message).toContain('Client, Scheduled Hours, Actual Hours');
  });

  it('with merged cells in its rows names them', async () => {
    expect(problemOf(await previewed(visits({ merges: ['A2:A4'] }), limits)).message).toContain('A2:A4');
  });

  it('with merged cells in its rows names them among more than Excel tells of at once', async () => {
    const below = Array.from({ length: 600 }, (_, index) => `A${index + 50}:B${index + 50}`);
    const { message } = problemOf(await previewed(visits({ merges: [...below, 'A2:A4'] }), limits));
    expect(message).toContain('A2:A4');
  });
});

describe('a workbook that is only odd', () => {
  it('with headings only has no visits', async () => {
    const { summary } = valueOf(await previewed(visits({ rows: [HEADINGS] }), limits));
    expect(summary.counts.visits).toBe(0);
  });

  it('is read with a thousand stray columns', async () => {
    const stray = Array.from({ length: 1000 }, (_, index) => `Stray ${index}`);
    const rows = [[...HEADINGS, ...stray], ...VISITS.map((visit) => [...visit, ...stray])];
    const { summary } = valueOf(await previewed(visits({ rows }), limits));
    expect(summary.hours.maximizedBill).toBe(15);
  });

  it('is read among two hundred sheets', async () => {
    const others = Array.from({ length: 200 }, (_, index): NewSheet => ({
      name: `Notes ${index}`,
      rows: [['Things to do'], ['Call back']],
    }));
    const { summary } = valueOf(await previewed(...others, visits(), limits));
    expect(summary.hours.maximizedBill).toBe(15);
  });

  it('is read with a million blank formatted cells beneath', async () => {
    const blank = new Array<NewCell>(10).fill({ format: '0.00' });
    const rows = [HEADINGS, ...VISITS, ...new Array<NewCell[]>(100_000).fill(blank)];
    const { summary } = valueOf(await previewed(visits({ rows }), limits));
    expect(summary.hours.maximizedBill).toBe(15);
  }, 60_000);
});
