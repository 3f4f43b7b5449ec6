import {
  DEFAULT_RULES,
  finish,
  leaveUnfinished,
  preview,
  takeBackUnfinished,
  unfinished,
  write,
  type Undo,
} from '../../src/app';
import {
  createXlsx,
  readXlsx,
  writeXlsx,
  type NewWorkbook,
  type Workbook,
} from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import { homeTrak } from '../support/workbooks';
import { placesOf, told, withOwnColumns, type Place } from './breaking';

const openInOffice = useSessions();

const previewed = async () => valueOf(await preview(DEFAULT_RULES));
const found = async () => valueOf(await unfinished());
const takenBack = async () => valueOf(await takeBackUnfinished(DEFAULT_RULES, undefined));

async function finished(undo?: Undo): Promise<void> {
  const finishing = await finish(DEFAULT_RULES, undefined, undo);
  if ('problem' in finishing) throw new Error(finishing.problem.message);
  valueOf(finishing.writing);
}

/** A workbook whose writing broke off, and whose pane knows nothing of it any more. */
async function brokenOff(
  description: NewWorkbook,
  place: Place,
): Promise<{ workbook: Workbook; before: unknown; isWritten: boolean }> {
  const { workbook, host } = await openInOffice(createXlsx(description));
  const seen = await previewed();
  const before = told(workbook);
  host.faults.fail('GeneralException', place);
  // What merged cells there are is asked once more, in another way: not every failure is one of the write.
  const { ok: isWritten } = await write(seen);
  expect(host.faults.left).toBe(0);
  return { workbook, before, isWritten };
}

/** What a workbook says once it is written. */
async function whole(description: NewWorkbook): Promise<unknown> {
  const { workbook } = await openInOffice(createXlsx(description));
  valueOf(await write(await previewed()));
  return told(workbook);
}

/** In the midst of the request that writes most. */
async function inTheMidst(description: NewWorkbook): Promise<Place> {
  const places = (await placesOf(description, previewed, write)).filter(({ at }) => at !== 'end');
  const [most] = places.sort((a, b) => Number(b.at) - Number(a.at));
  return { request: most?.request ?? 0, at: Math.floor(Number(most?.at) / 2) };
}

const MANNERS: readonly [string, NewWorkbook][] = [
  ['columns to be added', homeTrak()],
  ['columns that stand there', withOwnColumns()],
];

describe('a write that broke off with the pane closed', () => {
  it.each(MANNERS)(
    'at any of its actions is taken back by what the workbook keeps, with %s',
    async (_what, description) => {
      let broken = 0;
      const written = await whole(description);
      for (const place of await placesOf(description, previewed, write)) {
        const { workbook, before, isWritten } = await brokenOff(description, place);
        if (isWritten) continue;
        if (await found()) {
          const taking = await takeBackUnfinished(DEFAULT_RULES, undefined);
          // Once the former cells are thrown away, all is written and checked, and only the note of it is left.
          if (!taking.ok && taking.problem.code === 'notKept') continue;
          valueOf(taking);
          broken++;
          expect([place, told(workbook)]).toEqual([place, before]);
        } else expect([place, before, written]).toContainEqual(told(workbook));
      }
      expect(broken).toBeGreaterThan(10);
    },
  );

  it.each(MANNERS)('at any of its actions is finished, with %s', async (_what, description) => {
    const { workbook: whole } = await openInOffice(createXlsx(description));
    valueOf(await write(await previewed()));
    const written = told(whole);
    for (const place of await placesOf(description, previewed, write)) {
      const { workbook } = await brokenOff(description, place);
      if (!(await found())) continue;
      await finished();
      expect([place, told(workbook)]).toEqual([place, written]);
    }
  });

  it.each(MANNERS)('is still known in the saved file, with %s', async (_what, description) => {
    const { workbook, before } = await brokenOff(description, await inTheMidst(description));
    const saved = writeXlsx(workbook);
    const { workbook: reopened } = await openInOffice(readXlsx(saved));
    expect((await found())?.problem.message).toBe(
      'The last writing of hours into the table "Visits" on sheet "Schedule" did not finish, so its hours columns may hold a part only. If a colleague is writing right now, wait and preview again. Otherwise finish it or take it back.',
    );
    await takenBack();
    expect(told(reopened)).toEqual(before);
  });

  it('is told of by the next preview, and nothing is written over it', async () => {
    const { workbook } = await brokenOff(homeTrak(), await inTheMidst(homeTrak()));
    const seen = await previewed();
    expect(seen.unfinished?.journal?.head.name).toBe('Visits');
    expect(seen.warnings).toEqual([]);
    const before = snapshotOf(workbook);
    expect(problemOf(await write(seen))).toMatchObject({ code: 'unfinished' });
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('can be left as it is, and then be written again', async () => {
    const { workbook } = await brokenOff(withOwnColumns(), await inTheMidst(withOwnColumns()));
    valueOf(await leaveUnfinished());
    expect(await found()).toBeUndefined();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Schedule', 'Limits']);
    valueOf(await write(await previewed()));
  });
});
