import {
  capital,
  describeAuthorization,
  describeDay,
  describeHours,
  describePeriod,
  shortened,
} from './describe';
import { explainFault } from './explainFinding';
import { proratedHours } from './limits';
import type { Draw, Outcome, PeriodState, Reason } from './outcome';
import type { Day, Seconds } from './quantities';
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
  const about = { outcome, visit, reasons, sheetRow, drawsOnSeveral: drawsOnSeveral(outcome, visit) };
  const sentences: { rank: number; text: string }[] = [];
  for (const reason of reasons) {
    if (reason.code === 'payShortfall' || isSaidElsewhere(reason, reasons)) continue;
    const rank = GRAVEST_FIRST.indexOf(reason.code);
    sentences.push({ rank, text: sentence(reason, about) });
  }
  let note = '';
  for (const { text } of sentences.sort((a, b) => a.rank - b.rank)) {
    const longer = note === '' ? text : `${note}. ${text}`;
    if (longer.length <= LONGEST_NOTE) note = longer;
  }
  return note;
}

/** Pay shortfalls are told by caregiver, not by row. */
type Told = Exclude<Reason, { code: 'payShortfall' }>;

const GRAVEST_FIRST: readonly Told['code'][] = [
  'failedCheck',
  'problem',
  'cut',
  'over',
  'noAuthorization',
  'billedMoreThanWorked',
  'problemLimit',
  'held',
  'raised',
  'noLimit',
  'unbilled',
  'split',
  'notSplit',
  'spilled',
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

/** Hours cut by a limit need not be said to be held by it, nor those that are held what they lack, nor a visit over a limit as scheduled and as billed be said to be twice. */
function isSaidElsewhere(reason: Reason, reasons: readonly Reason[]): boolean {
  if (reason.code === 'held') return isCut(reason.part, reasons);
  if (reason.code === 'unbilled') return reason.by === unbilledSaid(reasons);
  if (reason.code !== 'over' || reason.hours !== 'scheduled') return false;
  return otherOver(reason, reasons) !== undefined;
}

/** The hours that what is said of cuts and of what is held adds up to: of a split visit it may be only one date's. */
function unbilledSaid(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, reason) => {
    if (reason.code === 'cut') return sum + reason.from - reason.to;
    return reason.code === 'held' && !isCut(reason.part, reasons) ? sum + reason.worked - reason.bill : sum;
  }, 0);
}

