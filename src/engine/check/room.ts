import type { Seconds } from '../quantities';
import type { Entry, Short } from './entries';
import type { Report } from './findings';
import { mayRaise } from './stated';

/** Adds up what the authorizations of a visit that is short left it. */
export function noteRoom({ one, short, roomThen }: Entry): void {
  if (short && (short.isCut || mayRaise(one))) short.room += roomThen;
}

/** Sees that a visit that is short found no room, but for less than a billing increment. */
export function checkShort({ row, lacks, bill, room }: Short, report: Report): void {
  const { increment } = row.forBill;
  const could = Math.min(lacks, room);
  const most = increment === 0 ? bill + could : Math.floor((bill + could) / increment) * increment;
  if (most > bill) report.row(row.index, { code: 'roomLeft', room: could as Seconds });
}

/** Sees that hours went past an authorization only where it has no room left: room is only ever taken. */
export function checkSpread(entries: readonly Entry[], report: Report): void {
  let room = 0;
  let planRoom = 0;
  let roomToGive = 0;
  for (const entry of entries) {
    const { row, scheduled, bill, given } = entry;
    if ((scheduled > 0 && planRoom > 0) || (bill > given && room > 0) || (given > 0 && roomToGive > 0))
      report.row(row.index, { code: 'sharing' });
    room += entry.room;
    planRoom += entry.planRoom;
    if (mayRaise(entry.one)) roomToGive += entry.room;
  }
}
