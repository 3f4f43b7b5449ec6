import { allocate } from './allocate';
import type { AuthorizationRow } from './authorization';
import { isBlank } from './comparison';
import { drawsFrom } from './draws';
import { figure, note, type Draft, type Unfinalized } from './figure';
import { joinAuthorizations, newKeys, type Authorization, type Joined, type Keys } from './join';
import { Books, Claim } from './ledger';
import { Matcher, type Match } from './match';
import { knownRate } from './money';
import type { Day, Seconds } from './quantities';
import type { Rules } from './rules';
import { splitAtMidnight } from './split';
import { TermsBook, type Terms } from './terms';
import type { Visit } from './visit';
import { unfinalizedColumns } from './warnings';

/** The steps that visits go through, and what is the same for all of them. */
export class Figuring {
  readonly joined: Joined;
  readonly matcher: Matcher;
  readonly terms: TermsBook;
  readonly unfinalized: Unfinalized;
  readonly keys: Keys;
  /** First date of any visit matched to each authorization, counted or not. */
  readonly firstVisits: Day[] = [];

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
  figure(visit: Visit): Draft {
    const { date } = visit;
    const isKnown = typeof date === 'number' && !isBlank(visit.client);
    const match = isKnown ? this.matcher.match(visit, date) : undefined;
    const payer = this.payerOf(visit, match);
    const payroll = this.terms.payrollOf(visit.caregiver);
    const draft = figure(visit, this.terms.billingOf(payer), payroll, this.unfinalized);
    draft.match = match;
    if (this.rules.overnight === 'splitAtMidnight' && isKnown && counts(draft))
      this.split(draft, visit, date);
    return draft;
  }

  private split(draft: Draft, visit: Visit, date: Day): void {
    const pieces = splitAtMidnight(draft, visit, date);
    if (!pieces) return;
    const [first, second] = pieces;
    first.match = draft.match;
    second.match = this.matcher.match(visit, second.date);
    draft.pieces = pieces;
  }

  /** By whose terms a visit is billed: its own payer's, else its authorization's. */
  payerOf(visit: Visit, match: Match | undefined): string | undefined {
    if (!isBlank(visit.payer ?? '') || !match?.found) return visit.payer;
    return at(this.rows, at(at(this.joined.authorizations, match.best).rows, 0)).payer;
  }

  /**
   * The visits that are figured together, in sheet order: those of one authorization, or of several where visits are
   * shared among them.
   */
  groups(drafts: readonly Draft[]): Groups {
    const roots = this.rootsOf(drafts);
    const groups = new Map<number, number[]>();
    drafts.forEach((draft, index) => {
      const [first] = this.drawnOn(draft);
      if (first === undefined) return;
      const root = roots?.[first] ?? first;
      const group = groups.get(root);
      if (group) group.push(index);
      else groups.set(root, [index]);
    });
    return { all: [...groups.values()], of: (index) => groups.get(roots?.[index] ?? index) ?? [] };
  }

  /** The group of each authorization; nothing where each is its own. */
  private rootsOf(drafts: readonly Draft[]): readonly number[] | undefined {
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
    for (const draft of drafts) {
      const [first, ...others] = this.drawnOn(draft);
      if (first !== undefined) for (const other of others) parent[root(other)] = root(first);
    }
    return parent.map((_, index) => root(index));
  }

  private drawnOn({ match, pieces }: Draft): readonly number[] {
    if (!pieces) return this.candidates(match);
    return pieces.flatMap((piece) => this.candidates(piece.match));
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
    drafts: readonly Draft[],
    instead?: ReadonlyMap<number, Authorization>,
  ): void {
    const books = new Books(this.joined.authorizations, instead);
    const waiting: Claim[] = [];
    for (const index of indices) {
      const draft = at(drafts, index);
      const rate = this.rules.objective === 'revenue' ? (knownRate(at(this.visits, index).billRate) ?? 0) : 0;
      if (draft.pieces) for (const piece of draft.pieces) waiting.push(new Claim(piece, draft, rate));
      else if (isDated(draft)) waiting.push(new Claim(draft, draft, rate));
    }
    for (const { piece } of waiting) books.cover(piece.date, this.candidates(piece.match));
    const claims = inOrder(waiting.filter(({ draft }) => counts(draft)));
    for (const claim of claims) books.enter(claim, this.candidates(claim.piece.match));
    const ledgers = books.all;
    for (const ledger of ledgers) {
      this.firstVisits[ledger.index] = ledger.firstVisit;
      ledger.open(this.rules.prorate);
    }
    allocate(
      claims.filter(({ links }) => links.length > 0),
      ledgers,
      this.rules,
    );
    drawsFrom(claims);
  }

  /** The last step: pay follows the bill, and what the authorizations had to do with it is noted. */
  conclude(draft: Draft, visit: Visit): void {
    const { match, pieces } = draft;
    if (draft.kind !== 'void') draft.pay = finalPay(draft);
    const { rounded, roundedPay, finalizedBill, bill, pay } = draft;
    if (pay !== undefined && roundedPay !== undefined && pay < roundedPay) {
      draft.payShortfall = (roundedPay - pay) as Seconds;
    }
    const nextMatch = pieces?.[1].match;
    const found = match?.found ? match : nextMatch?.found ? nextMatch : undefined;
    if (found) {
      draft.authorization = found.best;
      if (pieces) {
        this.noteMisfit(draft, visit, match, pieces[0].date);
        this.noteMisfit(draft, visit, nextMatch, pieces[1].date);
      }
      const next = found.all[1];
      if (next !== undefined && !this.rules.spillover) note(draft, { code: 'otherAuthorization', next });
    } else if (match && counts(draft)) {
      if (draft.kind === 'ordinary') draft.kind = 'noAuthorization';
      this.noteMisfit(draft, visit, match, undefined);
    }
    if (finalizedBill !== undefined && rounded !== undefined && finalizedBill > rounded) {
      note(draft, { code: 'billedMoreThanWorked', bill: finalizedBill, worked: rounded });
    }
    if (rounded !== undefined && bill !== undefined && bill < rounded) {
      draft.unbilled = (rounded - bill) as Seconds;
      note(draft, { code: 'unbilled', by: draft.unbilled });
    }
    if (draft.payShortfall > 0) note(draft, { code: 'payShortfall', by: draft.payShortfall });
  }

  /** @param part the date of the part of a visit that is meant, where it is not all of it */
  private noteMisfit(draft: Draft, visit: Visit, match: Match | undefined, part: Day | undefined): void {
    if (!match || match.found) return;
    const number = this.matcher.usesNumbers ? visit.authorizationNumber : undefined;
    note(draft, { code: 'noAuthorization', misfit: match.misfit, number, part });
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
