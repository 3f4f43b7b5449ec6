import { capital, describeAuthorization, describeHours, describePeriod, shortened } from './describe';
import type { Outcome, PeriodState, Reason } from './outcome';
import type { Seconds } from './quantities';
import type { VisitField } from './visit';

/* The one place that turns the reasons of a visit into sentences: for the note column, the pane and the reports alike. */

/** In characters: more is not read in a cell, and older Excels show #### for more than 255 in cells formatted as text. */
const LONGEST_NOTE = 250;

/**
 * The note of one visit: what happened to it and which limit bound, the gravest first; blank when there is
 * nothing to say. Of very many things the least grave are left out.
 *
 * @param sheetRow names the row a visit stands in, as the clerk sees it
 */
export function explainVisit(outcome: Outcome, visit: number, sheetRow: (visit: number) => number): string {
  const reasons = outcome.visits[visit]?.reasons ?? [];
  const sentences: { rank: number; text: string }[] = [];
  for (const reason of reasons) {
    if (reason.code === 'payShortfall' || isSaidElsewhere(reason, reasons)) continue;
    const rank = GRAVEST_FIRST.indexOf(reason.code);
    sentences.push({ rank, text: sentence(reason, reasons, outcome, sheetRow) });
  }
  let note = '';
  for (const { text } of sentences.sort((a, b) => a.rank - b.rank)) {
    const longer = note === '' ? text : `${note}. ${text}`;
    if (longer.length > LONGEST_NOTE) break;
    note = longer;
  }
  return note;
}

/** Pay shortfalls are told by caregiver, not by row. */
type Told = Exclude<Reason, { code: 'payShortfall' }>;

const GRAVEST_FIRST: readonly Told['code'][] = [
  'problem',
  'cut',
  'over',
  'noAuthorization',
  'billedMoreThanWorked',
  'problemLimit',
  'held',
  'raised',
  'noLimit',
  'billed',
  'void',
  'missingPunch',
  'notWorked',
  'unplanned',
  'ignoredCell',
  'unreadableCounted',
  'roundedByLength',
  'sameId',
  'overlap',
  'otherAuthorization',
];

type Over = Extract<Reason, { code: 'over' }>;

/** A visit cut by a limit need not be said to be held by it, nor one over a limit as scheduled and as billed be said to be twice. */
function isSaidElsewhere(reason: Reason, reasons: readonly Reason[]): boolean {
  if (reason.code === 'held') return reasons.some(({ code }) => code === 'cut');
  if (reason.code !== 'over' || reason.hours !== 'scheduled') return false;
  return otherOver(reason, reasons) !== undefined;
}

/** The overage over the same limit in the other kind of hours. */
function otherOver(reason: Over, reasons: readonly Reason[]): Over | undefined {
  const same = (limit: PeriodState) =>
    limit.authorization === reason.limit.authorization &&
    limit.period === reason.limit.period &&
    limit.from === reason.limit.from &&
    limit.authorized === reason.limit.authorized;
  return reasons.find(
    (other): other is Over => other.code === 'over' && other.hours !== reason.hours && same(other.limit),
  );
}

