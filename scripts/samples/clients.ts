/** Twelve invented clients: who visits them, when, and what their payers allow. */
import { dateSerial } from './serials';
import type { AuthorizationRow } from './tableRows';

/** A visit that comes back every week. */
export interface WeeklyVisit {
  /** One letter a day from Sunday; `-` is a day without the visit. */
  days: string;
  /** Hour of the day. */
  start: number;
  hours: number;
  caregiver: string;
  service: string;
}

export interface Client {
  name: string;
  payer: string;
  /** The number visits carry, or null where the agency does not write it on the visit. */
  authorization: string | null;
  visits: readonly WeeklyVisit[];
  limits: readonly AuthorizationRow[];
}

const healthPlan = 'Sample Health Plan';
const waiver = 'Example County Waiver';
const care = 'Personal care';
const homemaker = 'Homemaker';
const respite = 'Respite';

const newYear = dateSerial(2026, 1, 1);
const midYear = dateSerial(2026, 6, 30);

function weekly(days: string, start: number, hours: number, caregiver: string, service = care): WeeklyVisit {
  return { days, start, hours, caregiver, service };
}

type Limit = Partial<AuthorizationRow> & { maxHours: number };

function client(
  name: string,
  payer: string,
  authorization: string | null,
  visits: readonly WeeklyVisit[],
  limits: readonly Limit[],
): Client {
  const usual = {
    client: name,
    number: authorization,
    payer,
    service: care,
    start: newYear,
    end: midYear,
    period: 'Week',
    used: null,
    priority: null,
  };
  return { name, payer, authorization, visits, limits: limits.map((limit) => ({ ...usual, ...limit })) };
}

export const clients: readonly Client[] = [
  client(
    'Ada Sample',
    healthPlan,
    'A-1001',
    [weekly('-MTWTF-', 8, 4, 'Nora Invented'), weekly('S-----S', 9, 3, 'Omar Notreal')],
    [{ maxHours: 26 }],
  ),
  client(
    'Ben Example',
    healthPlan,
    'A-1002',
    [weekly('SMTWTFS', 7, 3, 'Omar Notreal'), weekly('-M-W-F-', 17, 2.5, 'Pia Makebelieve')],
    [
      { maxHours: 6, period: 'Day' },
      { maxHours: 28, period: 'Week' },
    ],
  ),
  client(
    'Cora Placeholder',
    waiver,
    'W-2001',
    [
      weekly('-M-W-FS', 10, 4, 'Pia Makebelieve', homemaker),
      weekly('S-T-T--', 14, 2, 'Quin Fabricated', homemaker),
    ],
    [{ maxHours: 88, period: 'Month', service: homemaker }],
  ),
  client(
    'Dan Specimen',
    waiver,
    'W-2002',
    [weekly('SMTWTFS', 8, 2.5, 'Quin Fabricated'), weekly('SMTWTFS', 18, 2, 'Rae Prototype')],
    [
      { maxHours: 390, period: 'Quarter' },
      { maxHours: 12, period: null, service: respite },
    ],
  ),
  client(
    'Eve Fictional',
    healthPlan,
    'A-1005',
    [weekly('SMTWTF-', 9, 5, 'Rae Prototype')],
    [
      {
        maxHours: 640,
        period: 'Authorization',
        used: 512.5,
        start: dateSerial(2025, 11, 1),
        end: dateSerial(2026, 4, 30),
      },
    ],
  ),
  client(
    'Finn Imaginary',
    healthPlan,
    'A-1006',
    [weekly('SMTWTFS', 11, 3.5, 'Sol Standin')],
    [
      { maxHours: 4, period: 'Visit' },
      { maxHours: 24, period: 'Week' },
    ],
  ),
  client(
    'Gia Template',
    waiver,
    null,
    [weekly('SMTWTFS', 8, 3, 'Tia Trial')],
    [{ maxHours: 21, number: 'W-2003', start: dateSerial(2026, 4, 15) }],
  ),
  client(
    'Hal Dummy',
    healthPlan,
    null,
    [weekly('-M-W-F-', 9, 6, 'Uli Demo'), weekly('S-T-T-S', 10, 2, 'Nora Invented')],
    [
      { maxHours: 16, number: 'A-1008', priority: 1 },
      { maxHours: 12, number: 'A-1009', priority: 2 },
    ],
  ),
  client(
    'Ivy Mockup',
    waiver,
    null,
    [weekly('-MTWTF-', 13, 4, 'Omar Notreal'), weekly('S----S-', 17, 3, 'Sol Standin', respite)],
    [
      { maxHours: 20, number: 'W-2004' },
      { maxHours: 24, number: 'W-2005', period: 'Month', service: respite },
    ],
  ),
  client('Jon Testcase', healthPlan, null, [weekly('SMTWTF-', 15, 3, 'Tia Trial')], []),
  client(
    'Kit Madeup',
    waiver,
    '00417',
    [weekly('S-TWT-S', 22, 8, 'Uli Demo')],
    [{ maxHours: 40, number: '00417' }],
  ),
  client(
    'Lou Pretend',
    healthPlan,
    null,
    [weekly('-MTWTF-', 10, 3, 'Quin Fabricated'), weekly('-MTWTF-', 16, 2, 'Pia Makebelieve')],
    [
      { maxHours: 24, number: 'A-1011', end: dateSerial(2026, 4, 14) },
      { maxHours: 26, number: 'A-1012', start: dateSerial(2026, 4, 15) },
    ],
  ),
];
