/** Rates of the sheet, from its cells to what the rules make of them. */
import { preview, readRules, utilization, write, type Preview } from '../../src/app';
import type { NewCell } from '../../src/standalone/emulator';
import { valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { homeTrakXlsx, MONDAY, SCHEDULE_HEADINGS, visitRow } from '../support/workbooks';

const openInOffice = useSessions();

/** HomeTrak's example, in which the last visit brings more an hour than the one before. */
const RATES: readonly (readonly NewCell[])[] = [
  ['Bill Rate', 'Pay Rate'],
  ['$20.00', 15],
  [{ value: 20, format: '"$"#,##0.00' }, 15],
  ['$30.00/hr', 15],
];
const PRICED = homeTrakXlsx({
  schedule: {
    rows: [
      SCHEDULE_HEADINGS,
      visitRow(MONDAY, 5, 4),
      visitRow(MONDAY + 2, 5, 7),
      visitRow(MONDAY + 4, 5, 6),
    ].map((row, at) => [...row, ...(RATES[at] ?? [])]),
  },
});

async function previewed(data: object): Promise<Preview> {
  const reading = readRules(data);
  if (!reading.ok) throw new Error(reading.message);
  return valueOf(await preview(reading.rules));
}

function billOf({ plan }: Preview) {
  return plan.columns.find(({ heading }) => heading === 'Max Bill Hours')?.after;
}

describe('the rates of a sheet', () => {
  it('decide who is raised where revenue is the objective', async () => {
    await openInOffice(PRICED);
    expect(billOf(await previewed({}))).toEqual([4, 6, 5]);
    const seen = await previewed({ objective: 'revenue' });
    expect(billOf(seen)).toEqual([4, 5, 6]);
    expect(seen.warnings).toEqual([]);
  });

  it('make money of hours', async () => {
    await openInOffice(PRICED);
    const { understanding, rules, outcome } = await previewed({ objective: 'revenue' });
    const { clients } = utilization(understanding.visits, understanding.authorizations, rules, outcome);
    // 4 and 5 hours at 20, 6 at 30, of which 5 were finalized; pay rises with the bill.
    expect(clients).toMatchObject([{ billed: 36_000, gained: 3000, paid: 22_500, withoutBillRate: 0 }]);
  });

  it('are inputs: one that changes after the preview stops the writing', async () => {
    const { workbook } = await openInOffice(PRICED);
    const seen = await previewed({ objective: 'revenue' });
    const table = workbook.tableNamed('Visits');
    const column = SCHEDULE_HEADINGS.length;
    table?.sheet.setValues({ row: 3, column, rows: 1, columns: 1 }, [[10]]);
    expect((await write(seen)).ok).toBe(false);
  });
});
