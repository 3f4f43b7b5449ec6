import { allocate } from './allocate';
import type { AuthorizationRow } from './authorization';
import { isBlank } from './comparison';
import { drawsFrom } from './draws';
import { figure, type Draft, type Unfinalized } from './figure';
import { joinAuthorizations, newKeys, type Authorization, type Joined, type Keys } from './join';
import { Claim, Ledger } from './ledger';
import { Matcher, type Match } from './match';
import { knownRate } from './money';
import type { Day, Seconds } from './quantities';
import type { Rules } from './rules';
import { splitAtMidnight, type Piece } from './split';
import { TermsBook, type Terms } from './terms';
import type { Visit } from './visit';
import { unfinalizedColumns } from './warnings';

/** One visit on its way. */
export interface Figured {
  readonly draft: Draft;
  /** Absent where client or date cannot be used. */
  readonly match: Match | undefined;
  /** The two pieces of a visit split at midnight. */
  readonly pieces: readonly [Piece, Piece] | undefined;
  /** Of the piece after midnight, on its own date. */
  readonly nextMatch: Match | undefined;
}

/** The steps that visits go through, and what is the same for all of them. */
export class Figuring {
  readonly joined: Joined;
  readonly matcher: Matcher;
  readonly terms: TermsBook;
  readonly unfinalized: Unfinalized;
  readonly keys: Keys;
  /** First date of any visit matched to each authorization, counted or not. */
  readonly firstVisits = new Map<number, Day>();

  constructor(
    private readonly visits: readonly Visit[],
    private readonly rows: readonly AuthorizationRow[],
    private readonly rules: Rules,
    terms: Terms,
  ) {
    this.keys = newKeys();
    this.joined = joinAuthorizations(rows, this.keys, rules);
    this.matcher = new Matcher(this.joined.authorizations, this.keys);
    this.terms = new TermsBook(terms, rules, this.keys.payers);
    this.unfinalized = unfinalizedColumns(visits);
  }

  /** The first step: a visit by itself, and the authorizations that cover it. */
  figure(visit: Visit): Figured {
    const { date } = visit;
    const isKnown = typeof date === 'number' && !isBlank(visit.client);
    const match = isKnown ? this.matcher.match(visit, date) : undefined;
    const payer = isBlank(visit.payer ?? '') && match?.found ? this.payerOf(match.best) : visit.payer;
    const payroll = this.terms.payrollOf(visit.caregiver);
    const draft = figure(visit, this.terms.billingOf(payer), payroll, this.unfinalized);
    const isSplit = this.rules.overnight === 'splitAtMidnight' && isKnown && counts(draft);
    const pieces = isSplit ? splitAtMidnight(draft, visit, date) : undefined;
    const nextMatch = pieces && this.matcher.match(visit, pieces[1].date);
    return { draft, match, pieces, nextMatch };
  }

  private payerOf(authorization: number): string | undefined {
    return at(this.rows, at(at(this.joined.authorizations, authorization).rows, 0)).payer;
  }

  /**
   * The visits that are figured together, in sheet order: those of one authorization, or of several where visits are
   * shared among them.
   *
   */
  groups(figured: readonly Figured[]): Groups {
    const roots = this.rootsOf(figured);
    const groups = new Map<number, number[]>();
    figured.forEach((each, index) => {
      const [first] = this.drawnOn(each);
      if (first === undefined) return;
      const root = roots?.[first] ?? first;
      const group = groups.get(root);
      if (group) group.push(index);
      else groups.set(root, [index]);
    });
    return { all: [...groups.values()], of: (index) => groups.get(roots?.[index] ?? index) ?? [] };
  }

  /** The group of each authorization; nothing where each is its own. */
  private rootsOf(figured: readonly Figured[]): readonly number[] | undefined {
    if (!this.rules.spillover && this.rules.overnight === 'startDate') return undefined;
    const parent = this.joined.authorizations.map((_, index) => index);
    const root = (index: number): number => {
      let found = index;
      while (at(parent, found) !== found) {
        parent[found] = at(parent, at(parent, found));
        found = at(parent, found);
      }
      return found;
    };
    for (const each of figured) {
      const [first, ...others] = this.drawnOn(each);
      if (first !== undefined) for (const other of others) parent[root(other)] = root(first);
    }
    return parent.map((_, index) => root(index));
  }

  private drawnOn({ match, nextMatch }: Figured): readonly number[] {
    const drawn = this.candidates(match);
    return nextMatch ? [...drawn, ...this.candidates(nextMatch)] : drawn;
  }

  private candidates(match: Match | undefined): readonly number[] {
    if (!match?.found) return NONE;
    return this.rules.spillover || match.all.length === 1 ? match.all : [match.best];
  }

