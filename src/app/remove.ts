import type { Rules } from '../engine';
import { inspectClosing, inspectTarget, lift, readFormulas, removeColumns, removeHighlights } from '../excel';
import {
  addedAtEnd,
  isAsWritten,
  isOurHighlight,
  ownAmongOthers,
  ownPlaces,
  titled,
  whyNotRemoved,
  type Choice,
  type Owning,
  type Result,
  type TableHead,
} from '../sheet';
import { takeBackUnfinished } from './finish';
import { readOwning } from './owning';
import { preview } from './preview';
import type { Progress } from './progress';
import { SAFE_PLACE } from './safePlace';
import { CHOICE_SETTING, WRITTEN_SETTING } from './settingKeys';
import { takeBack } from './takeBack';
import type { Unfinished } from './unfinished';

export interface Removed {
  /** Columns of ours that were there. */
  readonly columns: number;
}

/**
 * Takes everything out of the workbook that we ever put into it: our columns wherever they stand, on hidden sheets too, our
 * conditional formats, and what is kept in settings. Refused before anything is touched where a cell in our columns holds what
 * we did not write. Where it fails it can be tried again, which goes on where it stopped.
 */
export async function remove(
  rules: Rules,
  choice: Choice | undefined,
  progress?: Progress,
): Promise<Result<Removed>> {
  progress?.('checking', 0);
  const first = await readOwning(progress);
  if (!first.ok) return first;
  let { tables, written } = first.value;
  let columns = countOf(tables);
  if (first.value.unfinished) {
    const taking = await takeBackWherever(first.value.unfinished, first.value.heads, rules, choice, progress);
    if (!taking.ok) return taking;
    columns = Math.max(columns, taking.value.taken.columnsRemoved);
    const then = await readOwning(progress);
    if (!then.ok) return then;
    ({ tables, written } = then.value);
  }
  const allowed = await mayGo(tables, written, rules, choice);
  if (!allowed.ok) return allowed;

  progress?.('puttingBack', 0);
  for (const table of tables) {
    const gone = await removeFrom(table, progress);
    if (!gone.ok) return gone;
  }
  const bare = await removeHighlights(isOurHighlight);
  if (!bare.ok) return bare;
  const lifted = await lift(SAFE_PLACE, {
    [CHOICE_SETTING]: () => undefined,
    [WRITTEN_SETTING]: () => undefined,
  });
  return lifted.ok ? { ok: true, value: { columns } } : lifted;
}

/** What broke off may be in a table that is not the schedule any more, such as last month's. */
async function takeBackWherever(
  { journal }: Unfinished,
  heads: readonly TableHead[],
  rules: Rules,
  choice: Choice | undefined,
  progress?: Progress,
) {
  const taking = await takeBackUnfinished(rules, choice, undefined, progress);
  const table = heads.find(({ kind, id }) => kind === 'table' && id === journal?.head.id);
  if (taking.ok || !table || choice?.schedule?.place === table.name) return taking;
  return takeBackUnfinished(rules, { ...choice, schedule: { place: table.name } }, undefined, progress);
}

function countOf(tables: readonly Owning[]): number {
  return tables.reduce((sum, { head }) => sum + ownPlaces(head).length, 0);
}

/** All is looked at before anything is touched. */
async function mayGo(
  tables: readonly Owning[],
  written: ReadonlySet<string>,
  rules: Rules,
  choice: Choice | undefined,
): Promise<Result<undefined>> {
  const isSure = tables.every((table) => isAsWritten(table, written));
  const now = isSure ? undefined : await preview(rules, choice);
  for (const table of tables) {
    const { head } = table;
    const formulas = await readFormulas(
      head,
      ownPlaces(head).map(({ place }) => head.column + place),
    );
    if (!formulas.ok) return formulas;
    const problem = whyNotRemoved(table, written, formulas.value, now?.ok ? now.value.plan : undefined);
    if (problem) return { ok: false, problem };
    const clear = await inspectTarget(table.head, 0, titled);
    if (!clear.ok) return clear;
    if (ownAmongOthers(table).length === 0) continue;
    const closing = await inspectClosing(table.head, titled);
    if (!closing.ok) return closing;
  }
  return { ok: true, value: undefined };
}

async function removeFrom(table: Owning, progress?: Progress): Promise<Result<unknown>> {
  const among = ownAmongOthers(table);
  const atEnd = addedAtEnd(table);
  if (atEnd) {
    const taking = await takeBack(atEnd, progress);
    if (!taking.ok) return taking;
  }
  if (among.length === 0) return { ok: true, value: undefined };
  return removeColumns(atEnd?.plan.head ?? table.head, among, titled);
}
