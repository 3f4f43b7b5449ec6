/** Two panes on one workbook: a clerk's and a colleague's, or the same clerk's in two windows. */
import { DEFAULT_RULES, finish, leaveUnfinished, preview, takeBack, unfinished, write } from '../../src/app';
import { createXlsx } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import { homeTrak } from '../support/workbooks';
import { inTheMidst, placesOf, told } from './breaking';
import { EXPECTED, ownCells, visits } from './homeTrakRun';

const openInOffice = useSessions();

const KEY = 'AuthorizedHours.unfinished';

const previewed = async () => valueOf(await preview(DEFAULT_RULES));

async function written() {
  const writing = await write(await previewed());
  if (!writing.ok) throw new Error(writing.problem.message);
  return writing.undo;
}

/** The note that is in the settings while a write is under way. */
async function noteOfAWrite(): Promise<unknown> {
  const place = await inTheMidst(homeTrak(), previewed, write);
  const { workbook, host } = await openInOffice(createXlsx(homeTrak()));
  const seen = await previewed();
  host.faults.fail('GeneralException', place);
  await write(seen);
  return workbook.settings.get(KEY);
}

/** The first pane's write is whole; that of the second, over it, broke off. */
async function secondBrokenOff() {
  const writtenOnce = async () => {
    await written();
    return previewed();
  };
  const place = await inTheMidst(homeTrak(), writtenOnce, write);
  const { workbook, host } = await openInOffice(createXlsx(homeTrak()));
  const before = told(workbook);
  const undo = await written();
  const seen = await previewed();
  host.faults.fail('GeneralException', place);
  expect((await write(seen)).ok).toBe(false);
  return { workbook, before, undo };
}

describe('a second pane', () => {
  it('writes nothing where the first begins to write between its looking and its writing', async () => {
    const note = await noteOfAWrite();
    const { workbook, host } = await openInOffice(createXlsx(homeTrak()));
    const seen = await previewed();
    const { length } = host.faults.actionCounts;
    // Looking takes two requests.
    host.faults.before(3, 'coauthor', () => workbook.setSetting(KEY, note));
    const before = JSON.stringify(snapshotOf(workbook).sheets);
    expect(await write(seen)).toEqual({
      ok: false,
      problem: {
        code: 'unfinished',
        message:
          'An earlier writing of hours into this workbook did not finish, or somebody else is writing hours right now, so nothing was written. Preview again, then finish it or take it back.',
        remedy: 'previewAgain',
      },
    });
    expect(host.faults.actionCounts.length).toBeGreaterThan(length + 2);
    expect(JSON.stringify(snapshotOf(workbook).sheets)).toBe(before);
    expect(workbook.settings.get(KEY)).toEqual(note);
  });
});

describe('a pane whose own write was whole', () => {
  it('does not take it back while that of another, over it, is broken off', async () => {
    const { workbook, undo } = await secondBrokenOff();
    const before = snapshotOf(workbook);
    expect(problemOf(await takeBack(undo)).code).toBe('unfinished');
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('finishes that of the other', async () => {
    const { workbook, undo } = await secondBrokenOff();
    const finishing = await finish(DEFAULT_RULES, undefined, undo);
    if ('problem' in finishing) throw new Error(finishing.problem.message);
    valueOf(finishing.writing);
    expect(ownCells(workbook)).toEqual(EXPECTED);
    expect(valueOf(await unfinished())).toBeUndefined();
  });

  it('takes its own back once the other is left as it is', async () => {
    const { workbook, before, undo } = await secondBrokenOff();
    valueOf(await leaveUnfinished());
    valueOf(await takeBack(undo));
    expect(told(workbook)).toEqual(before);
  });
});

describe('a note that cannot be taken out of the workbook at the end', () => {
  it('is told of, with the hours written, and is put right in both ways', async () => {
    const places = await placesOf(homeTrak(), previewed, write);
    const last = Math.max(...places.map(({ request }) => request));
    for (const place of places.filter(({ request, at }) => request >= last - 1 && at !== 'end')) {
      const { workbook, host } = await openInOffice(createXlsx(homeTrak()));
      const seen = await previewed();
      const before = told(workbook);
      host.faults.fail('GeneralException', place);
      const writing = await write(seen);
      expect(host.faults.left).toBe(0);
      expect(problemOf(writing)).toMatchObject({
        remedy: 'previewAgain',
        message: expect.stringContaining(
          'The hours have been written and checked, but not noted as finished: finish writing, or take them back.',
        ) as string,
      });
      expect(ownCells(workbook)).toEqual(EXPECTED);
      expect((await previewed()).unfinished?.problem.code).toBe('unfinished');
      if (!writing.undo) throw new Error('nothing was written');
      const finishing = await finish(DEFAULT_RULES, undefined, writing.undo);
      if ('problem' in finishing) throw new Error(finishing.problem.message);
      valueOf(await takeBack(finishing.writing.undo ?? writing.undo));
      expect([place, told(workbook)]).toEqual([place, before]);
    }
  });

  it('is left as it is once Excel lets it', async () => {
    const note = await noteOfAWrite();
    const { workbook, host } = await openInOffice(createXlsx(homeTrak()));
    workbook.setSetting(KEY, note);
    for (const request of [1, 2, 3]) {
      host.faults.fail('GeneralException', { request, at: 0 });
      expect(problemOf(await leaveUnfinished()).code).toBe('GeneralException');
      expect(workbook.settings.get(KEY)).toEqual(note);
    }
    valueOf(await leaveUnfinished());
    expect(workbook.settings.has(KEY)).toBe(false);
    expect(visits(workbook).columns).toHaveLength(6);
  });
});
