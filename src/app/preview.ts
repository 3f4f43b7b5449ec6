import { check, explainTotal, explainWarning, maximize, withhold, type Outcome, type Rules } from '../engine';
import { readFormats, readSheets } from '../excel';
import {
  columnsInDoubt,
  plan,
  placeOfRow,
  problemsOf,
  summarize,
  understand,
  type Candidate,
  type ChangePlan,
  type Choice,
  type Problem,
  type Question,
  type Region,
  type Result,
  type Row,
  type Summary,
  type TableHead,
  type Understanding,
} from '../sheet';
import { chooseWith } from './chooseWith';
import { notLookedAt } from './hiddenSheets';
import type { Progress } from './progress';
import { rowBelow } from './rowBelow';
import { CHOICE_SETTING, UNFINISHED_SETTING } from './settingKeys';
import { unfinishedIn, type Unfinished } from './unfinished';

/** What would be written and why, before anything is. */
export interface Preview {
  readonly rules: Rules;
  /** What a person decided, now or earlier, that was used. Absent where everything was found without. */
  readonly choice?: Choice;
  readonly understanding: Understanding;
  readonly outcome: Outcome;
  readonly plan: ChangePlan;
  readonly summary: Summary;
  /** Cells that could not be counted with, each a sentence with its place. */
  readonly problems: readonly Problem[];
  /** What else the clerk should know, as sentences. */
  readonly warnings: readonly string[];
  /** A write that broke off, which has to be finished or taken back before anything is written. */
  readonly unfinished?: Unfinished;
  /** The cells right under each of the plan's inputs, as read: something new there is a row more. */
  readonly below: readonly Row[];
}

/** A preview; or why there is none and, where a person can decide it, the question and all that was looked at. */
export type Previewing =
  | { readonly ok: true; readonly value: Preview }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly question?: Question;
      readonly candidates?: readonly Candidate[];
    };

/**
 * Finds the schedule and the authorizations, and the payers and caregivers where there are tables of them, reads and understands them and figures every visit. Writes nothing.
 *
 * @param choice what a person decided; without one, what the workbook remembers
 */
export async function preview(rules: Rules, choice?: Choice, progress?: Progress): Promise<Previewing> {
  progress?.('reading', 0);
  const read = await readSheets('visible', [CHOICE_SETTING, UNFINISHED_SETTING], (done) =>
    progress?.('reading', done),
  );
  if (!read.ok) return read;

  progress?.('finding', 0);
  const { sheets, settings } = read.value;
  const [kept, journal] = settings;
  const choosing = chooseWith(read.value, choice, kept);
  const brokenOff = unfinishedIn(journal);
  const hidden = notLookedAt(read.value.hidden);
  if (!choosing.ok) return { ...choosing, problem: withHidden(choosing.problem, hidden) };

  const { chosen, regions } = choosing;
  const bodyOf = (head: TableHead) => rowsOf(regions, head);
  const formats = await readFormats(
    [chosen.schedule, chosen.authorizations].map((table) => ({
      head: table.head,
      formatted: columnsInDoubt(table, bodyOf(table.head)),
    })),
  );
  if (!formats.ok) return formats;

  progress?.('computing', 0);
  const [ofVisits = new Map(), ofLimits = new Map()] = formats.value;
  const understanding = understand(chosen, bodyOf, rules, {
    schedule: ofVisits,
    authorizations: ofLimits,
  });
  const computing = compute(understanding, rules);
  if (!computing.ok) return computing;
  const outcome = computing.value;
  const planned = plan(understanding, outcome);
  return {
    ok: true,
    value: {
      rules,
      ...(choosing.choice ? { choice: choosing.choice } : {}),
      understanding,
      outcome,
      plan: planned,
      summary: summarize(understanding, outcome),
      problems: problemsOf(understanding, outcome),
      warnings: [
        ...choosing.warnings,
        ...(hidden === undefined ? [] : [hidden]),
        ...outcome.warnings.map((warning) =>
          explainWarning(warning, outcome, (row, table) => placeOfRow(understanding, table, row)),
        ),
      ],
      ...(brokenOff && { unfinished: brokenOff }),
      below: planned.inputs.map(({ head }) => rowBelow(sheets, head)),
    },
  };
}

/** Figures every visit and checks what was figured: rows that fail are without figures, and a total that fails stops all. */
function compute(understanding: Understanding, rules: Rules): Result<Outcome> {
  const { visits, authorizations, terms } = understanding;
  const outcome = maximize(visits, authorizations, rules, terms);
  const { rows, totals } = check(visits, authorizations, rules, terms, outcome);
  const [total] = totals;
  if (!total) return { ok: true, value: withhold(outcome, rows) };
  const rowOf = (row: number) => placeOfRow(understanding, 'authorizations', row).row;
  return { ok: false, problem: { code: 'check.total', message: explainTotal(total, outcome, rowOf) } };
}

function rowsOf(regions: readonly Region[], { id }: TableHead): readonly Row[] {
  const region = regions.find(({ head }) => head.id === id);
  if (!region) throw new RangeError(`"${id}" was chosen and not found`);
  return region.rows;
}

/** What is not found may be on a sheet that was not looked at. */
function withHidden(problem: Problem, hidden: string | undefined): Problem {
  return hidden === undefined ? problem : { ...problem, message: `${problem.message} ${hidden}` };
}
