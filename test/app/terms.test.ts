/** The tables of payers and caregivers over real office.js: what comes of them, and what a change of them does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_RULES, preview, remember, watch, write, type Choice, type Preview } from '../../src/app';
import type { CellInput, NewCell, Workbook } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { homeTrakXlsx, MONDAY, sheetOf, type Rows } from '../support/workbooks';

const openInOffice = useSessions();
const path = join(__dirname, '..', 'fixtures', 'workbooks', 'hometrak-options.xlsx');

/** Opens HomeTrak's options of payers and caregivers, changed as said. */
async function opened(change: (workbook: Workbook) => void = () => {}): Promise<Workbook> {
  const { workbook } = await openInOffice(new Uint8Array(readFileSync(path)));
  change(workbook);
  return workbook;
}

function type(workbook: Workbook, sheet: string, row: number, column: number, value: CellInput): void {
  workbook.sheetNamed(sheet)?.setValues({ row: row - 1, column, rows: 1, columns: 1 }, [[value]]);
}

const previewed = async (choice?: Choice) => valueOf(await preview(DEFAULT_RULES, choice));
const own = ({ plan }: Preview, heading: string) =>
  plan.columns.find((each) => each.heading === heading)?.after;

/** Bill hours before maximizing. */
const finalized = ({ outcome }: Preview) =>
  outcome.visits.map(({ finalizedBill = 0 }) => finalizedBill / 3600);

const OPTIONS_DIFFER =
  '2 visits of 2 caregivers (Sol Standin: 1, Tia Trial: 1) are paid by another option than the payer is billed by, ' +
  'so that bill and pay do not rise together. Make the two options the same where you can.';

describe('the options of payers and caregivers', () => {
  it('decide what is billed and paid, visit by visit', async () => {
    await opened();
    const seen = await previewed();
    // Waiver: HomeTrak's own example. Mutual: 3.37 h to 6 minutes, and all that was worked. Veterans: not rounded.
    expect(own(seen, 'Max Bill Hours')).toEqual([4, 6, 5, 3.4, 2.5, 3.9]);
    // Sol is paid at most what was scheduled; Tia what was worked, to the nearest 15 minutes.
    expect(own(seen, 'Max Pay Hours')).toEqual([4, 6, 5, 3, 2.5, 4]);
    expect(seen.problems).toEqual([]);
  });

  it('are the rules where the tables are left out', async () => {
    await opened();
    const seen = await previewed({ payers: { place: null }, caregivers: { place: null } });
    expect(seen.summary.hours).toMatchObject({ finalizedBill: 23, maximizedBill: 24.75 });
    expect(own(seen, 'Max Bill Hours')).toEqual([4, 6, 5, 3.25, 2.5, 4]);
    expect(own(seen, 'Max Pay Hours')).toEqual([4, 6, 5, 3.25, 2.5, 4]);
    expect(seen.warnings).toEqual([]);
  });

  it('are told of where they differ, with the visits of each caregiver', async () => {
    await opened();
    expect((await previewed()).warnings).toEqual([OPTIONS_DIFFER]);
  });

  it('are told of where the table has no row for a payer', async () => {
    await opened((workbook) => type(workbook, 'Schedules', 7, 1, 'Unlisted Care'));
    expect((await previewed()).warnings).toContain(
      'The Payers table has no row for "Unlisted Care", so its 1 visit was billed by the rules. Add a row for it if it wants to be billed differently.',
    );
  });

  it('count once: a second row of a payer or caregiver is named by its sheet and row', async () => {
    await opened((workbook) => {
      type(workbook, 'Payers', 4, 0, 'EXAMPLE  mutual');
      type(workbook, 'Caregivers', 3, 0, 'Sol');
      type(workbook, 'Caregivers', 3, 1, 'Standin');
    });
    const { warnings } = await previewed();
    expect(warnings).toContain(
      'Row 4 of the Payers table on sheet "Payers" names a payer that a row above it names already. Only the first counts: delete one of them.',
    );
    expect(warnings).toContain(
      'Row 3 of the Caregivers table on sheet "Caregivers" names a caregiver that a row above it names already. Only the first counts: delete one of them.',
    );
  });

  it('that cannot be read are problems with their place, and the rules are used', async () => {
    await opened((workbook) => type(workbook, 'Payers', 3, 2, 'sometimes'));
    const seen = await previewed();
    expect(seen.problems).toMatchObject([
      { sheet: 'Payers', row: 3, column: 'Act > Sch, Bill Scheduled', value: 'sometimes' },
    ]);
    expect(seen.summary.counts.problems).toBe(1);
    expect(finalized(seen).slice(3, 5)).toEqual([3, 2]);
  });
});

