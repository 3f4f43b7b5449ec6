import {
  DEFAULT_RULES,
  finish,
  leaveUnfinished,
  preview,
  remove,
  takeBack,
  takeBackUnfinished,
  unfinished,
  write,
  type Undo,
} from '../../src/app';
import {
  changeRows,
  createXlsx,
  readXlsx,
  writeXlsx,
  type NewWorkbook,
  type Table,
  type Workbook,
} from '../../src/standalone/emulator';
import { WORKBOOKS } from '../fixtures/workbooks';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import {
  AUTHORIZATION_ROWS,
  homeTrak,
  homeTrakVisits,
  SCHEDULE_HEADINGS,
  sheetOf,
} from '../support/workbooks';
import { inTheMidst, placesOf, told, withOwnColumns, xlsxOf, type Place, type Source } from './breaking';
import { ownCells, visits } from './homeTrakRun';

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
  source: Source,
  place: Place,
): Promise<{ workbook: Workbook; before: unknown; isWritten: boolean }> {
  const { workbook, host } = await openInOffice(xlsxOf(source));
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
    const { workbook, before } = await brokenOff(
      description,
      await inTheMidst(description, previewed, write),
    );
    const saved = writeXlsx(workbook);
    const { workbook: reopened } = await openInOffice(readXlsx(saved));
    expect((await found())?.problem.message).toBe(
      'The last writing of hours into the table "Visits" on sheet "Schedule" did not finish, so its hours columns may hold a part only. If a colleague is writing right now, wait and preview again. Otherwise finish it or take it back.',
    );
    await takenBack();
    expect(told(reopened)).toEqual(before);
  });

  it('is told of by the next preview, and nothing is written over it', async () => {
    const { workbook } = await brokenOff(homeTrak(), await inTheMidst(homeTrak(), previewed, write));
    const seen = await previewed();
    expect(seen.unfinished?.journal?.head.name).toBe('Visits');
    expect(seen.warnings).toEqual([]);
    const before = snapshotOf(workbook);
    expect(problemOf(await write(seen))).toMatchObject({ code: 'unfinished' });
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('can be left as it is, and then be written again', async () => {
    const { workbook } = await brokenOff(
      withOwnColumns(),
      await inTheMidst(withOwnColumns(), previewed, write),
    );
    valueOf(await leaveUnfinished());
    expect(await found()).toBeUndefined();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Schedule', 'Limits']);
    valueOf(await write(await previewed()));
  });
});

