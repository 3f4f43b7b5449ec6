import {
  choose,
  findRegions,
  type Candidate,
  type Choice,
  type Chosen,
  type Problem,
  type Question,
  type Region,
  type SheetReading,
} from '../sheet';
import { readRemembered } from './remember';

type ChoosingWith =
  | {
      readonly ok: true;
      readonly chosen: Chosen;
      /** All that was found, the chosen among them. */
      readonly regions: readonly Region[];
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

/** What is searched. */
interface Cells {
  readonly sheets: readonly SheetReading[];
  readonly date1904: boolean;
}

/**
 * Finds the tables and chooses by what a person decides now. Without that, what the workbook remembers helps, but never stands in the way: an
 * export pasted over the former one may have other headings.
 *
 * @param setting what the workbook keeps of a choice, not to be trusted
 */
export function chooseWith(cells: Cells, choice: Choice | undefined, setting: unknown): ChoosingWith {
  if (choice) return followed(cells, choice, []);
  const remembered = readRemembered(setting);
  if (!remembered.ok) return followed(cells, undefined, [remembered.problem.message]);
  if (!remembered.value) return followed(cells, undefined, []);
  const choosing = followed(cells, remembered.value, []);
  if (choosing.ok) return choosing;
  return followed(cells, undefined, [
    `What is remembered in this workbook no longer fits and was left out: ${choosing.problem.message}`,
  ]);
}

function followed(
  { sheets, date1904 }: Cells,
  choice: Choice | undefined,
  warnings: readonly string[],
): ChoosingWith {
  const regions = findRegions(sheets, date1904, choice);
  const choosing = choose(regions, choice);
  if (!choosing.ok) return choosing;
  return { ok: true, chosen: choosing.value, regions, ...(choice ? { choice } : {}), warnings };
}
