import { note, type Draft } from './figure';
import type { Claim } from './ledger';
import type { Draw } from './outcome';
import type { Seconds } from './quantities';

/**
 * Gives the visits whose hours were shared among dates or authorizations their draws, and the sums of them. A visit whose
 * hours all went to one place is its own only draw.
 */
export function drawsFrom(claims: readonly Claim[]): void {
  const parts = claims.filter(({ piece, draft, links }) => piece !== draft || links.length > 1);
  if (parts.length === 0) return;
  const shared = new Map<Draft, Claim[]>();
  for (const claim of parts) {
    const known = shared.get(claim.draft);
    if (known) known.push(claim);
    else shared.set(claim.draft, [claim]);
  }
  for (const [draft, own] of shared) {
    const draws = own.flatMap(drawsOfClaim);
    if (draws.length > 1 || draws[0]?.authorization !== own[0]?.links[0]?.ledger.index) draft.draws = draws;
    if (own.some(({ piece }) => piece !== draft)) {
      draft.bill = sum(own.map(({ piece }) => piece.bill));
      draft.give = sum(own.map(({ piece }) => piece.give)) ?? draft.give;
      note(draft, { code: 'split' });
    }
    const isSpilled = own.some(({ links }) =>
      links.slice(1).some((link) => link.bill > 0 || link.scheduled > 0),
    );
    if (isSpilled) note(draft, { code: 'spilled' });
  }
}

function drawsOfClaim({ piece, links }: Claim): readonly Draw[] {
  const { date, scheduled, actual, finalizedBill, bill } = piece;
  const [best, ...others] = links;
  if (best === undefined || others.length === 0) {
    return [{ authorization: best?.ledger.index, date, scheduled, actual, finalizedBill, bill }];
  }
  let worked: number = actual ?? 0;
  let finalized: number = finalizedBill ?? 0;
  const drawn = [...links].reverse().map((link): Draw => {
    // What was worked and is billed nowhere stays with the best, and so does what was cut.
    const share = link === best ? worked : Math.min(worked, link.bill);
    worked -= share;
    const own = link === best ? finalized : link.finalized;
    finalized -= own;
    return {
      authorization: link.ledger.index,
      date,
      scheduled: scheduled === undefined ? undefined : (link.scheduled as Seconds),
      actual: actual === undefined ? undefined : (share as Seconds),
      finalizedBill: finalizedBill === undefined ? undefined : (own as Seconds),
      bill: bill === undefined ? undefined : (link.bill as Seconds),
    };
  });
  const used = drawn
    .reverse()
    .filter((draw) => [draw.bill, draw.scheduled, draw.actual, draw.finalizedBill].some(Boolean));
  return used.length > 0 ? used : drawn.slice(0, 1);
}

function sum(lengths: readonly (Seconds | undefined)[]): Seconds | undefined {
  const known = lengths.filter((length) => length !== undefined);
  return known.length === 0 ? undefined : (known.reduce((total, length) => total + length, 0) as Seconds);
}
