import {
  choose,
  type Candidate,
  type Choice,
  type Chosen,
  type Problem,
  type Question,
  type Region,
} from '../sheet';
import { readRemembered } from './remember';

type ChoosingWith =
  | {
      readonly ok: true;
      readonly chosen: Chosen;
      /** The choice that was followed. */
      readonly choice?: Choice;
      readonly warnings: readonly string[];
    }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly question?: Question;
      readonly candidates: readonly Candidate[];
    };

/**
 * Chooses by what a person decides now. Without that, what the workbook remembers helps, but never stands in the way: an
 * export pasted over the former one may have other headings.
 *
 * @param setting what the workbook keeps of a choice, not to be trusted
 */
export function chooseWith(
  regions: readonly Region[],
  choice: Choice | undefined,
  setting: unknown,
): ChoosingWith {
  if (choice) return followed(regions, choice, []);
  const remembered = readRemembered(setting);
  if (!remembered.ok) return followed(regions, undefined, [remembered.problem.message]);
  if (!remembered.value) return followed(regions, undefined, []);
  const choosing = followed(regions, remembered.value, []);
  if (choosing.ok) return choosing;
  return followed(regions, undefined, [
    `What is remembered in this workbook no longer fits and was left out: ${choosing.problem.message}`,
  ]);
}

function followed(
  regions: readonly Region[],
  choice: Choice | undefined,
  warnings: readonly string[],
): ChoosingWith {
  const choosing = choose(regions, choice);
  if (!choosing.ok) return choosing;
  return { ok: true, chosen: choosing.value, ...(choice ? { choice } : {}), warnings };
}
