/** No sheet can be added to a workbook whose structure is protected, so former cells are nowhere but in the pane. */
import {
  DEFAULT_RULES,
  finish,
  preview,
  takeBack,
  takeBackUnfinished,
  unfinished,
  write,
  type Undo,
} from '../../src/app';
import { createXlsx, type Workbook } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import { homeTrak, withPart } from '../support/workbooks';
import { inTheMidst, told, withOwnColumns } from './breaking';
import { EXPECTED, ownCells } from './homeTrakRun';

const openInOffice = useSessions();

const guarded = (description = withOwnColumns()) =>
  withPart(createXlsx(description), 'xl/workbook.xml', (xml) =>
    xml.replace('<workbookPr/>', '<workbookPr/><workbookProtection lockStructure="1"/>'),
  );

const previewed = async () => valueOf(await preview(DEFAULT_RULES));

/** A workbook whose writing broke off in the midst. */
async function brokenOff(
  source = guarded(),
): Promise<{ readonly workbook: Workbook; readonly before: unknown; readonly undo: Undo }> {
  const place = await inTheMidst(source, previewed, write);
  const { workbook, host } = await openInOffice(source);
  const seen = await previewed();
  const before = told(workbook);
  host.faults.fail('GeneralException', place);
  const { undo } = await write(seen);
  if (!undo) throw new Error('nothing broke off');
  return { workbook, before, undo };
}

describe('a workbook whose structure is protected', () => {
  it('is written where our columns held something before, and taken back by the pane that wrote', async () => {
    const { workbook } = await openInOffice(guarded());
    expect(workbook.structureProtected).toBe(true);
    const before = told(workbook);
    const writing = await write(await previewed());
    valueOf(writing);
    expect(ownCells(workbook)).toEqual(EXPECTED);
    expect([...workbook.settings.keys()]).toEqual(['AuthorizedHours.written']);
    if (!writing.undo) throw new Error('nothing was written');
    valueOf(await takeBack(writing.undo));
    expect(told(workbook)).toEqual(before);
  });

  it('tells of a write that broke off, and that former cells are lost to a pane opened since', async () => {
    const { workbook } = await brokenOff();
    expect(valueOf(await unfinished())?.problem.code).toBe('unfinished');
    const before = snapshotOf(workbook);
    expect(problemOf(await takeBackUnfinished(DEFAULT_RULES, undefined))).toEqual({
      code: 'notKept',
      message:
        'What stood in the hours columns of the table "Visits" on sheet "Schedule" before could not be kept, so it cannot be brought back. Finish writing instead.',
    });
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('is finished by a pane opened since', async () => {
    const { workbook } = await brokenOff();
    const finishing = await finish(DEFAULT_RULES, undefined, undefined);
    if ('problem' in finishing) throw new Error(finishing.problem.message);
    valueOf(finishing.writing);
    expect(ownCells(workbook)).toEqual(EXPECTED);
    expect(valueOf(await unfinished())).toBeUndefined();
  });

  it('is put right by the pane that knows them still, also after it previewed again', async () => {
    const { workbook, before, undo } = await brokenOff();
    expect((await previewed()).unfinished?.journal?.kept).toBe('notKept');
    const { taken } = valueOf(await takeBackUnfinished(DEFAULT_RULES, undefined, undo));
    expect(taken).toEqual({ columnsRemoved: 0, columnsRestored: 5 });
    expect(told(workbook)).toEqual(before);
  });

  it('needs no former cells where our columns were added', async () => {
    const { workbook, before } = await brokenOff(guarded(homeTrak()));
    valueOf(await takeBackUnfinished(DEFAULT_RULES, undefined));
    expect(told(workbook)).toEqual(before);
  });
});