describe('a write that broke off and a schedule that changed since', () => {
  /** An EVV aggregator's export, in plain ranges. */
  const PLAIN = WORKBOOKS[1]?.workbook ?? homeTrak();

  it('is not taken back where rows with former cells were sorted, but finished', async () => {
    const { workbook } = await brokenOff(
      withOwnColumns(),
      await inTheMidst(withOwnColumns(), previewed, write),
    );
    const { sheet, bodyArea } = visits(workbook);
    sheet.setValues(bodyArea, sheet.values(bodyArea).toReversed());
    const before = snapshotOf(workbook);
    expect(problemOf(await takeBackUnfinished(DEFAULT_RULES, undefined))).toEqual({
      code: 'movedSince',
      message:
        'Rows or columns of the table "Visits" on sheet "Schedule" were moved, added, taken out, sorted or changed since it broke off, so what stood in the hours columns before could come to the wrong cells, and nothing was taken back. Finish writing instead.',
    });
    expect(snapshotOf(workbook)).toEqual(before);
    await finished();
    expect(ownCells(workbook)['Max Bill Hours']).toEqual([5, 6, 4]);
    expect(await found()).toBeUndefined();
  });

  it.each<[string, (table: Table) => unknown, readonly number[]]>([
    ['a row was added at its end', (table) => table.resize({ ...table.area, rows: 5 }), [4, 6]],
    [
      'a row was inserted above it',
      ({ sheet }) => changeRows(sheet, { kind: 'insert', row: 0, count: 1 }),
      [4, 6],
    ],
    [
      'its last row was taken out',
      ({ sheet }) => changeRows(sheet, { kind: 'delete', row: 3, count: 1 }),
      [4, 7],
    ],
  ])('is not taken back where %s, but finished', async (_what, change, hours) => {
    const { workbook } = await brokenOff(
      withOwnColumns(),
      await inTheMidst(withOwnColumns(), previewed, write),
    );
    change(visits(workbook));
    expect(problemOf(await takeBackUnfinished(DEFAULT_RULES, undefined)).code).toBe('movedSince');
    await finished();
    expect(ownCells(workbook)['Max Bill Hours']?.slice(0, 2)).toEqual(hours);
    expect(await found()).toBeUndefined();
  });

  it.each(MANNERS)(
    'is taken back, and finished, where the sheet was given another name, with %s',
    async (_what, description) => {
      const place = await inTheMidst(description, previewed, write);
      const written = await whole(description);
      for (const putRight of [takenBack, finished]) {
        const { workbook, before } = await brokenOff(description, place);
        const { sheet } = visits(workbook);
        sheet.name = 'May';
        await putRight();
        sheet.name = 'Schedule';
        expect(told(workbook)).toEqual(putRight === takenBack ? before : written);
      }
    },
  );

  it('is removed where the sheet, or the table, was given another name', async () => {
    const { workbook, before } = await brokenOff(homeTrak(), await inTheMidst(homeTrak(), previewed, write));
    const table = visits(workbook);
    [table.sheet.name, table.name] = ['May', 'Shifts'];
    expect(valueOf(await remove(DEFAULT_RULES, undefined))).toEqual({ columns: 5 });
    [table.sheet.name, table.name] = ['Schedule', 'Visits'];
    expect(told(workbook)).toEqual(before);
  });

  it('is finished by the pane that wrote it as well', async () => {
    const place = await inTheMidst(homeTrak(), previewed, write);
    const { workbook, host } = await openInOffice(createXlsx(homeTrak()));
    const seen = await previewed();
    host.faults.fail('GeneralException', place);
    const { undo } = await write(seen);
    const table = visits(workbook);
    table.resize({ ...table.area, rows: 5 });
    await finished(undo);
    expect(await found()).toBeUndefined();
  });

  it('is taken back in a plain range to which a row was added', async () => {
    const { workbook, before } = await brokenOff(PLAIN, await inTheMidst(PLAIN, previewed, write));
    const journal = (await found())?.journal;
    if (!journal) throw new Error('nothing broke off');
    const { head } = journal;
    const sheet = workbook.sheetNamed(head.sheet);
    const last = {
      row: head.row + head.rowCount,
      column: head.column,
      rows: 1,
      columns: head.headings.length,
    };
    const below = { ...last, row: last.row + 1 };
    sheet?.setValues(below, sheet.values(last));
    await takenBack();
    sheet?.setValues(below, [new Array<string>(below.columns).fill('')]);
    expect(told(workbook)).toEqual(before);
  });

  describe('in plain cells', () => {
    const LIST: NewWorkbook = {
      sheets: [
        sheetOf('Schedule', [{ at: 'A1', rows: [SCHEDULE_HEADINGS, ...homeTrakVisits()] }]),
        sheetOf('Limits', [{ at: 'A1', rows: AUTHORIZATION_ROWS }]),
      ],
    };

    async function allWritten() {
      const { request } = await inTheMidst(LIST, previewed, write);
      const { workbook, before } = await brokenOff(LIST, { request, at: 'end' });
      const sheet = workbook.sheetNamed('Schedule');
      if (!sheet) throw new Error('the schedule is gone');
      return { workbook, sheet, before };
    }

    it('is not taken back in part where a row was put in, but finished', async () => {
      const { sheet } = await allWritten();
      changeRows(sheet, { kind: 'insert', row: 2, count: 1 });
      const line = { row: 1, column: 0, rows: 1, columns: SCHEDULE_HEADINGS.length };
      sheet.setValues({ ...line, row: 2 }, sheet.values(line));
      expect(problemOf(await takeBackUnfinished(DEFAULT_RULES, undefined)).code).toBe('movedSince');
      await finished();
      expect(valueOf(await remove(DEFAULT_RULES, undefined))).toEqual({ columns: 5 });
      expect(sheet.values({ row: 0, column: 6, rows: 6, columns: 5 }).flat().join('')).toBe('');
    });

    it('is taken back where the sheet was given another name', async () => {
      const { workbook, sheet, before } = await allWritten();
      sheet.name = 'May';
      await takenBack();
      sheet.name = 'Schedule';
      expect(told(workbook)).toEqual(before);
    });

    it('is not looked for in a copy of the sheet', async () => {
      const { workbook, sheet } = await allWritten();
      const area = { row: 0, column: 0, rows: 4, columns: 11 };
      workbook.addSheet('Copy').setValues(area, sheet.values(area));
      const before = snapshotOf(workbook);
      const choice = { schedule: { place: 'Copy!A1' } };
      expect(problemOf(await takeBackUnfinished(DEFAULT_RULES, choice)).code).toBe('unfinishedElsewhere');
      expect(snapshotOf(workbook)).toEqual(before);
    });

    it('is finished where rows were put in above the list', async () => {
      const { sheet } = await allWritten();
      changeRows(sheet, { kind: 'insert', row: 0, count: 2 });
      expect(problemOf(await takeBackUnfinished(DEFAULT_RULES, undefined)).code).toBe('movedSince');
      await finished();
      expect(sheet.values({ row: 2, column: 6, rows: 2, columns: 1 })).toEqual([['Max Bill Hours'], [4]]);
    });

    it('of what was a table then is taken back', async () => {
      const { workbook, before } = await brokenOff(
        withOwnColumns(),
        await inTheMidst(withOwnColumns(), previewed, write),
      );
      const [table] = workbook.sheetNamed('Schedule')?.tables.splice(0) ?? [];
      await takenBack();
      if (table) workbook.sheetNamed('Schedule')?.tables.push(table);
      expect(told(workbook)).toEqual(before);
    });
  });

  it('leaves a sheet alone that somebody gave the name of ours, and can be finished', async () => {
    const whole = withOwnColumns();
    const description = {
      ...whole,
      sheets: [...whole.sheets, { name: 'Authorized Hours - before', rows: [['kept by hand']] }],
    };
    const place = await inTheMidst(description, previewed, write);
    const { workbook, host } = await openInOffice(createXlsx(description));
    const seen = await previewed();
    host.faults.fail('GeneralException', place);
    await write(seen);
    expect(await found()).toBeDefined();
    await finished();
    expect(workbook.sheetNamed('Authorized Hours - before')?.value(0, 0)).toBe('kept by hand');
  });

  it('keeps what stood there before where writing anew is refused', async () => {
    const place = await inTheMidst(withOwnColumns(), previewed, write);
    const { workbook, host } = await openInOffice(createXlsx(withOwnColumns()));
    const seen = await previewed();
    host.faults.fail('GeneralException', { request: place.request, at: 'end' });
    await write(seen);
    const { sheet, bodyArea } = visits(workbook);
    sheet.setValues(bodyArea, sheet.values(bodyArea).reverse());
    sheet.load({ protection: {} });
    expect(await finish(DEFAULT_RULES, undefined, undefined)).toMatchObject({
      problem: { code: 'protected' },
    });
    expect(await found()).toBeDefined();
    expect(workbook.sheetNamed('Authorized Hours - before')).toBeDefined();
  });

  it.each<[string, Place['at']]>([
    ['taken back, where all of it had been written', 'end'],
    ['taken back, where nothing of it had been written', 0],
  ])('because the hours it is figured from were corrected is %s', async (_what, at) => {
    const { request } = await inTheMidst(homeTrak(), previewed, write);
    const { workbook, before } = await brokenOff(homeTrak(), { request, at });
    const actual = { row: 1, column: 4, rows: 1, columns: 1 };
    const { sheet } = visits(workbook);
    const [was] = sheet.values(actual);
    sheet.setValues(actual, [[3]]);
    if (at === 'end') await takenBack();
    sheet.setValues(actual, [was ?? []]);
    expect(told(workbook)).toEqual(before);
  });

  it('because the hours it is figured from were corrected is finished, where all of it had been written', async () => {
    const { request } = await inTheMidst(homeTrak(), previewed, write);
    const { workbook } = await brokenOff(homeTrak(), { request, at: 'end' });
    visits(workbook).sheet.setValues({ row: 1, column: 4, rows: 1, columns: 1 }, [[3]]);
    await finished();
    expect(ownCells(workbook)['Max Bill Hours']).toEqual([3, 7, 5]);
    expect(await found()).toBeUndefined();
  });

  it('says what to do where a part of it had been written', async () => {
    const { request } = await inTheMidst(homeTrak(), previewed, write);
    const { workbook } = await brokenOff(homeTrak(), { request, at: 'end' });
    const { sheet } = visits(workbook);
    // As though the last row had been for another request.
    sheet.setValues({ row: 3, column: 6, rows: 1, columns: 5 }, [['', '', '', '', '']]);
    sheet.setValues({ row: 1, column: 4, rows: 1, columns: 1 }, [[3]]);
    expect(await finish(DEFAULT_RULES, undefined, undefined)).toMatchObject({
      problem: {
        code: 'typedSince',
        message: expect.stringContaining('choose Leave as it is, then preview and write again.') as string,
      },
    });
  });
});

