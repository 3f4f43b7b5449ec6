import type { CellValue, Row, TableHead } from '../../src/sheet';
import { wayBack } from '../../src/sheet';
import { checksum } from '../../src/sheet/checksum';
import {
  addedAtEnd,
  isAsWritten,
  ownAmongOthers,
  ownPlaces,
  whyNotRemoved,
  type Owning,
} from '../../src/sheet/removal';
import { HOMETRAK, headOf, maximized } from './tidyTables';
import { plan } from '../../src/sheet';

function owning(
  headings: readonly string[],
  rows: readonly Row[] = [],
  more: Partial<TableHead> = {},
): Owning {
  return { head: headOf('Visits', headings, { rowCount: rows.length, ...more }), rows };
}

const known = (...columns: readonly (readonly CellValue[])[]) => new Set(columns.map(checksum));

describe('our columns in a table', () => {
  it('are known by their headings in any letters, wherever they stand', () => {
    const { head } = owning(['MAX BILL HOURS', 'Client', 'hours  note', 'Max Hours']);
    expect(ownPlaces(head)).toEqual([
      { heading: 'Max Bill Hours', place: 0 },
      { heading: 'Hours Note', place: 2 },
    ]);
  });

  it.each<[string, readonly string[], number | undefined, readonly number[]]>([
    ['none', ['Client', 'Date'], undefined, []],
    ['at the end', ['Client', 'Max Bill Hours', 'Hours Note'], 2, []],
    ['among others', ['Client', 'Max Bill Hours', 'Date', 'Hours Note', 'Remarks'], undefined, [3, 1]],
    ['in both places', ['Max Pay Hours', 'Client', 'Max Bill Hours'], 1, [0]],
    ['twice', ['Client', 'Max Bill Hours', 'Hours Note', 'Max Bill Hours'], 2, [1]],
    // A table keeps at least one column.
    ['alone', ['Max Bill Hours', 'Hours Note'], 1, [0]],
  ])('that stand %s go from the end, or one by one, the last first', (_what, headings, atEnd, among) => {
    const table = owning(headings);
    expect(addedAtEnd(table)?.plan.widenBy).toBe(atEnd);
    expect(ownAmongOthers(table)).toEqual(among);
  });

  it('go from the end as though one write had just added them', () => {
    const undo = addedAtEnd(owning(['Client', 'Max Bill Hours', 'Hours Note'], [['Ada', 4, 'x']]));
    if (!undo) throw new Error('there are two at the end');
    expect(undo.plan.head.headings).toEqual(['Client']);
    expect(undo.plan.columns.map(({ column, before, after }) => [column, before, after])).toEqual([
      [2, undefined, [4]],
      [3, undefined, ['x']],
    ]);
    const { head, narrowBy, columns } = wayBack(undo);
    expect(head.headings).toEqual(['Client', 'Max Bill Hours', 'Hours Note']);
    expect(narrowBy).toBe(2);
    expect(columns.map(({ cells, heading }) => [cells, heading])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('leave plain headings behind in a plain range, which has no look of its own', () => {
    const undo = addedAtEnd(owning(['Client', 'Hours Note'], [], { kind: 'range' }));
    expect(undo?.former.columns.map(({ heading }) => heading)).toEqual([
      { wrapText: false, bold: false, color: '#000000', fill: '#FFFFFF' },
    ]);
  });
});

describe('our columns are as they were written', () => {
  const table = owning(
    ['Client', 'Max Bill Hours', 'Hours Note'],
    [
      ['Ada', 4, ''],
      ['Bo', 6, ''],
    ],
  );

  it('where their cells are, in whatever order, and where they are blank', () => {
    expect(isAsWritten(table, known([6, 4]))).toBe(true);
    expect(whyNotRemoved(table, known([6, 4]), [], undefined)).toBeUndefined();
  });

  it('not where a cell is a formula, though it comes to what was written', () => {
    expect(
      whyNotRemoved(
        table,
        known([6, 4]),
        [
          ['=2+2', 6],
          ['', ''],
        ],
        undefined,
      ),
    ).toMatchObject({
      code: 'typedSince',
      row: 5,
      column: 'Max Bill Hours',
    });
  });

  it('not where one cell is another, which is named', () => {
    expect(isAsWritten(table, known([6, 5]))).toBe(false);
    expect(whyNotRemoved(table, known([6, 5]), [], undefined)).toMatchObject({
      code: 'typedSince',
      message: expect.stringMatching(
        /^Rows 5, 6 of the table "Visits" on sheet "Visits sheet" changed/,
      ) as string,
      row: 5,
      column: 'Max Bill Hours',
      value: '4',
    });
  });
});

describe('our columns in a workbook that knows nothing of them', () => {
  const now = plan(maximized(HOMETRAK).understanding, maximized(HOMETRAK).outcome);
  const headings = [...now.head.headings, ...now.columns.map(({ heading }) => heading)];
  const rows = (now.inputs[0]?.rows ?? []).map((row, at) => [
    ...row,
    ...now.columns.map(({ after }) => after[at] ?? ''),
  ]);
  const table = { head: { ...now.head, headings }, rows };

  it('go where they hold what would be written now', () => {
    expect(whyNotRemoved(table, known(), [], now)).toBeUndefined();
  });

  it('go where a cell is blank that would be written now', () => {
    const blanked = rows.map((row, at) => (at === 0 ? row.with(now.head.headings.length, '') : row));
    expect(whyNotRemoved({ ...table, rows: blanked }, known(), [], now)).toBeUndefined();
  });

  it('stay where one cell holds anything else, and that one is named', () => {
    const typed = rows.map((row, at) => (at === 1 ? row.with(now.head.headings.length, 99) : row));
    expect(whyNotRemoved({ ...table, rows: typed }, known(), [], now)).toMatchObject({
      message: expect.stringMatching(/^Row 6 of the table/) as string,
      row: 6,
      column: 'Max Bill Hours',
      value: '99',
    });
  });

  it('stay where what would be written now is of another table', () => {
    const other = { ...table, head: { ...table.head, id: 'Copy' } };
    expect(whyNotRemoved(other, known(), [], now)?.code).toBe('typedSince');
    expect(whyNotRemoved(table, known(), [], undefined)?.code).toBe('typedSince');
  });
});
