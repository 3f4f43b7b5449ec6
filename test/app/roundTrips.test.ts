/** Requests are slow in Excel for the web and limited to 5 MB: how many there are must not grow with the rows. */
import { DEFAULT_RULES, finish, preview, write } from '../../src/app';
import type { NewCell } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { homeTrakXlsx, MONDAY, SCHEDULE_HEADINGS, visitRow, type Rows } from '../support/workbooks';

/** Excel's code for a request that comes while the user types. */
const CELL_IS_EDITED = 5004;

const openInOffice = useSessions();

interface RoundTrip {
  readonly request: number;
  readonly answer: number;
}

/** Previews and writes a schedule, and gives the bytes of every request and answer that carried work. */
async function conversation(rows: Rows): Promise<readonly RoundTrip[]> {
  const { host } = await openInOffice(homeTrakXlsx({ schedule: { rows } }));
  const trips: RoundTrip[] = [];
  const answer = host.answer.bind(host);
  host.answer = (request) => {
    const before = host.roundTrips;
    const given = answer(request);
    if (host.roundTrips > before)
      trips.push({ request: Buffer.byteLength(request), answer: Buffer.byteLength(given.body) });
    return given;
  };
  valueOf(await write(valueOf(await preview(DEFAULT_RULES))));
  return trips;
}

function schedule(visits: number): Rows {
  return [
    SCHEDULE_HEADINGS,
    ...Array.from({ length: visits }, (_, visit) => visitRow(MONDAY + (visit % 300), 2, 3)),
  ];
}

/** Visits whose notes are as long as notes can be, near enough, and hold letters of two bytes. */
function visitsWithLongNotes(visits: number): Rows {
  const headings = [
    'Client',
    'Date',
    'Authorization Number',
    'Scheduled Hours',
    'Actual Hours',
    'Bill Hours',
    'Visit ID',
  ];
  const row = ['Ada Example', MONDAY, 'Ж'.repeat(60), null, 2, 9, 'the same'];
  return [headings, ...Array.from({ length: visits }, () => row)];
}

describe('the round trips of a preview and a write', () => {
  it('are as many for 1,000 visits as for 10', async () => {
    const counts: number[] = [];
    for (const visits of [10, 100, 1000]) counts.push((await conversation(schedule(visits))).length);
    expect(counts).toEqual([10, 10, 10]);
  });

  it('are one more, however many columns and rows, where some of the hours may be times', async () => {
    const inDoubt: NewCell = { value: 5 / 24, format: 'h:mm' };
    for (const visits of [10, 1000]) {
      const [headings = [], ...rows] = schedule(visits);
      const mixed = rows.map((row, index) => (index === 7 ? visitRow(MONDAY, inDoubt, inDoubt) : row));
      expect(await conversation([headings, ...mixed])).toHaveLength(11);
    }
  });

  it('are more for 20,000 visits with long notes only by large pieces, each request and response under 5 MB', async () => {
    const trips = await conversation(visitsWithLongNotes(20_000));
    for (const { request, answer } of trips) {
      expect(request).toBeLessThan(5_000_000);
      expect(answer).toBeLessThan(5_000_000);
    }
    const small = trips.filter(({ request, answer }) => Math.max(request, answer) < 1_000_000);
    expect(small.length).toBeLessThanOrEqual(10);
    expect(trips.length).toBeGreaterThan(10);
  });

  it('are tried again in smaller pieces where an answer is too large for Excel', async () => {
    const rows = schedule(1000);
    await openInOffice(homeTrakXlsx({ schedule: { rows } }), { payloadLimit: 30_000 });
    const shown = valueOf(await preview(DEFAULT_RULES));
    expect(shown.understanding.cells.schedule).toHaveLength(1000);
    expect(shown.understanding.cells.schedule.map((row) => row[2])).toEqual(
      rows.slice(1).map((_, visit) => MONDAY + (visit % 300)),
    );
    expect(shown.summary.counts).toMatchObject({ visits: 1000, problems: 0 });
  });

  it('that fail in the middle of writing leave a part of it, and that is said', async () => {
    const { host } = await openInOffice(homeTrakXlsx({ schedule: { rows: visitsWithLongNotes(20_000) } }));
    const shown = valueOf(await preview(DEFAULT_RULES));
    const answer = host.answer.bind(host);
    const half = await write(shown, (step, done) => {
      if (step !== 'writing' || done === 0) return;
      // One request only: Office.js would go on for seconds trying to tidy up after itself.
      host.answer = () => {
        host.answer = answer;
        return { status: CELL_IS_EDITED, body: '' };
      };
    });
    expect(problemOf(half)).toMatchObject({
      message:
        'Excel could not go on, because a cell is being edited. It lets nothing else happen meanwhile. Press Enter or Esc in the sheet, then try again. Only a part of the hours has been written: finish it or take it back before you use them.',
      remedy: 'previewAgain',
    });
    expect(await finish(DEFAULT_RULES, undefined, half.undo)).toMatchObject({
      writing: { ok: true, value: { columnsAdded: 5 } },
    });
  });
});