describe('a choice of them that is remembered', () => {
  it('is followed the next time', async () => {
    await opened();
    valueOf(await remember({ payers: { place: null } }));
    const seen = await previewed();
    expect(seen.understanding.chosen.payers).toBeUndefined();
    expect(seen.choice).toEqual({ payers: { place: null } });
  });

  it('from before they could be chosen is followed as well', async () => {
    const workbook = await opened();
    const choice: Choice = { schedule: { place: 'Schedules!A1' } };
    workbook.setSetting('AuthorizedHours.choice', { schema: 1, choice });
    expect((await previewed()).choice).toEqual(choice);
  });
});

describe('a change of a table of payers or caregivers', () => {
  it.each<[string, number, number, string]>([
    ['Payers', 2, 2, 'No'],
    ['Caregivers', 3, 3, 'Yes'],
  ])('between preview and write is refused and named: %s', async (sheet, row, column, value) => {
    const workbook = await opened();
    const shown = await previewed();
    type(workbook, sheet, row, column, value);
    const problem = problemOf(await write(shown));
    expect(problem).toMatchObject({ code: 'changedSince', sheet, row, value });
  });

  it('while it is written is found by reading back', async () => {
    const workbook = await opened();
    const shown = await previewed();
    const result = await write(shown, (step, done) => {
      if (step === 'readingBack' && done === 0) type(workbook, 'Payers', 2, 3, 6);
    });
    expect(problemOf(result)).toMatchObject({ code: 'changedMeanwhile', sheet: 'Payers', row: 2 });
  });

  it('is no matter where nothing was taken from it', async () => {
    const workbook = await opened();
    const shown = await previewed();
    type(workbook, 'Payers', 2, 6, '555-0199');
    expect(await write(shown)).toMatchObject({ ok: true });
  });

  it('makes the figures stale, and so does a row under it', async () => {
    const workbook = await opened();
    const told = { times: 0 };
    await watch(await previewed(), () => (told.times += 1));
    type(workbook, 'Caregivers', 2, 3, 'No');
    await settled();
    expect(told.times).toBe(1);
    type(workbook, 'Payers', 5, 0, 'Unheard Of Mutual');
    await settled();
    expect(told.times).toBe(2);
  });

  it('that adds a row under a plain range is refused', async () => {
    const workbook = await opened();
    const shown = await previewed();
    type(workbook, 'Payers', 5, 0, 'Unheard Of Mutual');
    expect(problemOf(await write(shown))).toMatchObject({ code: 'changedSince', sheet: 'Payers', row: 5 });
  });

  it('that is an Excel table is found to have grown', async () => {
    const rows: Rows = [
      ['Caregiver', 'Pay Option'],
      ['Cara Invented', 'Rounded Actual'],
    ];
    const { workbook } = await openInOffice(
      homeTrakXlsx({ sheets: [sheetOf('Staff', [{ at: 'B2', rows, table: 'Staff' }])] }),
    );
    const shown = await previewed();
    expect(own(shown, 'Max Pay Hours')).toEqual([4, 7, 6]);
    const table = workbook.tableNamed('Staff');
    table?.resize({ ...table.area, rows: 3 });
    expect(problemOf(await write(shown))).toMatchObject({ code: 'tableMoved', sheet: 'Staff' });
  });
});

describe('two tables of payers', () => {
  const rows: Rows = [
    ['Payer', 'Billing Option'],
    ['Example Mutual', 'Rounded Actual'],
  ];
  const visit = (day: number, actual: number): NewCell[] => [
    'Ada Example',
    'Example Mutual',
    MONDAY + day,
    5,
    actual,
  ];
  const twice = () =>
    homeTrakXlsx({
      schedule: {
        rows: [['Client', 'Payer', 'Date', 'Scheduled Hours', 'Actual Hours'], visit(0, 4), visit(2, 7)],
      },
      sheets: [
        sheetOf('This year', [{ at: 'A1', rows, table: 'PayersNow' }]),
        sheetOf('Last year', [{ at: 'A1', rows, table: 'PayersThen' }]),
      ],
    });

  it('are asked about, with both and a way to say none', async () => {
    await openInOffice(twice());
    const asked = await preview(DEFAULT_RULES);
    expect(problemOf(asked).code).toBe('severalPayers');
    expect(asked).toMatchObject({
      question: { about: 'payers', candidates: [{ name: 'PayersNow' }, { name: 'PayersThen' }] },
    });
    expect(finalized(await previewed({ payers: { place: 'PayersNow' } }))).toEqual([4, 7]);
    expect(finalized(await previewed({ payers: { place: null } }))).toEqual([4, 5]);
  });
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
}
