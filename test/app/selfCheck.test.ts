import { DEFAULT_RULES, preview, write } from '../../src/app';
import type * as Engine from '../../src/engine';
import { seconds, type Outcome, type VisitOutcome } from '../../src/engine';
import { createXlsx } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import { homeTrak } from '../support/workbooks';
import { ownCells } from './homeTrakRun';

/** What the engine would do wrong. */
let fault: (outcome: Outcome) => Outcome = (outcome) => outcome;

jest.mock('../../src/engine', () => {
  const engine = jest.requireActual<typeof Engine>('../../src/engine');
  return {
    ...engine,
    maximize: (...given: Parameters<typeof engine.maximize>) => fault(engine.maximize(...given)),
  };
});

const openInOffice = useSessions();
afterEach(() => {
  fault = (outcome) => outcome;
});

function changing(visit: number, change: (one: VisitOutcome) => Partial<VisitOutcome>) {
  return (outcome: Outcome): Outcome => ({
    ...outcome,
    visits: outcome.visits.map((one, index) => (index === visit ? { ...one, ...change(one) } : one)),
  });
}

describe('a row whose figures do not pass the check', () => {
  const payTooHigh = changing(2, ({ pay = 0 }) => ({ pay: seconds(pay + 1) }));
  const why =
    "ot written, as it did not pass the add-in's own check: its pay would be 5.0003 h instead of 5 h";

  it('is left unwritten and named, and the others are written', async () => {
    fault = payTooHigh;
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    const seen = valueOf(await preview(DEFAULT_RULES));
    expect(seen.problems).toEqual([
      {
        code: 'check.row',
        message: `Row 4 of "Schedule": n${why}. Please report this: it is a mistake of the add-in, not of your sheet.`,
        sheet: 'Schedule',
        row: 4,
      },
    ]);
    valueOf(await write(seen));
    expect(ownCells(workbook)).toEqual({
      'Max Bill Hours': [4, 6, ''],
      'Max Pay Hours': [4, 6, ''],
      'Scheduled Over': ['', '', ''],
      'Billed Over': ['', '', ''],
      'Hours Note': ['', '+1.00 h; week of Jan 4 is now at its 15.00 h. 1.00 h stays unbilled', `N${why}`],
    });
  });

  it('keeps no figure of an earlier run', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    valueOf(await write(valueOf(await preview(DEFAULT_RULES))));
    expect(ownCells(workbook)['Max Bill Hours']).toEqual([4, 6, 5]);
    fault = payTooHigh;
    valueOf(await write(valueOf(await preview(DEFAULT_RULES))));
    expect(ownCells(workbook)['Max Bill Hours']).toEqual([4, 6, '']);
  });

  it('is in no sum', async () => {
    fault = payTooHigh;
    await openInOffice(createXlsx(homeTrak()));
    const { counts, hours } = valueOf(await preview(DEFAULT_RULES)).summary;
    expect(counts).toMatchObject({ visits: 3, problems: 1 });
    expect(hours).toMatchObject({ scheduled: 10, finalizedBill: 9, maximizedBill: 10, payShortfall: 1 });
  });
});

describe('a total that does not pass the check', () => {
  it('refuses, and nothing is written', async () => {
    fault = changing(1, (one) => ({
      give: seconds(one.give + 1),
      bill: seconds((one.bill ?? 0) + 1),
      pay: seconds((one.pay ?? 0) + 1),
    }));
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    const before = snapshotOf(workbook);
    expect(problemOf(await preview(DEFAULT_RULES))).toEqual({
      code: 'check.total',
      message:
        "Nothing was written, as the figures did not pass the add-in's own check: on an authorization without a number for Ada Example (row 2), week of Jan 4 would have 15.0003 h of 15 h, after hours were given. Please report this: it is a mistake of the add-in, not of your sheet.",
    });
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('refuses where a visit is lost', async () => {
    fault = (outcome) => ({ ...outcome, visits: outcome.visits.slice(0, -1) });
    await openInOffice(createXlsx(homeTrak()));
    expect(problemOf(await preview(DEFAULT_RULES)).message).toContain(
      'the visits figured number 2 instead of 3',
    );
  });
});