/** @param part of a visit split at midnight, the date meant */
function isCut(part: Day | undefined, reasons: readonly Reason[]): boolean {
  return reasons.some((reason) => reason.code === 'cut' && reason.part === part);
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

/** The visit that a note is of. */
interface About {
  readonly outcome: Outcome;
  readonly visit: number;
  readonly reasons: readonly Reason[];
  readonly sheetRow: (visit: number) => number;
  /** Its limits are told apart by their authorizations then. */
  readonly drawsOnSeveral: boolean;
}

function drawsOnSeveral(outcome: Outcome, visit: number): boolean {
  const { authorization, draws = [], reasons = [] } = outcome.visits[visit] ?? {};
  const limits = reasons.flatMap((reason) => [
    'full' in reason ? reason.full : undefined,
    'tight' in reason ? reason.tight : undefined,
  ]);
  const drawnOn = [...draws, ...limits].map((each) => each?.authorization);
  return drawnOn.some((each) => each !== undefined && each !== authorization);
}

/** @example 'week of Jan 4', 'week of Jan 4 of authorization A-100' */
function nameOfPeriod(state: PeriodState, { outcome, drawsOnSeveral: isSaid }: About): string {
  const name = describePeriod(state, outcome);
  const number = shortened(outcome.authorizations[state.authorization]?.number);
  // Its whole span is called by its number anyway; and without one, its dates would take the room of what else is to be said.
  const isNamed = isSaid && state.period !== 'authorization' && number !== '';
  return isNamed ? `${name} of authorization ${number}` : name;
}

function sentence(reason: Told, about: About): string {
  const { outcome, visit, reasons, sheetRow } = about;
  const isFull = (state: PeriodState) =>
    state.period === 'visit' ? isAuthorizedFor(state, about) : `${nameOfPeriod(state, about)} is full`;
  switch (reason.code) {
    case 'failedCheck':
      return capital(explainFault(reason.fault));
    case 'problem':
      return `Not counted: ${nameOf(reason.field)} ${faultOf(reason.field, reason.fault)}`;
    case 'cut': {
      const cut = `Cut from ${describeHours(reason.from)} to ${describeHours(reason.to)}${on(reason)}`;
      const at = reason.limit.period === 'visit' ? '' : ` at ${authorized(reason.limit)}`;
      return `${cut}: ${isFull(reason.limit)}${at}`;
    }
    case 'over': {
      const kind = reason.hours === 'scheduled' ? 'Scheduled over' : 'Over';
      const other = otherOver(reason, reasons);
      const asScheduled =
        other === undefined || other.by === reason.by ? '' : ` (${describeHours(other.by)} as scheduled)`;
      return `${kind} by ${describeHours(reason.by)}${asScheduled}: ${isAuthorizedFor(reason.limit, about)}`;
    }
    case 'noAuthorization':
      return explainMisfit(reason);
    case 'billedMoreThanWorked':
      return `Billed more than worked: ${describeHours(reason.bill)} for ${describeHours(reason.worked)}`;
    case 'problemLimit':
      return 'Not raised: a limit of its authorization cannot be used';
    case 'held': {
      const kept = `Held at ${hoursOf(reason.bill, reason.worked)}${on(reason)}`;
      if (reason.full) return `${kept}: ${isFull(reason.full)}${reserve(reason.reserved)}`;
      if (reason.tight) {
        const limit = `${isAuthorizedFor(reason.tight, about)}${reserve(reason.reserved)}`;
        return `${kept}: ${limit}, and the ${leftOf(reason.tight)} left is less than one billing increment`;
      }
      return `${kept}: the other ${describeHours((reason.worked - reason.bill) as Seconds)} is less than one billing increment`;
    }
    case 'raised': {
      const given = `+${describeHours(reason.give)}${on(reason)}`;
      if (reason.full?.period === 'visit') return `${given}; ${isAuthorizedFor(reason.full, about)}`;
      if (reason.full)
        return `${given}; ${nameOfPeriod(reason.full, about)} is now at its ${authorized(reason.full)}${reserve(reason.reserved)}`;
      if (reason.tight)
        return `${given}, in whole billing increments; ${isAuthorizedFor(reason.tight, about)}${reserve(reason.reserved)}, with ${leftOf(reason.tight)} left`;
      return reason.byIncrement ? `${given}, in whole billing increments` : given;
    }
    case 'unbilled':
      return `${describeHours(reason.by)} stays unbilled`;
    case 'split': {
      const parts = shares(outcome, visit, ({ date }) => `on ${describeDay(date)}`);
      return parts === '' ? 'Split at midnight' : `Split at midnight: ${parts}`;
    }
    case 'notSplit':
      return `The ${reason.hours} hours are not split, as start or end is missing`;
    case 'spilled':
      return shares(outcome, visit, ({ authorization }) =>
        authorization === undefined
          ? 'on no authorization'
          : `on ${describeAuthorization(outcome.authorizations[authorization])}`,
      );
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

/** Hours of a draw, the first of which there are any are told of. */
const SHARED = [
  ['bill', ''],
  ['scheduled', ' as scheduled'],
  ['actual', ' as worked'],
] as const;

/**
 * What went where: of the bill; where nothing is billed, of the plan or of what was worked.
 *
 * @returns blank where a visit has no hours at all
 * @example '2.00 h on Apr 4, 6.00 h on Apr 5'
 */
function shares(outcome: Outcome, visit: number, where: (draw: Draw) => string): string {
  const draws = outcome.visits[visit]?.draws ?? [];
  const shared = SHARED.find(([of]) => draws.some((draw) => (draw[of] ?? 0) > 0));
  if (!shared) return '';
  const [of, as] = shared;
  const hours = new Map<string, number>();
  for (const draw of draws) {
    const place = where(draw);
    hours.set(place, (hours.get(place) ?? 0) + (draw[of] ?? 0));
  }
  const phrases = [...hours]
    .filter(([, length]) => length > 0)
    .map(([place, length]) => `${describeHours(length as Seconds)} ${place}`);
  return `${phrases.join(', ')}${as}`;
}

function explainMisfit({ misfit, number, part }: Extract<Reason, { code: 'noAuthorization' }>): string {
  const name = shortened(number);
  const none = `No authorization${on({ part })}`;
  if (name === '') {
    if (misfit === 'client') return `${none}: the client has none`;
    if (misfit === 'status') return `${none}: what would cover it is not in force`;
    return `${none}: none of this client ${misfit === 'date' ? 'covers' : 'is for'} its ${misfit}`;
  }
  switch (misfit) {
    case 'number':
      return `${none}: number ${name} is not in the authorization table`;
    case 'client':
    case 'payer':
    case 'service':
      return `${none}: authorization ${name} is for another ${misfit}`;
    case 'date':
      return `${none}: authorization ${name} does not cover its date`;
    case 'status':
      return `${none}: authorization ${name} is not in force`;
  }
}

/** Of a visit split at midnight, the date meant. */
function on({ part }: { readonly part?: Day | undefined }): string {
  return part === undefined ? '' : ` on ${describeDay(part)}`;
}

/** A limit per visit has no period that could be full: it is stated instead. */
function isAuthorizedFor(state: PeriodState, about: About): string {
  return `${nameOfPeriod(state, about)} is authorized for ${authorized(state)}`;
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

function authorized({ authorized: hours, limit, prorated, usedBefore }: PeriodState): string {
  const share = proratedHours(hours, prorated);
  const why = [
    ...(prorated
      ? [`prorated to ${describeHours(share)} for ${prorated.inside} of ${prorated.days} days`]
      : []),
    // More than all may have been used: what is left is never below 0. Of nothing there is no all.
    ...(usedBefore === 0
      ? []
      : [`${limit === 0 && share > 0 ? 'all' : describeHours(usedBefore)} used before`]),
  ];
  return why.length === 0 ? describeHours(hours) : `${describeHours(hours)} (${why.join('; ')})`;
}

function leftOf({ limit, taken }: PeriodState): string {
  return describeHours(Math.max(0, limit - taken) as Seconds);
}

function reserve(reserved: Seconds | undefined): string {
  return reserved ? `, ${describeHours(reserved)} of it kept for visits not yet worked` : '';
}

/** @example '5.00 of 6.00 h' */
function hoursOf(part: Seconds, whole: Seconds): string {
  return `${describeHours(part).slice(0, -2)} of ${describeHours(whole)}`;
}
