import type { AuthorizationRow, Day, Rules, Terms, Visit, VisitOutcome } from '../../../src/engine';
import { type Authorization, covering, join } from './authorizations';
import { finalize, hoursCell, hoursOf, rounded, withFaultsBlanked } from './hours';
import { type Share, sharesOf } from './midnight';
import { type OwnTerms, termsOf } from './terms';
import { comparablePerson } from './text';

/** What a row has on one date, and the authorizations that may take it, the best first. */
export interface Piece extends Share {
  readonly index: number;
  readonly kind: VisitOutcome['kind'];
  readonly candidates: readonly Authorization[];
}

/** One row with what is known of it before any limit is looked at. */
export interface Line {
  readonly index: number;
  readonly visit: Visit;
  readonly kind: VisitOutcome['kind'];
  readonly date: Day | undefined;
  /** The authorization that stands for the row: the best on its date, else the best after midnight. */
  readonly authorization: Authorization | undefined;
  readonly terms: OwnTerms;
  /** By date what the row has there: all of it, or what lies on one side of midnight. None where its client or date is not known. */
  readonly pieces: readonly Piece[];
  readonly scheduled: number;
  readonly rounded: number | undefined;
  readonly roundedPay: number | undefined;
  readonly finalizedBill: number | undefined;
  readonly finalizedPay: number | undefined;
}

export function linesOf(
  visits: readonly Visit[],
  table: readonly AuthorizationRow[],
  rules: Rules,
  terms: Terms,
): Line[] {
  const authorizations = join(table);
  const billIsFinalized = isFinalized(visits.map(({ billHours }) => billHours));
  const payIsFinalized = isFinalized(visits.map(({ payHours }) => payHours));
  return visits.map((visit, index) => {
    const date = typeof visit.date === 'number' ? visit.date : undefined;
    const known = date !== undefined && comparablePerson(visit.client) !== '';
    const covered = (on: Day) => {
      const all = covering(visit, on, authorizations, table);
      return rules.spillover ? all : all.slice(0, 1);
    };
    const own = termsOf(visit, known ? covered(date)[0] : undefined, rules, terms);

    const lineOf = (kind: Line['kind'], hours: Finalized = NO_HOURS): Line => {
      const shares = known ? sharesOf(visit, date, kind, hours, rules) : [];
      const candidates = shares.map((share) => covered(share.date));
      const [authorization] = candidates.flat();
      const decided = kind === 'ordinary' && !authorization ? 'noAuthorization' : kind;
      const pieces = shares.map((share, place) => ({
        ...share,
        index,
        kind: decided,
        candidates: candidates[place] ?? [],
      }));
      return { index, visit, date, kind: decided, authorization, terms: own, pieces, ...hours };
    };

    if (visit.standing === 'void') return lineOf('void');
    if (visit.standing === 'billed' && known) {
      const hours = finalized(withFaultsBlanked(visit), own);
      if (hours.finalizedBill !== undefined) return lineOf('billed', hours);
    }
    const isOpen = visit.standing === 'open';
    const counted: Visit = {
      ...visit,
      billHours: isOpen && !billIsFinalized ? undefined : visit.billHours,
      payHours: isOpen && !payIsFinalized ? undefined : visit.payHours,
    };
    if (!known || hasFault(counted)) return lineOf('problem');
    const hours = finalized(counted, own);
    if (hours.rounded === undefined) return lineOf('notWorked', { ...NO_HOURS, scheduled: hours.scheduled });
    return lineOf('ordinary', hours);
  });
}

const NO_HOURS = {
  scheduled: 0,
  rounded: undefined,
  roundedPay: undefined,
  finalizedBill: undefined,
  finalizedPay: undefined,
};

/** A column of hours whose every number is 0 has not been finalized yet. */
function isFinalized(cells: readonly Visit['billHours'][]): boolean {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  return numbers.length === 0 || numbers.some((hours) => hours !== 0);
}

function hasFault(visit: Visit): boolean {
  const hours = [hoursOf(visit, 'scheduled'), hoursOf(visit, 'actual'), hoursCell(visit.billHours)];
  return [...hours, hoursCell(visit.payHours)].includes('faulty');
}

export type Finalized = Pick<Line, keyof typeof NO_HOURS>;

/** The hours of a row without faults, before any limit is looked at. */
function finalized(visit: Visit, { billing, payroll }: OwnTerms): Finalized {
  const scheduled = withoutFault(hoursOf(visit, 'scheduled')) ?? 0;
  const actual = withoutFault(hoursOf(visit, 'actual'));
  const bill = withoutFault(hoursCell(visit.billHours));
  const pay = withoutFault(hoursCell(visit.payHours));
  if (actual === undefined) return { ...NO_HOURS, scheduled, finalizedBill: bill, finalizedPay: pay };
  const forBill = rounded(visit, actual, billing.rounding);
  const forPay = rounded(visit, actual, payroll.rounding);
  return {
    scheduled,
    rounded: forBill,
    roundedPay: forPay,
    finalizedBill: bill ?? finalize(billing.option, forBill, scheduled),
    finalizedPay: pay ?? finalize(payroll.option, forPay, scheduled),
  };
}

function withoutFault(hours: ReturnType<typeof hoursCell>): number | undefined {
  if (hours === 'faulty') throw new Error('a row with a fault has no hours');
  return hours;
}

/** Whether the row's hours count against limits at all. */
export function isCounted({ kind }: Pick<Line, 'kind'>): boolean {
  return ['billed', 'ordinary', 'notWorked'].includes(kind);
}
