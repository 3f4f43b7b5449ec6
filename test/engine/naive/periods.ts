import type { Rules } from '../../../src/engine';
import { type Limit, readableLimits } from './authorizations';
import { type PeriodChoice, periodNumber } from './calendar';
import type { Line } from './lines';

/** The rows in the same period of the same limit, the row itself among them. */
export function mates(line: Line, limit: Limit, lines: readonly Line[]): Line[] {
  return lines.filter((other) => {
    if (other.authorization !== line.authorization) return false;
    return limit.period === 'visit' ? other === line : periodOf(other, limit) === periodOf(line, limit);
  });
}

function periodOf({ date, authorization }: Line, limit: Limit): number {
  if (date === undefined || !authorization || limit.period === 'visit') throw new Error('in no period');
  const { start } = authorization.first;
  const choice: PeriodChoice = {
    period: limit.period,
    weekStartsOn: limit.weekStartsOn,
    authorizationStart: typeof start === 'number' ? start : undefined,
  };
  return periodNumber(date, choice);
}

/** The most hours of the period the row lies in: hours used before count in the earliest period with a row. */
export function limitHours(line: Line, limit: Limit, lines: readonly Line[]): number {
  if (limit.period === 'visit') return limit.hours;
  const covered = lines.filter(({ authorization }) => authorization === line.authorization);
  const earliest = Math.min(...covered.map((other) => periodOf(other, limit)));
  return Math.max(0, limit.hours - (periodOf(line, limit) === earliest ? limit.usedBefore : 0));
}

/** The limits that can be counted with and that cover the row. */
export function limitsOver(line: Line, rules: Rules): Limit[] {
  return line.authorization ? readableLimits(line.authorization, rules) : [];
}