  /**
   * The second step: what one group of visits may bill.
   *
   * @param indices in sheet order
   * @param instead authorizations to be used instead of those of the sheet, by their index
   */
  allocate(
    indices: readonly number[],
    figured: readonly Figured[],
    instead?: ReadonlyMap<number, Authorization>,
  ): void {
    const ledgers = new Map<number, Ledger>();
    const ledgerOf = (index: number): Ledger => {
      const known = ledgers.get(index);
      if (known) return known;
      const ledger = new Ledger(instead?.get(index) ?? at(this.joined.authorizations, index), index);
      ledgers.set(index, ledger);
      return ledger;
    };
    const waiting: Claim[] = [];
    const enter = (index: number, draft: Draft, piece: Piece, match: Match | undefined): void => {
      const candidates = this.candidates(match);
      for (const candidate of candidates) {
        if (piece.date < (this.firstVisits.get(candidate) ?? Infinity))
          this.firstVisits.set(candidate, piece.date);
      }
      if (counts(draft))
        waiting.push(new Claim(piece, draft, candidates, knownRate(at(this.visits, index).billRate) ?? 0));
    };
    for (const index of indices) {
      const { draft, match, pieces, nextMatch } = at(figured, index);
      if (pieces) {
        enter(index, draft, pieces[0], match);
        enter(index, draft, pieces[1], nextMatch);
      } else if (isDated(draft)) enter(index, draft, draft, match);
    }
    const claims = inOrder(waiting);
    for (const claim of claims) {
      for (const candidate of claim.candidates) claim.links.push(ledgerOf(candidate).enter(claim));
    }
    for (const ledger of ledgers.values())
      ledger.open(this.firstVisits.get(ledger.index) ?? (Infinity as Day), this.rules.prorate);
    const covered = claims.filter(({ links }) => links.length > 0);
    allocate(covered, [...ledgers.values()], this.rules);
    drawsFrom(claims);
  }

  /** The last step: pay follows the bill, and what the authorizations had to do with it is noted. */
  conclude({ draft, match, pieces, nextMatch }: Figured, visit: Visit): void {
    const { kind, reasons, rounded, roundedPay, finalizedBill, bill } = draft;
    if (kind !== 'void') draft.pay = finalPay(draft);
    if (draft.pay !== undefined && roundedPay !== undefined && draft.pay < roundedPay) {
      draft.payShortfall = (roundedPay - draft.pay) as Seconds;
    }
    const number = this.matcher.usesNumbers ? visit.authorizationNumber : undefined;
    const note = (missing: Match | undefined, part: Day | undefined): void => {
      if (missing && !missing.found)
        reasons.push({ code: 'noAuthorization', misfit: missing.misfit, number, part });
    };
    const [found] = [match, nextMatch].filter((each) => each?.found);
    if (found?.found) {
      draft.authorization = found.best;
      if (pieces) {
        note(match, pieces[0].date);
        note(nextMatch, pieces[1].date);
      }
      const next = found.all[1];
      if (next !== undefined && !this.rules.spillover) reasons.push({ code: 'otherAuthorization', next });
    } else if (match && counts(draft)) {
      if (kind === 'ordinary') draft.kind = 'noAuthorization';
      note(match, undefined);
    }
    if (finalizedBill !== undefined && rounded !== undefined && finalizedBill > rounded) {
      reasons.push({ code: 'billedMoreThanWorked', bill: finalizedBill, worked: rounded });
    }
    if (rounded !== undefined && bill !== undefined && bill < rounded) {
      draft.unbilled = (rounded - bill) as Seconds;
      reasons.push({ code: 'unbilled', by: draft.unbilled });
    }
    if (draft.payShortfall > 0) reasons.push({ code: 'payShortfall', by: draft.payShortfall });
  }
}

/** Visits that are figured together, by index. */
export interface Groups {
  readonly all: readonly (readonly number[])[];
  /** Those that draw on one authorization, and all that are bound to them. */
  readonly of: (authorization: number) => readonly number[];
}

const NONE: readonly number[] = [];

/** By date, then start, none first, then sheet row. Exports are mostly in order already, which is one walk. */
function inOrder(claims: readonly Claim[]): readonly Claim[] {
  const isSorted = claims.every((claim, place) => place === 0 || compare(at(claims, place - 1), claim) <= 0);
  // The sort is stable, so visits of one moment stay in sheet order.
  return isSorted ? claims : claims.toSorted(compare);
}

function compare({ piece: a }: Claim, { piece: b }: Claim): number {
  return a.date - b.date || (a.start ?? -1) - (b.start ?? -1);
}

/** Rows that count against limits, or would. */
function counts({ kind }: Draft): boolean {
  return kind !== 'void' && kind !== 'problem';
}

function isDated(draft: Draft): draft is Draft & { readonly date: Day } {
  return draft.date !== undefined;
}

/** Pay rises with the bill and is never lowered; a row already billed keeps what was paid. */
function finalPay({ kind, give, finalizedPay, roundedPay, payroll }: Draft): Seconds | undefined {
  if (kind !== 'ordinary' || finalizedPay === undefined || roundedPay === undefined) return finalizedPay;
  const raised = payroll.option === 'roundedActual' ? roundedPay : Math.min(roundedPay, finalizedPay + give);
  return Math.max(finalizedPay, raised) as Seconds;
}

/** For indices that exist by construction; another is a bug. */
function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
