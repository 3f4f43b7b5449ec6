import { DEFAULT_RULES, preview, write, type ChangePlan } from '../src/app';
import { Host } from '../src/standalone/emulator';
import { startOffice } from '../src/standalone/emulator/node';
import { ratio } from './measure';
import { benchWorkbook, type Size } from './workload';

/** The whole job, from finding the tables to reading back. @returns the plan it carried out */
export async function wholeJob(): Promise<ChangePlan> {
  const previewed = await preview(DEFAULT_RULES);
  if (!previewed.ok) throw new Error(previewed.problem.message);
  const written = await write(previewed.value);
  if (!written.ok) throw new Error(written.problem.message);
  return previewed.value.plan;
}

export async function openInOffice(size: Size): Promise<Host> {
  const host = new Host(benchWorkbook(size));
  await startOffice(host);
  return host;
}

/** How many rows of the bench's workbook fit into one answer or request of Excel on the web. */
const ROWS_AT_ONCE = 25_000;

/**
 * The same reads, check, write and read-back of the same sizes by a program that understands nothing: what Office.js and
 * the host take by themselves.
 */
export async function bareJob(plan: ChangePlan): Promise<void> {
  await Excel.run(async (context) => {
    const tables = context.workbook.tables.load('items/name,items/id,items/showTotals,items/worksheet/name');
    await context.sync();
    tables.items.forEach((table) => table.getHeaderRowRange().load('values,rowIndex,columnIndex'));
    await context.sync();
    const [schedule, authorizations] = tables.items.map((table) => table.getRange());
    if (!schedule || !authorizations) throw new Error('the bench has two tables');

    const readAll = async (columns: number) => {
      authorizations.load('values');
      for (let row = 0; row <= plan.head.rowCount; row += ROWS_AT_ONCE) {
        const rows = Math.min(ROWS_AT_ONCE, plan.head.rowCount + 1 - row);
        schedule
          .getCell(row, 0)
          .getResizedRange(rows - 1, columns - 1)
          .load('values');
        await context.sync();
      }
    };
    const width = plan.head.headings.length;
    await readAll(width);
    await readAll(width);
    const table = tables.getItem(plan.head.id);
    table.resize(schedule.getResizedRange(0, plan.widenBy));
    for (let from = 0; from < plan.head.rowCount; from += ROWS_AT_ONCE) {
      const to = Math.min(from + ROWS_AT_ONCE, plan.head.rowCount);
      const values = [];
      for (let row = from; row < to; row++) values.push(plan.columns.map(({ after }) => after[row]));
      schedule.getCell(from + 1, width).getResizedRange(to - from - 1, plan.columns.length - 1).values =
        values;
      await context.sync();
    }
    await readAll(width + plan.columns.length);
  });
}

export async function jobToBare(size: Size) {
  await openInOffice(size);
  const plan = await wholeJob();
  const prepare = () => openInOffice(size);
  return ratio(5, { prepare, run: wholeJob }, { prepare, run: () => bareJob(plan) });
}

/** Round trips of preview and write together, by number of visits. */
export async function roundTrips(visitCounts: readonly number[]): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const visits of visitCounts) {
    const host = await openInOffice({ visits, authorizations: Math.max(1, visits / 20) });
    await wholeJob();
    counted[visits] = host.roundTrips;
  }
  return counted;
}
