/**
 * An invented April: 400 visits of twelve clients as an agency might export them on the 27th, with the first days already
 * billed, the last ones still to come, and the slips that real sheets have.
 */
import { clients } from './clients';
import { Random } from './random';
import { dateSerial, timeSerial, weekday } from './serials';
import type { VisitRow } from './tableRows';
import { sampleWorkbook } from './workbook';

const visitCount = 400;
const firstDay = dateSerial(2026, 4, 1);
const lastDay = dateSerial(2026, 4, 30);
const billedThrough = dateSerial(2026, 4, 4);
const today = dateSerial(2026, 4, 27);

/** Minutes a visit ran over or fell short; most stay within a quarter of an hour. */
const drifts = [-62, -45, -31, -22, -12, -8, -4, -2, 0, 0, 0, 1, 3, 5, 7, 9, 14, 18, 26, 38, 52, 74] as const;

function plannedVisits(): VisitRow[] {
  const rows: VisitRow[] = [];
  for (let date = firstDay; date <= lastDay; date += 1) {
    for (const client of clients) {
      for (const visit of client.visits) {
        if (visit.days[weekday(date)] === '-') continue;
        rows.push({
          client: client.name,
          caregiver: visit.caregiver,
          payer: client.payer,
          service: visit.service,
          authorization: client.authorization,
          date,
          start: timeSerial(visit.start),
          scheduled: visit.hours,
          actual: null,
          bill: null,
          pay: null,
          status: 'Scheduled',
        });
      }
    }
  }
  return rows;
}

/** Fills in what became of a visit by the day of the export. */
function lived(visit: VisitRow, random: Random): VisitRow {
  if (typeof visit.date !== 'number' || visit.date >= today) return visit;
  const fate = random.below(100);
  if (fate < 3) return { ...visit, status: 'Cancelled' };
  if (fate < 4) return { ...visit, status: 'Missed' };
  const scheduled = visit.scheduled ?? 0;
  const minutes = scheduled * 60 + random.pick(drifts);
  const actual = Math.round((minutes / 60) * 100) / 100;
  if (visit.date > billedThrough) return { ...visit, actual, status: 'Completed' };
  const billed = Math.min(scheduled, Math.round(actual * 4) / 4);
  return { ...visit, actual, bill: billed, pay: billed, status: 'Billed' };
}

/** What people do to a sheet by hand: one change a row, on completed visits spread over the month. */
const slips: readonly ((visit: VisitRow) => VisitRow)[] = [
  (visit) => ({ ...visit, scheduled: null, actual: 2, status: 'Unplanned' }),
  (visit) => ({ ...visit, actual: 'six' }),
  (visit) => ({ ...visit, date: '4/31/2026' }),
  (visit) => ({ ...visit, client: `${visit.client} ` }),
  (visit) => ({ ...visit, client: '' }),
  (visit) => ({ ...visit, scheduled: null, actual: 1.5, status: 'Unplanned' }),
  (visit) => ({ ...visit, actual: -2 }),
  (visit) => ({ ...visit, client: visit.client.split(' ').reverse().join(', ') }),
  (visit) => ({ ...visit, actual: 26 }),
  (visit) => ({ ...visit, actual: '4.50' }),
];

function withSlips(rows: readonly VisitRow[]): VisitRow[] {
  const completed = [...rows.keys()].filter((row) => rows[row]?.status === 'Completed');
  const spacing = Math.floor(completed.length / slips.length);
  const slipAt = new Map(slips.map((slip, index) => [completed[index * spacing + 7], slip]));
  return rows.map((row, index) => slipAt.get(index)?.(row) ?? row);
}

function visits(): VisitRow[] {
  const random = new Random(20_260_401);
  const rows = plannedVisits();
  while (rows.length > visitCount) rows.splice(random.below(rows.length), 1);
  return withSlips(rows.map((row) => lived(row, random)));
}

export const realisticMonth = sampleWorkbook({
  title: 'An invented April: 12 clients, 400 visits',
  notes: [
    'Exported on April 27: visits through April 4 are already billed, those from April 27 on are not worked yet.',
    'The limits are by day, week, month, quarter, whole authorization and visit; two payers, three services.',
    'Gia Template’s authorization starts on a Wednesday; Lou Pretend’s is renewed in mid-month; Jon Testcase has none.',
    'Kit Madeup’s visits run overnight. Hal Dummy has two authorizations with priorities.',
    'A few cells are wrong on purpose: hours written as words, a date that does not exist, a missing client.',
    'All names are invented.',
  ],
  visits: visits(),
  authorizations: clients.flatMap((client) => client.limits),
});
