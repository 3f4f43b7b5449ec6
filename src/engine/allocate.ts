import { note } from './figure';
import type { Claim, Ledger, Link } from './ledger';
import type { Day, Seconds } from './quantities';
import { mostRevenue } from './revenue';
import type { Rules } from './rules';
import type { Piece } from './split';

/**
 * Cuts, maximizes and measures the overage of all visits on one authorization, or on several that are bound together by
 * spilling over, and notes on each what happened.
 *
 * @param claims in the order in which they are raised: by date, start and row
 */
export function allocate(claims: readonly Claim[], ledgers: readonly Ledger[], rules: Rules): void {
  for (const claim of claims) plan(claim);
  for (const claim of claims) if (claim.piece.kind === 'billed') settle(claim);
  for (const claim of claims) {
    if (claim.piece.kind !== 'ordinary') continue;
    if (rules.overBilled === 'cut') cut(claim);
    else settle(claim);
  }
  if (rules.reserveUnworked) for (const claim of claims) if (claim.piece.kind === 'notWorked') reserve(claim);
  if (rules.objective === 'revenue') {
    const most = mostRevenue(claims.filter(isLimited));
    for (const claim of claims) give(claim, most.get(claim) ?? 0);
  }
  // After the most revenue, too: an increment can leave room that the linear program had given away.
  for (const claim of claims) {
    give(claim, Infinity);
    explainGive(claim);
  }
  for (const ledger of ledgers) measure(ledger);
}

/** Spreads hours over the places of a claim: each takes what it has room for, and the last what is left. */
function spread(
  { links }: Claim,
  hours: number,
  room: (link: Link) => number,
  take: (link: Link, length: number) => void,
): void {
  let rest = hours;
  const last = links.at(-1);
  for (const link of links) {
    if (rest === 0) return;
    const length = link === last ? rest : Math.min(rest, room(link));
    rest -= length;
    if (length > 0) take(link, length);
  }
}

const roomAt = ({ ledger, place }: Link): number => ledger.room(place);
const planRoomAt = ({ ledger, place }: Link): number => ledger.planRoom(place);

function plan(claim: Claim): void {
  spread(claim, claim.piece.scheduled ?? 0, planRoomAt, takePlan);
}

function takePlan(link: Link, length: number): void {
  link.scheduled = length;
  link.ledger.plan(link.place, length);
}

/** Enters the bill as it is: the last authorization keeps what none has room for, and that is over. */
function settle(claim: Claim): void {
  spread(claim, claim.piece.bill ?? 0, roomAt, takeBill);
}

function takeBill(link: Link, length: number): void {
  link.ledger.take(link.place, length);
  link.finalized = length;
  link.bill = length;
}

/** Lowers the bill to what the limits leave; rows already billed have taken their hours before. */
function cut(claim: Claim): void {
  const { piece, links, draft } = claim;
  const from = piece.bill ?? (0 as Seconds);
  const room = links.reduce((sum, link) => sum + roomAt(link), 0);
  if (from > room) {
    const to = Math.max(0, lowered(claim, room)) as Seconds;
    const [best] = links;
    const bound = best?.ledger.binding(best.place);
    if (bound) note(draft, { code: 'cut', from, to, limit: bound.state, part: partOf(claim) });
    piece.bill = to;
  }
  settle(claim);
}

function reserve(claim: Claim): void {
  spread(claim, claim.piece.scheduled ?? 0, roomAt, takeReserve);
}

function takeReserve({ ledger, place }: Link, length: number): void {
  ledger.reserve(place, length);
}

/** Worked longer than finalized, and not billed yet. */
function isLimited({ piece }: Claim): boolean {
  return headroomOf(piece) > 0;
}

function headroomOf({ kind, rounded, finalizedBill }: Piece): number {
  return kind === 'ordinary' ? (rounded ?? 0) - (finalizedBill ?? 0) : 0;
}

/** Gives the room that is left, up to the headroom and to what is asked. */
function give(claim: Claim, asked: number): void {
  const { piece, links } = claim;
  const { bill } = piece;
  const headroom = headroomOf(piece) - piece.give;
  if (headroom <= 0 || bill === undefined || asked <= 0) return;
  let room = 0;
  for (const link of links) if (link.ledger.mayRaise) room += roomAt(link);
  let rest = lowered(claim, bill + Math.min(headroom, asked, room)) - bill;
  if (rest <= 0) return;
  piece.give = (piece.give + rest) as Seconds;
  piece.bill = (bill + rest) as Seconds;
  for (const link of links) {
    if (!link.ledger.mayRaise) continue;
    const length = Math.min(rest, roomAt(link));
    link.ledger.take(link.place, length);
    link.bill += length;
    rest -= length;
  }
}

/**
 * Lowers a piece's bill so that the whole visit's is a multiple of the billing increment.
 *
 * @returns possibly less than what the piece was billed already, or than 0
 */
function lowered({ piece, draft }: Claim, bill: number): number {
  const { increment } = draft.billing;
  if (increment === 0) return bill;
  const other = draft.pieces?.find((each) => each !== piece)?.bill ?? 0;
  return Math.floor((bill + other) / increment) * increment - other;
}

/** Says what was given and which limit ended it, on the last authorization that gave, or could have. */
function explainGive(claim: Claim): void {
  const { piece, links, draft } = claim;
  const { rounded: worked, bill, give: given } = piece;
  const headroom = headroomOf(piece);
  if (headroom <= 0 || worked === undefined || bill === undefined) return;
  let last: Link | undefined;
  let left = 0;
  for (const link of links) {
    if (!link.ledger.mayRaise) continue;
    if (last === undefined || given === 0 || link.bill > link.finalized) last = link;
    left += roomAt(link);
  }
  if (!last) {
    const isProblem = links.some(({ ledger }) => ledger.authorization.hasProblemLimit);
    note(draft, { code: isProblem ? 'problemLimit' : 'noLimit' });
    return;
  }
  // Where all of it was given, the limit it filled is worth saying; where not, all must be full, or an increment ended it.
  const isAll = given === headroom;
  const isFull = isAll ? roomAt(last) === 0 : left === 0;
  const byIncrement = !isAll && !isFull;
  // A limit ended it too, unless all that was worked would not have made one increment more.
  const isTight = byIncrement && lowered(claim, bill + headroom - given) > bill;
  const bound = isFull || isTight ? last.ledger.binding(last.place) : undefined;
  const full = isFull ? bound?.state : undefined;
  const tight = isTight ? bound?.state : undefined;
  const reserved = bound?.reserved;
  const part = partOf(claim);
  note(
    draft,
    given > 0
      ? { code: 'raised', give: given, bill, worked, full, tight, reserved, byIncrement, part }
      : { code: 'held', bill, worked, full, tight, reserved, byIncrement, part },
  );
}

/** The date of a piece, where it is not all of its visit. */
function partOf({ piece, draft }: Claim): Day | undefined {
  return draft.pieces ? piece.date : undefined;
}

/** The part of each draw above its limits; a visit's draws are different hours of it, so their overages add up. */
function measure(ledger: Ledger): void {
  for (const [{ draft }, over] of ledger.overages('scheduled')) {
    draft.scheduledOver = (draft.scheduledOver + over.by) as Seconds;
    note(draft, over);
  }
  for (const [{ draft }, over] of ledger.overages('billed')) {
    draft.billedOver = (draft.billedOver + over.by) as Seconds;
    note(draft, over);
  }
}
