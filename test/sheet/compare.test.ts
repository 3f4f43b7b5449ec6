import * as fc from 'fast-check';
import {
  OWN_COLUMNS,
  changedSince,
  differsFromPlan,
  headAfter,
  plan,
  type ChangePlan,
  type Row,
} from '../../src/sheet';
import { HOMETRAK, SCHEDULE_HEADINGS, maximized } from './tidyTables';

function planOf(): ChangePlan {
  const { understanding, outcome } = maximized(HOMETRAK);
  return plan(understanding, outcome);
}

/** The tables of a plan as they stand, with some cells of the schedule changed. */
function readingsOf(
  { inputs }: ChangePlan,
  edits: readonly { row: number; heading: string; value: string }[] = [],
) {
  return inputs.map(({ head, rows }, table) => ({
    headings: head.headings,
    formats: new Map(),
    rows: rows.map((row, index) =>
      row.map((cell, column) => {
        const edit = edits.find((each) => each.row === index && each.heading === head.headings[column]);
        return table === 0 && edit ? edit.value : cell;
      }),
    ),
  }));
}

/** The same once the plan was carried out. */
function writtenReadings(done: ChangePlan) {
  const [schedule, limits] = readingsOf(done);
  if (!schedule || !limits) throw new Error('a plan has two inputs');
  const rows = schedule.rows.map((row, index): Row => [
    ...row,
    ...done.columns.map(({ after }) => after[index] ?? ''),
  ]);
  return [{ ...schedule, headings: [...schedule.headings, ...OWN_COLUMNS], rows }, limits];
}

describe('before writing', () => {
  it('nothing has changed where the tables still say the same', () => {
    const planned = planOf();
    expect(changedSince(planned, readingsOf(planned))).toBeUndefined();
  });

  it('finds any cell that figures were taken from, by sheet, row and heading', () => {
    const planned = planOf();
    const cell = fc.record({
      row: fc.integer({ min: 0, max: 2 }),
      heading: fc.constantFrom(...SCHEDULE_HEADINGS),
    });
    fc.assert(
      fc.property(cell, ({ row, heading }) => {
        expect(changedSince(planned, readingsOf(planned, [{ row, heading, value: 'edited' }]))).toMatchObject(
          {
            code: 'changedSince',
            sheet: 'Visits sheet',
            row: row + 5,
            column: heading,
            value: 'edited',
          },
        );
      }),
    );
  });

  it('finds a renamed heading', () => {
    const planned = planOf();
    const [schedule, limits] = readingsOf(planned);
    if (!schedule || !limits) throw new Error('a plan has two inputs');
    const renamed = {
      ...schedule,
      headings: schedule.headings.map((heading) => heading.replace('Client', 'Payer 2')),
    };
    expect(changedSince(planned, [renamed, limits])).toMatchObject({
      column: 'Client',
      value: 'Payer 2',
      row: 4,
    });
  });
});

describe('after writing', () => {
  it('all is well where the columns say what was planned', () => {
    const planned = planOf();
    expect(differsFromPlan(planned, writtenReadings(planned))).toBeUndefined();
    expect(headAfter(planned).headings).toEqual([...SCHEDULE_HEADINGS, ...OWN_COLUMNS]);
  });

  it('finds rows that were sorted in between', () => {
    const planned = planOf();
    const [schedule, limits] = writtenReadings(planned);
    if (!schedule || !limits) throw new Error('a plan has two inputs');
    const sorted = { ...schedule, rows: [...schedule.rows].reverse() };
    const problem = differsFromPlan(planned, [sorted, limits]);
    expect(problem?.code).toBe('changedMeanwhile');
    expect(problem?.message).toContain('Rows 5, 7');
  });
});