describe('a taking back that broke off with the pane closed', () => {
  /** Hours that were written into columns that held something, and whose taking back broke off when former cells were so far. */
  async function halfTakenBack(kept: 'keeping' | 'kept') {
    for (const place of await placesOf(withOwnColumns(), writtenUndo, takeBack)) {
      const { workbook, host } = await openInOffice(createXlsx(withOwnColumns()));
      const before = told(workbook);
      const undo = await writtenUndo();
      const written = told(workbook);
      host.faults.fail('GeneralException', place);
      await takeBack(undo);
      if ((await found())?.journal?.kept === kept) return { workbook, before, written, undo };
    }
    throw new Error('it never broke off there');
  }

  async function writtenUndo(): Promise<Undo> {
    const { undo } = await write(await previewed());
    if (!undo) throw new Error('nothing was written');
    return undo;
  }

  it('is told of as such, and taken back once more', async () => {
    const { workbook, before } = await halfTakenBack('kept');
    expect((await found())?.problem.message).toBe(
      'Taking back the hours of the table "Visits" on sheet "Schedule" did not finish, so its hours columns may hold a part only. If a colleague is writing right now, wait and preview again. Otherwise take them back again, or finish writing.',
    );
    await takenBack();
    expect(told(workbook)).toEqual(before);
  });

  it('before former cells were kept says that they are lost, and the hours are written anew', async () => {
    const { workbook, written } = await halfTakenBack('keeping');
    expect(problemOf(await takeBackUnfinished(DEFAULT_RULES, undefined))).toEqual({
      code: 'notKept',
      message:
        'What stood in the hours columns of the table "Visits" on sheet "Schedule" before could not be kept, so it cannot be brought back. Finish writing instead.',
    });
    await finished();
    expect(told(workbook)).toEqual(written);
  });

  it('before former cells were kept is taken back by the pane that still knows them', async () => {
    const { workbook, before, undo } = await halfTakenBack('keeping');
    valueOf(await takeBackUnfinished(DEFAULT_RULES, undefined, undo));
    expect(told(workbook)).toEqual(before);
  });
});
