/**
 * HomeTrak's worked example of maximizing: 15 hours a week are authorized, three visits of 5 hours are scheduled,
 * and 4, 7 and 6 are worked. Billing only up to the schedule leaves an hour unbilled, which the second visit can take.
 */
import { dateSerial, timeSerial } from './serials';
import type { VisitRow } from './tableRows';
import { sampleWorkbook } from './workbook';

const client = 'Ada Sample';
const payer = 'Sample Health Plan';
const service = 'Personal care';
const authorization = 'A-1001';

function visit(day: number, actual: number): VisitRow {
  return {
    client,
    caregiver: 'Nora Invented',
    payer,
    service,
    authorization,
    date: dateSerial(2026, 1, day),
    start: timeSerial(8),
    scheduled: 5,
    actual,
    bill: null,
    pay: null,
    status: 'Completed',
  };
}

export const hometrakExample = sampleWorkbook({
  title: 'HomeTrak’s example of maximizing authorized hours',
  notes: [
    'One client has 15 hours a week. Three visits of 5 hours were scheduled; 4, 7 and 6 hours were worked.',
    'Billed only up to the schedule, that is 4 + 5 + 5 = 14 hours: one authorized hour would stay unbilled.',
    'Maximized, the second visit is billed at 6 hours: 4 + 6 + 5 = 15.',
    'All names are invented.',
  ],
  visits: [visit(5, 4), visit(7, 7), visit(9, 6)],
  authorizations: [
    {
      client,
      number: authorization,
      payer,
      service,
      start: dateSerial(2026, 1, 1),
      end: dateSerial(2026, 6, 30),
      maxHours: 15,
      period: 'Week',
      used: null,
      priority: null,
    },
  ],
});
