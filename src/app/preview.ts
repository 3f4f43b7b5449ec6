import { explainWarning, maximize, type Outcome, type Rules } from '../engine';
import { findTables, readTables } from '../excel';
import {
  choose,
  plan,
  problemsOf,
  sheetRow,
  summarize,
  understand,
  type ChangePlan,
  type Problem,
  type Result,
  type Summary,
  type Understanding,
} from '../sheet';
import type { Progress } from './progress';

/** What would be written and why, before anything is. */
export interface Preview {
  readonly rules: Rules;
  readonly understanding: Understanding;
  readonly outcome: Outcome;
  readonly plan: ChangePlan;
  readonly summary: Summary;
  /** Cells that could not be counted with, each a sentence with its place. */
  readonly problems: readonly Problem[];
  /** What else the clerk should know, as sentences. */
  readonly warnings: readonly string[];
}

/** Finds the two tables, reads and understands them and figures every visit. Writes nothing. */
export async function preview(rules: Rules, progress?: Progress): Promise<Result<Preview>> {
  progress?.('finding', 0);
  const heads = await findTables();
  if (!heads.ok) return heads;
  const chosen = choose(heads.value.map((head) => ({ head, rows: [] })));
  if (!chosen.ok) return chosen;

  progress?.('reading', 0);
  const { schedule, authorizations } = chosen.value;
  const read = await readTables([schedule.head, authorizations.head], (done) => progress?.('reading', done));
  if (!read.ok) return read;

  progress?.('computing', 0);
  const [scheduleRows = [], authorizationRows = []] = read.value.map(({ rows }) => rows);
  const understanding = understand(chosen.value, scheduleRows, authorizationRows, rules);
  const outcome = maximize(understanding.visits, understanding.authorizations, rules);
  const problems = problemsOf(understanding, outcome);
  const rowOf = (row: number) => sheetRow(authorizations.head, understanding.authorizationRows[row] ?? 0);
  return {
    ok: true,
    value: {
      rules,
      understanding,
      outcome,
      plan: plan(understanding, outcome),
      summary: summarize(understanding, outcome),
      problems,
      warnings: outcome.warnings.map((warning) => explainWarning(warning, outcome, rowOf)),
    },
  };
}
