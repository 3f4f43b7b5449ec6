import { civilFromDay } from './calendar';
import type {
  AuthorizationOutcome,
  AuthorizationProblem,
  Outcome,
  PeriodState,
  Reason,
  Warning,
} from './outcome';
import { HOUR, type Day, type Seconds } from './quantities';
import type { VisitField } from './visit';

/*
 * The one place that turns reasons into sentences: for the note column, the pane and the reports alike.
 * English and fixed in form, whatever the machine's locale, so that the same sheet reads the same everywhere.
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** @example 'Jan 4' */
export function describeDay(date: Day): string {
  const { month, day } = civilFromDay(date);
  return `${monthName(month).slice(0, 3)} ${day}`;
}

/** @example 'Jan 4, 2026' */
export function describeDate(date: Day): string {
  return `${describeDay(date)}, ${civilFromDay(date).year}`;
}

/** @example describeHours(secondsFromHours(1.5)) // '1.50 h' */
export function describeHours(length: Seconds): string {
  return `${(Math.round((length * 100) / HOUR) / 100).toFixed(2)} h`;
}

/**
 * The note of one visit: what happened to it and which limit bound, the gravest first; blank when there is
 * nothing to say.
 *
 * @param sheetRow names the row a visit stands in, as the clerk sees it
 */
export function explainVisit(outcome: Outcome, visit: number, sheetRow: (visit: number) => number): string {
  const reasons = outcome.visits[visit]?.reasons ?? [];
  const sentences: { rank: number; text: string }[] = [];
  for (const reason of reasons) {
    const rank = GRAVEST_FIRST.indexOf(reason.code);
    const text = rank < 0 || isSaidElsewhere(reason, reasons) ? '' : sentence(reason, outcome, sheetRow);
    if (text !== '') sentences.push({ rank, text });
  }
  return sentences
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text)
    .join('. ');
}

