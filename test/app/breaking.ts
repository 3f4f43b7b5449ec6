/** Writes that break off: where they can, and what a workbook says afterwards. */
import { createXlsx, type Moment, type NewWorkbook, type Workbook } from '../../src/standalone/emulator';
import { openInOffice } from '../support/office';
import { snapshotOf } from '../support/snapshot';
import { homeTrak, homeTrakVisits, SCHEDULE_HEADINGS } from '../support/workbooks';

/** All that a workbook says, but for widths that were told again, ids that count on, and cells that are blank again. */
export function told(workbook: Workbook) {
  return JSON.parse(
    JSON.stringify(snapshotOf(workbook), (key, value: unknown) =>
      ['widths', 'id', 'used'].includes(key) ? undefined : value,
    ),
  ) as unknown;
}

const OWN = ['Max Bill Hours', 'Max Pay Hours', 'Scheduled Over', 'Billed Over', 'Hours Note'];

/** The schedule with columns of ours from somewhere else, among them what Excel would take for something else. */
export function withOwnColumns(): NewWorkbook {
  const cells = [
    [1.5, '007', '=x', 4, '+1.00 h; by hand'],
    ['', 'May 5', true, '', '1/5/2026'],
    [0, 'old', '', 3, ''],
  ];
  const rows = homeTrakVisits().map((row, index) => [...row, ...(cells[index] ?? [])]);
  return homeTrak({ schedule: { rows: [[...SCHEDULE_HEADINGS, ...OWN], ...rows] } });
}

/** A workbook as it is described, or its file. */
export type Source = NewWorkbook | Uint8Array;

export function xlsxOf(source: Source): Uint8Array {
  return source instanceof Uint8Array ? source : createXlsx(source);
}

export interface Place {
  readonly request: number;
  readonly at: Moment;
}

/** Places to fail at, of each request of a job: before some of its actions, and after all. */
export async function placesOf<T>(
  source: Source,
  prepare: () => Promise<T>,
  job: (prepared: T) => Promise<unknown>,
): Promise<readonly Place[]> {
  const { host, session } = await openInOffice(xlsxOf(source));
  const prepared = await prepare();
  const { length } = host.faults.actionCounts;
  await job(prepared);
  session.close();
  return host.faults.actionCounts.slice(length).flatMap((actions, index) => {
    const some = [...new Array(actions).keys()].filter((action) => action % 9 === index);
    return [...some, 'end' as const].map((at) => ({ request: index + 1, at }));
  });
}

/** In the midst of the request of a job that does most. */
export async function inTheMidst<T>(
  source: Source,
  prepare: () => Promise<T>,
  job: (prepared: T) => Promise<unknown>,
): Promise<Place> {
  const places = (await placesOf(source, prepare, job)).filter(({ at }) => at !== 'end');
  const [most] = places.sort((a, b) => Number(b.at) - Number(a.at));
  return { request: most?.request ?? 0, at: Math.floor(Number(most?.at) / 2) };
}
