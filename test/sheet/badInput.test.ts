import { choose, findRegions, type Row, type SheetReading } from '../../src/sheet';
import { LIMITS, LIMIT_HEADINGS, VISITS, VISIT_HEADINGS, sheetOf } from './sheetOf';

const limits = sheetOf([LIMIT_HEADINGS, ...LIMITS], { name: 'Limits' });

function chosenFrom(sheets: readonly SheetReading[]) {
  const chosen = choose(findRegions(sheets, false));
  if (!chosen.ok) throw new Error(chosen.problem.message);
  return chosen.value;
}

describe('finding among much that is no table', () => {
  it('passes over a million blank cells under the rows of a sheet', () => {
    const blank: Row = new Array<string>(VISIT_HEADINGS.length).fill('');
    const rows = [VISIT_HEADINGS, ...VISITS, ...new Array<Row>(200_000).fill(blank)];
    expect(chosenFrom([sheetOf(rows), limits]).schedule.head.rowCount).toBe(VISITS.length);
  });

  it('takes two hundred sheets', () => {
    const others = Array.from({ length: 200 }, (_, index) =>
      sheetOf([['Notes'], [], ['Item', 'Amount', 'Remark'], ['paper', index, 'paid']], {
        name: `Notes ${index}`,
      }),
    );
    const { schedule, candidates } = chosenFrom([...others, sheetOf([VISIT_HEADINGS, ...VISITS]), limits]);
    expect(schedule.head.sheet).toBe('Sheet1');
    expect(candidates.filter((each) => each.as === 'neither')).toHaveLength(200);
  });

  it.each([1, 2])('takes a thousand stray columns, every %i filled', (every) => {
    const stray = Array.from({ length: 1000 }, (_, index) => (index % every === 0 ? `Stray ${index}` : ''));
    const body = VISITS.map((row, index) => [
      ...row,
      ...stray.map((heading) => (heading === '' ? '' : index)),
    ]);
    const { columns } = chosenFrom([sheetOf([[...VISIT_HEADINGS, ...stray], ...body]), limits]).schedule;
    expect(columns).toMatchObject({ client: 0, date: 2, scheduledHours: 3 });
  });

  it('says what was found where nothing looks like a schedule', () => {
    const chosen = choose(
      findRegions(
        [
          sheetOf([
            ['Item', 'Amount'],
            ['paper', 5],
          ]),
          limits,
        ],
        false,
      ),
    );
    expect(chosen.ok ? '' : chosen.problem.message).toContain(
      'the list A1:B2 on sheet "Sheet1" (Item, Amount)',
    );
    expect(choose(findRegions([sheetOf([])], false))).toMatchObject({
      ok: false,
      problem: { code: 'noTables' },
    });
  });
});
