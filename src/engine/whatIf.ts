import type { AuthorizationRow } from './authorization';
import { joinAuthorizations } from './join';
import { compute, maximize, type Computed } from './maximize';
import type { Outcome, Reason } from './outcome';
import type { Seconds } from './quantities';
import type { Rules } from './rules';
import { NO_TERMS, type Terms } from './terms';
import type { Visit } from './visit';

/** A computation that is kept, so that another limit is answered by figuring only the visits it concerns. */
export class WhatIf {
  private readonly computed: Computed;

  constructor(
    private readonly visits: readonly Visit[],
    private readonly rows: readonly AuthorizationRow[],
    private readonly rules: Rules,
    private readonly terms: Terms = NO_TERMS,
  ) {
    this.computed = compute(visits, rows, rules, terms);
  }

  /** What `maximize` gives for the sheet as it is. */
  get outcome(): Outcome {
    return this.computed.outcome;
  }

  /**
   * What `maximize` would give if one limit were another.
   *
   * @param row index of the authorization row
   * @param limit index into the row's limits
   * @returns an outcome in which visits that the limit does not concern are the same objects as in `outcome`
   */
  withLimit(row: number, limit: number, hours: Seconds): Outcome {
    const { figuring, drafts: before, groups, outcome } = this.computed;
    const entry = at(at(this.rows, row).limits, limit);
    const rows = this.rows.with(row, {
      ...at(this.rows, row),
      limits: at(this.rows, row).limits.with(limit, { ...entry, hours }),
    });
    const index = outcome.authorizations.findIndex((authorization) => authorization.rows.includes(row));
    const own = at(outcome.authorizations, index).rows;
    const [changed] = joinAuthorizations(
      own.map((each) => at(rows, each)),
      figuring.keys,
      this.rules,
    ).authorizations;
    // A limit where there was none can join other rows, and one for a problem changes what is listed.
    const isPlain = typeof entry.hours === 'number' && entry.hours >= 0;
    if (!changed || !isPlain) return maximize(this.visits, rows, this.rules, this.terms);

    const group = groups.of(index);
    const visits = [...before];
    for (const visit of group) visits[visit] = figuring.figure(at(this.visits, visit));
    figuring.allocate(group, visits, new Map([[index, changed]]));
    for (const visit of group) {
      const draft = at(visits, visit);
      figuring.conclude(draft, at(this.visits, visit));
      // What no limit changes was found by looking at all visits.
      draft.reasons = [...draft.reasons, ...at(before, visit).reasons.filter(isOfOthers)];
    }
    return { ...outcome, visits };
  }
}

function isOfOthers({ code }: Reason): boolean {
  return code === 'sameId' || code === 'overlap';
}

/** For indices that exist by construction, or that the caller vouches for. */
function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
