/** What becomes of a visit by its yes-or-no columns, its dates of billing and its status. */
import { figured } from './figured';
import { scheduleMapping } from './columnsOf';
import { LIMITS, LIMIT_HEADINGS, sheetOf } from './sheetOf';
import { MONDAY } from './tidyTables';
import type { CellValue } from '../../src/sheet';

const LIMITS_SHEET = sheetOf([LIMIT_HEADINGS, ...LIMITS], { name: 'Limits' });
const HEADINGS = ['Client', 'Date', 'Scheduled Hours', 'Actual Hours'];

/** Three visits of 5 scheduled hours, the second and third longer, with one column more. */
function withColumn(heading: string, cells: readonly CellValue[]) {
  const actual = [4, 7, 6];
  const rows = actual.map((hours, index): CellValue[] => [
    'Ada Example',
    MONDAY + index,
    5,
    hours,
    cells[index] ?? '',
  ]);
  const { understanding, outcome } = figured([sheetOf([[...HEADINGS, heading], ...rows]), LIMITS_SHEET]);
  return {
    standings: understanding.visits.map(({ standing }) => standing),
    raised: outcome.visits.map(({ give }) => give / 3600),
    notes: understanding.notes.map(({ message }) => message),
  };
}

describe('a status', () => {
  it('whose words are not known changes nothing and is told of with its rows', () => {
    const { standings, notes } = withColumn('Status', ['Refused', 'Called off', 'REFUSED']);
    expect(standings).toEqual(['open', 'open', 'open']);
    expect(notes).toContain(
      '"Status" says "Refused" in 2 rows and "Called off" in 1 row, which changes nothing: these rows count like any other. ' +
        'Where a visit did not take place, write Cancelled.',
    );
  });

  it('that is usual is not', () => {
    const { notes } = withColumn('Status', ['Completed', 'Verified', 'Cancelled']);
    expect(notes.filter((note) => note.includes('changes nothing'))).toEqual([]);
  });
});

describe('a billing status', () => {
  it('counts beside the status of the visit', () => {
    const rows = [
      ['Completed', 'Billed'],
      ['Completed', 'Ready to bill'],
      ['Cancelled', 'Billed'],
    ].map((statuses, index): CellValue[] => ['Ada Example', MONDAY + index, 5, 6, ...statuses]);
    const headings = [...HEADINGS, 'Visit Status', 'Billing Status'];
    const { understanding } = figured([sheetOf([headings, ...rows]), LIMITS_SHEET]);
    expect(understanding.visits.map(({ standing }) => standing)).toEqual(['billed', 'open', 'void']);
  });

  it.each(['Billing Status', 'Bill Status', 'Invoice Status', 'Claim Status'])(
    'is known by the heading "%s", and does as the only one',
    (heading) => {
      const { standings } = withColumn(heading, ['Invoiced', 'Unbilled', 'Void']);
      expect(standings).toEqual(['billed', 'open', 'void']);
    },
  );
});

describe('a column that says what was billed', () => {
  it.each(['Billed', 'Billed?', 'Invoiced', 'Already Billed', 'Is Billed', 'Visit Billed', 'Billed (Y/N)'])(
    '"%s" with yes or no keeps those rows as they are',
    (heading) => {
      for (const [yes, no] of [
        ['Y', 'N'],
        ['Yes', 'No'],
        ['TRUE', 'FALSE'],
        [true, false],
        ['x', ''],
        [1, 0],
      ] as const) {
        const { standings, raised } = withColumn(heading, [no, yes, no]);
        expect(standings).toEqual(['open', 'billed', 'open']);
        expect(raised).toEqual([0, 0, 1]);
      }
    },
  );

  it.each(['Billed Date', 'Date Billed', 'Invoice Date', 'Invoiced Date', 'Invoiced On', 'Billed'])(
    '"%s" with a date in some rows keeps those as they are',
    (heading) => {
      for (const date of [MONDAY + 30, '2/4/2026']) {
        expect(withColumn(heading, ['', date, '']).standings).toEqual(['open', 'billed', 'open']);
      }
    },
  );

  it('names what is neither a date nor blank', () => {
    const { standings, notes } = withColumn('Billed Date', [MONDAY + 30, 'pending', '2/4/2026']);
    expect(standings).toEqual(['billed', 'open', 'billed']);
    expect(notes).toContain(
      '"Billed Date" says no date in 1 row, such as "pending", which counts as not billed.',
    );
  });

  it('is not the one that says what can be billed, nor one of amounts', () => {
    const flags = [['Y'], ['N'], ['Y']];
    expect(scheduleMapping(['Billable'], flags)).toEqual({ billable: 'Billable' });
    expect(scheduleMapping(['Bill Visit'], flags)).toEqual({ billable: 'Bill Visit' });
    for (const heading of ['Not Billed', 'To be billed', 'Billed To', 'Billed By', 'Paid']) {
      expect(scheduleMapping([heading], flags)).toEqual({});
    }
    expect(scheduleMapping(['Billed'], [[4], [0], [1]])).toEqual({});
    expect(scheduleMapping(['Billed Hours'], [[4], [0], [1]])).toEqual({ billHours: 'Billed Hours' });
    expect(scheduleMapping(['Billed Units'], [[1], [0], [1]])).toEqual({ billUnits: 'Billed Units' });
    expect(scheduleMapping(['Bill Date', 'Billed Amount'], [[MONDAY, 100]])).toEqual({});
  });

  it.each(['Cancelled (Y/N)', 'Cancelled Yes/No'])('"%s" says its answers in the heading', (heading) => {
    expect(scheduleMapping([heading], [['Y'], ['N']])).toEqual({ cancelled: heading });
  });

  it('does not bill what was cancelled', () => {
    const rows = [['Ada Example', MONDAY, 5, 4, 'Cancelled', 'Y']];
    const sheets = [sheetOf([[...HEADINGS, 'Status', 'Billed'], ...rows]), LIMITS_SHEET];
    expect(figured(sheets).understanding.visits[0]?.standing).toBe('void');
  });
});
