/** Turns visits and authorizations as one would tell them into rows of cells with real dates, times and formats. */
import type { NewCell } from '../../src/standalone/emulator';

export const scheduleHeadings = [
  'Client',
  'Caregiver',
  'Payer',
  'Service',
  'Authorization Number',
  'Date',
  'Start Time',
  'Scheduled Hours',
  'Actual Hours',
  'Bill Hours',
  'Pay Hours',
  'Status',
];

export const authorizationHeadings = [
  'Client',
  'Authorization Number',
  'Payer',
  'Service',
  'Start Date',
  'End Date',
  'Max Hours',
  'Period',
  'Hours Used',
  'Priority',
];

/** Widths in characters, in the order of the headings. */
export const scheduleWidths = [16, 16, 22, 13, 13, 11, 11, 11, 11, 10, 10, 11];
export const authorizationWidths = [16, 13, 22, 13, 11, 11, 11, 14, 11, 9];

/** Hours are numbers, or text where the sample wants a cell as people type it; null is an empty cell. */
export interface VisitRow {
  client: string;
  caregiver: string;
  payer: string;
  service: string;
  authorization: string | null;
  /** A serial, or text that was never a date. */
  date: number | string;
  /** A serial: a share of a day. */
  start: number | null;
  scheduled: number | null;
  actual: number | string | null;
  bill: number | null;
  pay: number | null;
  status: string | null;
}

export interface AuthorizationRow {
  client: string;
  number: string | null;
  payer: string | null;
  service: string | null;
  start: number;
  end: number;
  maxHours: number | null;
  period: string | null;
  used: number | null;
  priority: number | null;
}

export function visitCells(visit: VisitRow): NewCell[] {
  return [
    visit.client,
    visit.caregiver,
    visit.payer,
    visit.service,
    number(visit.authorization),
    formatted(visit.date, 'm/d/yyyy'),
    formatted(visit.start, 'h:mm AM/PM'),
    formatted(visit.scheduled, '0.00'),
    formatted(visit.actual, '0.00'),
    formatted(visit.bill, '0.00'),
    formatted(visit.pay, '0.00'),
    visit.status,
  ];
}

export function authorizationCells(authorization: AuthorizationRow): NewCell[] {
  return [
    authorization.client,
    number(authorization.number),
    authorization.payer,
    authorization.service,
    formatted(authorization.start, 'm/d/yyyy'),
    formatted(authorization.end, 'm/d/yyyy'),
    formatted(authorization.maxHours, '0.00'),
    authorization.period,
    formatted(authorization.used, '0.00'),
    authorization.priority,
  ];
}

/** Authorization numbers are kept as text, or Excel would drop their leading zeros at the first edit. */
function number(text: string | null): NewCell {
  return text === null ? null : { value: text, format: '@' };
}

function formatted(value: number | string | null, format: string): NewCell {
  return value === null ? null : { value, format };
}