function sentence(
  reason: Told,
  reasons: readonly Reason[],
  outcome: Outcome,
  sheetRow: (visit: number) => number,
): string {
  const isFull = (state: PeriodState) =>
    state.period === 'visit' ? isAuthorizedFor(state, outcome) : `${describePeriod(state, outcome)} is full`;
  switch (reason.code) {
    case 'problem':
      return `Not counted: ${nameOf(reason.field)} ${faultOf(reason.field, reason.fault)}`;
    case 'cut': {
      const cut = `Cut from ${describeHours(reason.from)} to ${describeHours(reason.to)}`;
      const at = reason.limit.period === 'visit' ? '' : ` at ${authorized(reason.limit)}`;
      return `${cut}: ${isFull(reason.limit)}${at}`;
    }
    case 'over': {
      const kind = reason.hours === 'scheduled' ? 'Scheduled over' : 'Over';
      const other = otherOver(reason, reasons);
      const asScheduled =
        other === undefined || other.by === reason.by ? '' : ` (${describeHours(other.by)} as scheduled)`;
      return `${kind} by ${describeHours(reason.by)}${asScheduled}: ${isAuthorizedFor(reason.limit, outcome)}`;
    }
    case 'noAuthorization':
      return explainMisfit(reason);
    case 'billedMoreThanWorked':
      return `Billed more than worked: ${describeHours(reason.bill)} for ${describeHours(reason.worked)}`;
    case 'problemLimit':
      return 'Not raised: a limit of its authorization cannot be used';
    case 'held': {
      const kept = `Held at ${hoursOf(reason.bill, reason.worked)}`;
      if (reason.full) return `${kept}: ${isFull(reason.full)}${reserve(reason.reserved)}`;
      return `${kept}: the room left is less than one billing increment`;
    }
    case 'raised': {
      const given = `+${describeHours(reason.give)}`;
      if (reason.full?.period === 'visit') return `${given}; ${isAuthorizedFor(reason.full, outcome)}`;
      if (reason.full)
        return `${given}; ${describePeriod(reason.full, outcome)} is now at its ${authorized(reason.full)}${reserve(reason.reserved)}`;
      return reason.byIncrement ? `${given}, in whole billing increments` : given;
    }
    case 'noLimit':
      return 'Not raised: its authorization states no limit';
    case 'billed':
      return 'Already billed, left as it is';
    case 'void':
      return 'Cancelled or not billable';
    case 'missingPunch':
      return `${capital(nameOf(reason.field))} ${faultOf(reason.field, 'missing')}`;
    case 'notWorked':
      return 'Not worked yet';
    case 'unplanned':
      return 'No scheduled hours';
    case 'ignoredCell':
      return `${capital(nameOf(reason.field))} ${are(reason.field)} not used, as nothing was worked yet`;
    case 'unreadableCounted':
      return `${capital(nameOf(reason.field))} cannot be used and ${isPlural(reason.field) ? 'count' : 'counts'} as blank`;
    case 'roundedByLength':
      return reason.why === 'noTimes'
        ? 'Rounded by its length, as start or end is missing'
        : 'Rounded by its length, as the actual hours differ from the times';
    case 'sameId':
      return `Same visit number as row ${sheetRow(reason.other)}`;
    case 'overlap':
      return `Overlaps the visit in row ${sheetRow(reason.other)}`;
    case 'otherAuthorization':
      return `${capital(describeAuthorization(outcome.authorizations[reason.next]))} would fit too`;
  }
}

function explainMisfit({ misfit, number }: Extract<Reason, { code: 'noAuthorization' }>): string {
  const name = shortened(number);
  if (name === '') {
    if (misfit === 'client') return 'No authorization: the client has none';
    return `No authorization: none of this client ${misfit === 'date' ? 'covers' : 'is for'} its ${misfit}`;
  }
  switch (misfit) {
    case 'number':
      return `No authorization: number ${name} is not in the authorization table`;
    case 'client':
    case 'payer':
    case 'service':
      return `No authorization: authorization ${name} is for another ${misfit}`;
    case 'date':
      return `No authorization: authorization ${name} does not cover its date`;
  }
}

/** A limit per visit has no period that could be full: it is stated instead. */
function isAuthorizedFor(state: PeriodState, outcome: Outcome): string {
  return `${describePeriod(state, outcome)} is authorized for ${authorized(state)}`;
}

const FIELD_NAMES: Readonly<Record<VisitField, string>> = {
  client: 'client',
  date: 'date',
  scheduledHours: 'scheduled hours',
  scheduledStart: 'scheduled start',
  scheduledEnd: 'scheduled end',
  actualHours: 'actual hours',
  actualStart: 'actual start',
  actualEnd: 'actual end',
  unpaidBreak: 'unpaid break',
  billHours: 'bill hours',
  payHours: 'pay hours',
};

function nameOf(field: VisitField): string {
  return `the ${FIELD_NAMES[field]}`;
}

function isPlural(field: VisitField): boolean {
  return FIELD_NAMES[field].endsWith('hours');
}

function are(field: VisitField): string {
  return isPlural(field) ? 'are' : 'is';
}

function faultOf(field: VisitField, fault: Extract<Reason, { code: 'problem' }>['fault']): string {
  switch (fault) {
    case 'missing':
      return `${are(field)} missing`;
    case 'unreadable':
      return 'cannot be read';
    case 'negative':
      return `${are(field)} below zero`;
    case 'over24':
      return `${are(field)} over 24 hours`;
  }
}

function authorized({ authorized: hours, limit }: PeriodState): string {
  if (hours === limit) return describeHours(hours);
  // More than all may have been used: what is left is never below 0.
  const used = limit === 0 ? 'all' : describeHours((hours - limit) as Seconds);
  return `${describeHours(hours)} (${used} used before)`;
}

function reserve(reserved: Seconds | undefined): string {
  return reserved ? `, ${describeHours(reserved)} of it kept for visits not yet worked` : '';
}

/** @example '5.00 of 6.00 h' */
function hoursOf(part: Seconds, whole: Seconds): string {
  return `${describeHours(part).slice(0, -2)} of ${describeHours(whole)}`;
}
