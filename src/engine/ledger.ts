import type { Draft } from './figure';
import type { Authorization } from './join';
import { layLimit, mostAt, SlotSums, stateOf, tightest, type LaidLimit } from './limits';
import type { PeriodState, Reason } from './outcome';
import type { Day, Seconds } from './quantities';
import type { Piece } from './split';

/** A piece of a visit with its places on the authorizations that may take it. */
export class Claim {
  /** Its places on the authorizations that may take it, the best first; entered when its turn in the order is known. */
  links: readonly Link[] = NO_LINKS;

  constructor(
    readonly piece: Piece,
    readonly draft: Draft,
    /** Money an hour, for the objective of revenue; 0 where none is known. */
    readonly rate: number,
  ) {}
}

const NO_LINKS: readonly Link[] = [];

/** A place of one claim on one authorization, and what it draws there, in seconds. */
export class Link {
  scheduled = 0;
  finalized = 0;
  bill = 0;

  constructor(
    readonly ledger: Ledger,
    /** Where it stands among the draws of its authorization. */
    readonly place: number,
    readonly claim: Claim,
  ) {}
}

type Over = Extract<Reason, { code: 'over' }>;

const NO_OVERAGES: ReadonlyMap<Claim, Over> = new Map();

/** The books of one authorization: who draws on it, in order, and what that leaves of each of its limits. */
export class Ledger {
  readonly links: Link[] = [];
  /** First date of any visit matched to the authorization, counted or not. */
  firstVisit = Infinity as Day;
  /** Hours billed, or held for visits not worked yet, by limit. */
  private taken: readonly SlotSums[] = [];
  private reserved: readonly SlotSums[] = [];
  private planned: readonly SlotSums[] = [];
  private limits: readonly LaidLimit[] = [];

  constructor(
    readonly authorization: Authorization,
    readonly index: number,
  ) {}

  /** Told of the date of each visit that is matched to the authorization, counted or not. */
  cover(date: Day): void {
    if (date < this.firstVisit) this.firstVisit = date;
  }

  /** Enters a claim; all of them are entered, in order, before the books are opened. */
  enter(claim: Claim): Link {
    const link = new Link(this, this.links.length, claim);
    this.links.push(link);
    return link;
  }

  open(prorate: boolean): void {
    this.limits = this.authorization.limits.map((limit) =>
      layLimit(this.authorization, limit, this.links, this.firstVisit, prorate),
    );
    this.taken = this.limits.map((laid) => new SlotSums(laid));
    this.reserved = this.limits.map((laid) => new SlotSums(laid));
    this.planned = this.limits.map((laid) => new SlotSums(laid));
  }

  /** Whether hours may be given on it: it has a limit, and none that cannot be used. */
  get mayRaise(): boolean {
    return this.limits.length > 0 && !this.authorization.hasProblemLimit;
  }

  /** What all limits leave at a place; unlimited without a limit. */
  room(place: number): number {
    return tightest(this.taken, place)?.room(place) ?? Infinity;
  }

  take(place: number, length: number): void {
    for (const sums of this.taken) sums.add(place, length);
  }

  reserve(place: number, length: number): void {
    this.take(place, length);
    for (const sums of this.reserved) sums.add(place, length);
  }

  /** What the plan leaves at a place. */
  planRoom(place: number): number {
    return tightest(this.planned, place)?.room(place) ?? Infinity;
  }

  plan(place: number, length: number): void {
    for (const sums of this.planned) sums.add(place, length);
  }

  /** The limit that leaves least at a place, and how much of it is held for visits not worked yet. */
  binding(place: number): { readonly state: PeriodState; readonly reserved: Seconds } | undefined {
    const least = tightest(this.taken, place);
    if (!least) return undefined;
    const reserved = this.reserved[this.taken.indexOf(least)]?.of(place) ?? 0;
    return { state: this.state(least.laid, place, least.of(place)), reserved: reserved as Seconds };
  }

  /** The most seconds of each limit's slot, and which slot each place is in: for a linear program. */
  get laid(): readonly LaidLimit[] {
    return this.limits;
  }

  /** What each limit leaves at a place, in the order of `laid`. */
  rooms(place: number): readonly number[] {
    return this.taken.map((sums) => sums.room(place));
  }

  /**
   * The part of each draw above a limit, each limit walked alone; a draw's figure is the largest.
   *
   * @returns the overage of the claims that have any
   */
  overages(hours: 'scheduled' | 'billed'): ReadonlyMap<Claim, Over> {
    const exceeded = (hours === 'scheduled' ? this.planned : this.taken).filter((sums) => !sums.isWithin);
    if (exceeded.length === 0) return NO_OVERAGES;
    const found = new Map<Claim, Over>();
    for (const { laid } of exceeded) {
      const sums = new SlotSums(laid);
      for (const link of this.links) {
        const { place, claim } = link;
        const length = hours === 'scheduled' ? link.scheduled : link.bill;
        if (length === 0) continue;
        sums.add(place, length);
        const by = Math.min(length, sums.of(place) - mostAt(laid, place)) as Seconds;
        if (by <= 0 || by <= (found.get(claim)?.by ?? 0)) continue;
        found.set(claim, { code: 'over', hours, by, limit: this.state(laid, place, sums.of(place)) });
      }
    }
    return found;
  }

  private state(laid: LaidLimit, place: number, taken: number): PeriodState {
    const link = this.links[place];
    if (link === undefined) throw new RangeError(`no draw ${place}`);
    return stateOf(this.authorization, this.index, { laid, taken }, place, link.claim.piece.date);
  }
}

/** The ledgers that one group of visits draws on. */
export class Books {
  private readonly ledgers = new Map<number, Ledger>();

  /** @param instead authorizations to be used instead of those of the sheet, by their index */
  constructor(
    private readonly authorizations: readonly Authorization[],
    private readonly instead: ReadonlyMap<number, Authorization> | undefined,
  ) {}

  get all(): readonly Ledger[] {
    return [...this.ledgers.values()];
  }

  /** Told of the date of each visit and the authorizations that cover it, counted or not. */
  cover(date: Day, indices: readonly number[]): void {
    for (const index of indices) this.at(index).cover(date);
  }

  /** Gives a claim its places on authorizations, after the claims that were entered before. */
  enter(claim: Claim, indices: readonly number[]): void {
    claim.links = indices.map((index) => this.at(index).enter(claim));
  }

  private at(index: number): Ledger {
    return this.ledgers.get(index) ?? this.newLedger(index);
  }

  private newLedger(index: number): Ledger {
    const authorization = this.instead?.get(index) ?? this.authorizations[index];
    if (authorization === undefined) throw new RangeError(`no authorization ${index}`);
    const ledger = new Ledger(authorization, index);
    this.ledgers.set(index, ledger);
    return ledger;
  }
}
