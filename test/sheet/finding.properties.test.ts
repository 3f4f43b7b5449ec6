import * as fc from 'fast-check';
import { choose, findRegions, placeOf, readChoice, type CellValue, type Row } from '../../src/sheet';
import { LIMITS, LIMIT_HEADINGS, VISITS, VISIT_HEADINGS, sheetOf, tableAt } from './sheetOf';

/** Lines as exports print them above and below their tables. */
const noise = fc.constantFrom<CellValue[]>(
  [],
  ['Invented Home Care'],
  ['Visit Report'],
  ['', '', 'January 2026'],
  ['Printed on 1/31/2026'],
  ['Client:', 'All', '', 'Payer:', 'All'],
  ['From:', 46_023, 'To:', 46_053],
  ['Page 1 of 1'],
);

const layout = fc.record({
  row: fc.nat(40),
  column: fc.nat(30),
  above: fc.array(noise, { maxLength: 6 }),
  below: fc.array(noise, { maxLength: 3 }),
  indent: fc.nat(5),
  blanks: fc.array(fc.nat(VISITS.length), { maxLength: 3 }),
  totals: fc.boolean(),
});

describe('a tidy table moved anywhere, with lines around it', () => {
  it('is found with the same headings and the same rows', () => {
    fc.assert(
      fc.property(layout, ({ row, column, above, below, indent, blanks, totals }) => {
        const body: Row[] = VISITS.flatMap((cells, index) =>
          blanks.includes(index) ? [[], cells] : [cells],
        );
        if (totals) body.push(['Total', '', '', 13, 11]);
        const rows = [...above, VISIT_HEADINGS, ...body, ...(below.length > 0 ? [[], ...below] : [])].map(
          (cells) => [...new Array<CellValue>(indent).fill(''), ...cells],
        );
        const regions = findRegions([sheetOf(rows, { row, column })], false);
        const region = regions.find(({ head }) => head.headings.includes('Scheduled Hours'));
        expect(region?.head).toMatchObject({
          headings: VISIT_HEADINGS,
          row: row + above.length,
          column: column + indent,
        });
        const filled = region?.rows.filter((cells) => cells.some((cell) => cell !== '')) ?? [];
        expect(filled.slice(0, VISITS.length)).toEqual(VISITS);
        // Labels parted by blank rows may stay behind as rows that are no visits; nothing of the table is lost.
        expect(region?.rows.length).toBeGreaterThanOrEqual(body.length - blanks.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is chosen as the tidy one is, and found again by its place', () => {
    const limits = sheetOf([LIMIT_HEADINGS, ...LIMITS], {
      name: 'Limits',
      tables: [
        tableAt('Limits', { row: 0, column: 0, rows: LIMITS.length + 1, columns: LIMIT_HEADINGS.length }),
      ],
    });
    fc.assert(
      fc.property(layout, ({ row, column, above }) => {
        const sheet = sheetOf([...above, VISIT_HEADINGS, ...VISITS], { name: 'My Visits', row, column });
        const regions = findRegions([sheet, limits], false);
        const chosen = choose(regions);
        if (!chosen.ok) throw new Error(chosen.problem.message);
        const { head, columns } = chosen.value.schedule;
        expect(columns).toMatchObject({
          client: 0,
          caregiver: 1,
          date: 2,
          scheduledHours: 3,
          actualHours: 4,
        });
        const choice = readChoice({ schedule: { place: placeOf(head) } });
        if (!choice.ok) throw new Error(choice.problem.message);
        const again = choose(findRegions([sheet, limits], false, choice.value), choice.value);
        expect(again).toMatchObject({ ok: true, value: { schedule: { head } } });
      }),
      { numRuns: 100 },
    );
  });
});
