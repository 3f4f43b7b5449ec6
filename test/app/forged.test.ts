/** Anyone can put into a workbook's settings what looks like a write of ours that broke off. */
import { DEFAULT_RULES, preview, takeBackUnfinished } from '../../src/app';
import { checksum, type OwnColumn, type TableHead } from '../../src/sheet';
import { createXlsx, type NewWorkbook } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import {
  AUTHORIZATION_ROWS,
  homeTrak,
  homeTrakVisits,
  SCHEDULE_HEADINGS,
  sheetOf,
  type Block,
  type Rows,
} from '../support/workbooks';
import { withOwnColumns } from './breaking';

const openInOffice = useSessions();

const KEY = 'AuthorizedHours.unfinished';

/** Hours of another list that happen to be the very ones that would be written, so that they look like ours. */
const SAME_HOURS: Rows = [
  ['Who', 'Max Bill Hours', 'Note'],
  ['Ada', 4, 'x'],
  ['Ada', 6, 'y'],
  ['Ada', 5, 'z'],
];

function inPlainCells(others: Block): NewWorkbook {
  return {
    sheets: [
      sheetOf('Schedule', [{ at: 'A1', rows: [SCHEDULE_HEADINGS, ...homeTrakVisits()] }, others]),
      sheetOf('Limits', [{ at: 'A1', rows: AUTHORIZATION_ROWS }]),
    ],
  };
}

interface Forged {
  readonly head?: Partial<TableHead>;
  readonly heading: OwnColumn;
  readonly column: number;
  readonly added?: boolean;
}

async function withForged(description: NewWorkbook, { head, heading, column, added = false }: Forged) {
  const { workbook } = await openInOffice(createXlsx(description));
  const seen = valueOf(await preview(DEFAULT_RULES));
  const forged = { ...seen.plan.head, ...head };
  // Whoever forges it knows the sum of what stands there too.
  const body = { row: forged.row + 1, column, rows: forged.rowCount, columns: 1 };
  const written = checksum((workbook.sheetNamed(forged.sheet)?.values(body) ?? []).flat());
  workbook.setSetting(KEY, {
    schema: 1,
    doing: 'writing',
    head: forged,
    widenBy: added ? 1 : 0,
    columns: [{ heading, column, existed: !added, numberFormat: 'General', written }],
    rules: [],
    kept: 'blank',
    rows: { columns: [], checksum: '' },
  });
  return workbook;
}

describe('a forged note of a write that broke off', () => {
  it.each<[string, NewWorkbook, Forged]>([
    ['names of clients', homeTrak(), { heading: 'Hours Note', column: 0 }],
    [
      'names of clients as though we had added them',
      homeTrak(),
      {
        head: { headings: SCHEDULE_HEADINGS.slice(0, 5) },
        heading: 'Hours Note',
        column: 5,
        added: true,
      },
    ],
    [
      'a column of ours under another of our headings',
      withOwnColumns(),
      { heading: 'Max Pay Hours', column: 6 },
    ],
    [
      'another table of the same sheet',
      homeTrak({ beside: [{ at: 'A10', rows: SAME_HOURS, table: 'Archive' }] }),
      {
        head: { kind: 'range', row: 9, headings: ['Who', 'Max Bill Hours', 'Note'] },
        heading: 'Max Bill Hours',
        column: 1,
      },
    ],
    [
      'another list of the same sheet',
      inPlainCells({ at: 'A10', rows: SAME_HOURS }),
      { head: { row: 9, headings: ['Who', 'Max Bill Hours', 'Note'] }, heading: 'Max Bill Hours', column: 1 },
    ],
    [
      'a table beside the schedule',
      inPlainCells({ at: 'I1', rows: SAME_HOURS, table: 'Archive' }),
      {
        head: { headings: [...SCHEDULE_HEADINGS, '', '', 'Who', 'Max Bill Hours'] },
        heading: 'Max Bill Hours',
        column: 9,
      },
    ],
  ])('cannot take back %s', async (_what, description, forged) => {
    const workbook = await withForged(description, forged);
    const before = snapshotOf(workbook);
    expect(problemOf(await takeBackUnfinished(DEFAULT_RULES, undefined)).code).not.toBe('journalUnreadable');
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('cannot take back what stands under the schedule', async () => {
    // Its rows go on where another list has begun.
    const visits = homeTrakVisits().map((row) => [...row, '']);
    const below: Rows = [['', '', '', '', '', '', 4]];
    const workbook = await withForged(
      {
        sheets: [
          sheetOf('Schedule', [
            { at: 'A1', rows: [[...SCHEDULE_HEADINGS, 'Max Bill Hours'], ...visits] },
            { at: 'A8', rows: [['Checked by', 'Hours']] },
            { at: 'A9', rows: below },
          ]),
          sheetOf('Limits', [{ at: 'A1', rows: AUTHORIZATION_ROWS }]),
        ],
      },
      { head: { rowCount: 8 }, heading: 'Max Bill Hours', column: 6 },
    );
    const before = snapshotOf(workbook);
    expect(problemOf(await takeBackUnfinished(DEFAULT_RULES, undefined)).code).not.toBe('journalUnreadable');
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('is told of like any other, so that it can be left as it is', async () => {
    await withForged(homeTrak(), { heading: 'Hours Note', column: 0 });
    const { unfinished, plan } = valueOf(await preview(DEFAULT_RULES));
    expect(unfinished?.problem.message).toContain('the table "Visits" on sheet "Schedule" did not finish');
    expect(plan.head.name).toBe('Visits');
  });
});
