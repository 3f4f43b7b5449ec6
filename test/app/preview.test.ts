import { DEFAULT_RULES, preview, type Preview } from '../../src/app';
import type { NewCell } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import {
  AUTHORIZATION_ROWS,
  homeTrakVisits,
  homeTrakXlsx,
  MONDAY,
  SCHEDULE_HEADINGS,
  sheetOf,
  visitRow,
  type HomeTrak,
} from '../support/workbooks';

const openInOffice = useSessions();

/** The preview of HomeTrak's example, changed as said. */
async function previewOf(changed: HomeTrak = {}): Promise<Preview> {
  await openInOffice(homeTrakXlsx(changed));
  return valueOf(await preview(DEFAULT_RULES));
}

async function refusalOf(changed: HomeTrak): Promise<string> {
  await openInOffice(homeTrakXlsx(changed));
  return problemOf(await preview(DEFAULT_RULES)).message;
}

function cellsOf({ plan }: Preview, heading: string) {
  return plan.columns.find((column) => column.heading === heading)?.after;
}

const EXPECTED = [4, 6, 5];
const rows = [SCHEDULE_HEADINGS, ...homeTrakVisits()];

describe('the preview of HomeTrak’s example', () => {
  it('is 4, 6 and 5 hours, in numbers and with the reasons', async () => {
    const seen = await previewOf();
    expect(cellsOf(seen, 'Max Bill Hours')).toEqual(EXPECTED);
    expect(cellsOf(seen, 'Max Pay Hours')).toEqual(EXPECTED);
    expect(cellsOf(seen, 'Hours Note')).toEqual([
      '',
      '+1.00 h; week of Jan 4 is now at its 15.00 h. 1.00 h stays unbilled',
      'Held at 5.00 of 6.00 h: week of Jan 4 is full',
    ]);
    expect(seen.summary).toEqual({
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
    expect(seen.problems).toEqual([]);
    expect(seen.warnings).toEqual([]);
  });

  it('changes nothing in the workbook', async () => {
    const { workbook } = await openInOffice(homeTrakXlsx());
    const before = snapshotOf(workbook);
    valueOf(await preview(DEFAULT_RULES));
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('tells how far it is, step by step', async () => {
    await openInOffice(homeTrakXlsx());
    const told: [string, number][] = [];
    await preview(DEFAULT_RULES, undefined, (step, done) => told.push([step, done]));
    expect(told).toEqual([
      ['reading', 0],
      ['reading', 1],
      ['finding', 0],
      ['computing', 0],
    ]);
  });

  it.each<[string, HomeTrak]>([
    ['a table far from A1', { schedule: { at: 'H40' } }],
    ['a totals row', { schedule: { rows: [...rows, ['Total', '', '', 15, 17, '']], totals: true } }],
    ['a row that says it holds totals', { visits: [...homeTrakVisits(), ['Total', null, null, 15, 17]] }],
    ['days counted from 1904', { date1904: true }],
    ['a sheet whose name has quotes and spaces', { sheet: { name: "May's  “big” schedule (2)" } }],
    ['a protected sheet', { sheet: { protected: true } }],
    ['hidden rows', { sheet: { hiddenRows: [2] } }],
    ['a hidden sheet', { sheets: [sheetOf('Old', [], { hidden: true })] }],
    [
      'both tables on one sheet',
      {
        authorizations: [['Nothing'], ['here']],
        beside: [{ at: 'A20', rows: AUTHORIZATION_ROWS, table: 'Limits' }],
      },
    ],
    [
      'other tables',
      {
        beside: [
          {
            at: 'A20',
            rows: [
              ['Client', 'Phone'],
              ['Ada Example', '555-0100'],
            ],
            table: 'Phones',
          },
        ],
        sheets: [sheetOf('Colours', [{ at: 'C3', rows: [['Colour'], ['Blue']], table: 'Colours' }])],
      },
    ],
  ])('is the same with %s', async (_what, changed) => {
    expect(cellsOf(await previewOf(changed), 'Max Bill Hours')?.slice(0, 3)).toEqual(EXPECTED);
  });

  it('finds the same weeks whichever way days are counted', async () => {
    const [plain, from1904] = [await previewOf(), await previewOf({ date1904: true })];
    expect(cellsOf(from1904, 'Hours Note')).toEqual(cellsOf(plain, 'Hours Note'));
  });

  it('has nothing to do where the table has a blank row only', async () => {
    const { summary, plan } = await previewOf({ visits: [[null, null, null, null, null, null]] });
    expect(summary.counts).toMatchObject({ visits: 0, skipped: 1, problems: 0 });
    expect(plan.columns.map(({ after }) => after)).toEqual([[''], [''], [''], [''], ['']]);
  });

  it('names every cell it cannot use, and counts the others', async () => {
    const odd = [...homeTrakVisits(), visitRow(MONDAY, 5, 'five'), visitRow(MONDAY, { error: '#N/A' }, 5)];
    const seen = await previewOf({ visits: odd });
    expect(cellsOf(seen, 'Max Bill Hours')).toEqual([...EXPECTED, '', '']);
    expect(seen.problems.map(({ row, column, value }) => [row, column, value])).toEqual([
      [5, 'Actual Hours', 'five'],
      [6, 'Scheduled Hours', '#N/A'],
    ]);
    expect(seen.summary.counts.problems).toBe(2);
  });
});

describe('the preview is refused', () => {
  const headings = (replaced: Record<string, NewCell>): HomeTrak => ({
    schedule: {
      rows: [SCHEDULE_HEADINGS.map((heading) => replaced[heading] ?? heading), ...homeTrakVisits()],
    },
  });

  it('without a date column, by the heading that is missing and those that are there', async () => {
    const message = await refusalOf(headings({ Date: 'Remark 2' }));
    expect(message).toContain('no heading for "Date"');
    expect(message).toContain('Client, Caregiver, Remark 2, Scheduled Hours, Actual Hours, Remarks');
  });

  it('without a table of authorizations', async () => {
    expect(await refusalOf({ authorizations: [['Nothing'], ['here']] })).toContain(
      'Nothing in the workbook looks like the table of authorizations',
    );
  });

  it('where two tables could be the schedule', async () => {
    const twin = sheetOf('Copy', [{ at: 'A1', rows, table: 'Visits2' }]);
    const message = await refusalOf({ sheets: [twin] });
    expect(message).toContain('"Visits" on sheet "Schedule"');
    expect(message).toContain('"Visits2" on sheet "Copy"');
  });
});