/** Pay shortfalls are not among them: they are told by caregiver, not by row. */
const GRAVEST_FIRST: readonly Reason['code'][] = [
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

/** A visit cut by a limit need not be said to be held by it, nor one over as scheduled and as billed be said to be twice. */
function isSaidElsewhere(reason: Reason, reasons: readonly Reason[]): boolean {
  if (reason.code === 'held') return reasons.some(({ code }) => code === 'cut');
  if (reason.code !== 'over' || reason.hours !== 'scheduled') return false;
  return reasons.some((other) => other.code === 'over' && other.hours === 'billed' && other.by === reason.by);
}

function sentence(reason: Reason, outcome: Outcome, sheetRow: (visit: number) => number): string {
  const period = (state: PeriodState) => describePeriod(state, outcome);
  switch (reason.code) {
    case 'problem':
      return `Not counted: ${FIELD_NAMES[reason.field]} ${FAULTS[reason.fault]}`;
    case 'cut':
      return `Cut from ${describeHours(reason.from)} to ${describeHours(reason.to)}: ${period(reason.limit)} is full at ${authorized(reason.limit)}`;
    case 'over':
      return `${reason.hours === 'scheduled' ? 'Scheduled over' : 'Over'} by ${describeHours(reason.by)}: ${period(reason.limit)} is authorized for ${authorized(reason.limit)}`;
    case 'noAuthorization':
      return explainMisfit(reason);
    case 'billedMoreThanWorked':
      return `Billed more than worked: ${describeHours(reason.bill)} for ${describeHours(reason.worked)}`;
    case 'problemLimit':
      return 'Not raised: a limit of its authorization cannot be read';
    case 'held': {
      const kept = `Held at ${hoursOf(reason.bill, reason.worked)}`;
      if (reason.full) return `${kept}: ${period(reason.full)} is full${reserve(reason.reserved)}`;
      return `${kept}: the room left is less than one billing increment`;
    }
    case 'raised': {
      const given = `+${describeHours(reason.give)}`;
      if (reason.full)
        return `${given}; ${period(reason.full)} is now at its ${authorized(reason.full)}${reserve(reason.reserved)}`;
      return reason.byIncrement ? `${given}, in whole billing increments` : given;
    }
    case 'noLimit':
      return 'Not raised: its authorization states no limit';
    case 'billed':
      return 'Already billed, left as it is';
    case 'void':
      return 'Cancelled or not billable';
    case 'missingPunch':
      return `${capital(FIELD_NAMES[reason.field])} is missing`;
    case 'notWorked':
      return 'Not worked yet';
    case 'unplanned':
      return 'No scheduled hours';
    case 'ignoredCell':
      return `${capital(FIELD_NAMES[reason.field])} not used, as there is nothing worked yet`;
    case 'unreadableCounted':
      return `${capital(FIELD_NAMES[reason.field])} cannot be used and counted as blank`;
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
    case 'payShortfall':
      return `Pay is ${describeHours(reason.by)} below the hours worked`;
  }
}

function explainMisfit({ misfit, number }: Extract<Reason, { code: 'noAuthorization' }>): string {
  const which = number === undefined ? 'no authorization of this client' : `authorization ${number}`;
  switch (misfit) {
    case 'number':
      return `No authorization: ${number ?? 'its number'} is not in the authorization table`;
    case 'client':
      return number === undefined
        ? 'No authorization: the client has none'
        : `No authorization: ${number} is for another client`;
    case 'date':
      return number === undefined
        ? `No authorization: ${which} covers its date`
        : `No authorization: ${which} does not cover its date`;
    case 'payer':
    case 'service':
      return number === undefined
        ? `No authorization: ${which} is for its ${misfit}`
        : `No authorization: ${which} is for another ${misfit}`;
  }
}

/** Names the period of a limit. @example 'week of Jan 4' */
export function describePeriod(state: PeriodState, outcome: Outcome): string {
  const { period, from } = state;
  if (period === 'visit') return 'its limit per visit';
  if (period === 'authorization' || from === undefined) {
    return describeAuthorization(outcome.authorizations[state.authorization]);
  }
  const { year, month } = civilFromDay(from);
  switch (period) {
    case 'day':
      return describeDay(from);
    case 'week':
      return `week of ${describeDay(from)}`;
    case 'biweekly':
      return `two weeks of ${describeDay(from)}`;
    case 'month':
      return `${monthName(month)} ${year}`;
    case 'quarter':
      return `quarter ${Math.ceil(month / 3)} of ${year}`;
    case 'year':
      return `${year}`;
  }
}

/** @example 'authorization A-100' */
export function describeAuthorization(authorization: AuthorizationOutcome | undefined): string {
  if (authorization?.number !== undefined && authorization.number !== '')
    return `authorization ${authorization.number}`;
  if (authorization?.start === undefined) return 'an authorization without a number';
  const until = authorization.end === undefined ? '' : ` to ${describeDate(authorization.end)}`;
  return `the authorization from ${describeDate(authorization.start)}${until}`;
}

/** What is wrong with a cell of the authorization table, and what follows from it. */
export function explainAuthorizationProblem({ field, fault }: AuthorizationProblem): string {
  switch (field) {
    case 'client':
      return 'It names no client, so it covers no visit.';
    case 'start':
    case 'end':
      return fault === 'endBeforeStart'
        ? 'It ends before it starts, so it covers no visit.'
        : `Its ${field} date cannot be read, so it covers no visit.`;
    case 'hours':
      return fault === 'negative'
        ? 'Its limit is below zero, so no visit on it is raised.'
        : 'Its limit cannot be read, so no visit on it is raised.';
    case 'period':
      return fault === 'missing'
        ? 'Its limit has no period, so no visit on it is raised.'
        : 'The period of its limit cannot be read, so no visit on it is raised.';
    case 'usedBefore':
      return fault === 'negative'
        ? 'The hours used before are below zero, so no visit on it is raised.'
        : 'The hours used before cannot be read, so no visit on it is raised.';
    case 'weekStartsOn':
      return 'The first day of its week cannot be read, so no visit on it is raised.';
    case 'priority':
      return 'Its priority cannot be read, so it goes last.';
  }
}

/** @param sheetRow names the row an authorization row stands in, as the clerk sees it */
export function explainWarning(
  warning: Warning,
  outcome: Outcome,
  sheetRow: (row: number) => number,
): string {
  const name = (index: number) => {
    const authorization = outcome.authorizations[index];
    const row = authorization?.rows[0];
    const client = authorization?.client.trim() ?? '';
    return `${describeAuthorization(authorization)} of ${client}${row === undefined ? '' : ` (row ${sheetRow(row)})`}`;
  };
  switch (warning.code) {
    case 'unfinalizedColumn': {
      const column = warning.field === 'billHours' ? 'Bill Hours' : 'Pay Hours';
      return `Every number in ${column} is 0, so that column counts as not filled in yet.`;
    }
    case 'numbersIgnored':
      return 'No authorization has a number, so the authorization numbers of the visits are not used.';
    case 'usedPerVisit':
      return `Row ${sheetRow(warning.row)} gives hours used for a limit per visit. They are not used.`;
    case 'doubleCounting':
      return `${capital(name(warning.authorization))} has hours used before, and the schedule holds ${visitCount(warning.billedVisits)} on it already billed. Check that the hours used do not count those rows again.`;
    case 'renewal': {
      const [first, second] = warning.authorizations;
      return `${capital(name(second))} follows ${name(first)} in the middle of a ${PERIOD_NOUNS[warning.period]}, and each brings its full limit. Check with the payer that both may be used.`;
    }
  }
}

const PERIOD_NOUNS = {
  visit: 'visit',
  day: 'day',
  week: 'week',
  biweekly: 'two-week period',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  authorization: 'span',
} as const;

const FIELD_NAMES: Readonly<Record<VisitField, string>> = {
  client: 'the client',
  date: 'the date',
  scheduledHours: 'the scheduled hours cell',
  scheduledStart: 'the scheduled start',
  scheduledEnd: 'the scheduled end',
  actualHours: 'the actual hours cell',
  actualStart: 'the actual start',
  actualEnd: 'the actual end',
  unpaidBreak: 'the unpaid break',
  billHours: 'the bill hours cell',
  payHours: 'the pay hours cell',
};

const FAULTS = {
  missing: 'is missing',
  unreadable: 'cannot be read',
  negative: 'is below zero',
  over24: 'is over 24 hours',
} as const;

function authorized({ authorized: hours, limit }: PeriodState): string {
  const used = hours - limit;
  return used > 0
    ? `${describeHours(hours)} (${describeHours(used as Seconds)} used before)`
    : describeHours(hours);
}

function reserve(reserved: Seconds | undefined): string {
  return reserved ? `, ${describeHours(reserved)} of it kept for visits not yet worked` : '';
}

/** @example '5.00 of 6.00 h' */
function hoursOf(part: Seconds, whole: Seconds): string {
  return `${describeHours(part).slice(0, -2)} of ${describeHours(whole)}`;
}

function visitCount(count: number): string {
  return count === 1 ? '1 visit' : `${count} visits`;
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
