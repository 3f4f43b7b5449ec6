import { failureKinds, type FailureKind, type Moment } from '../../../../src/standalone/emulator';
import { useOffice } from '../../../support/office';
import { refusalOf } from './refusal';
import { sampleWorkbook, type Sample } from './sampleWorkbook';

let sample: Sample;
const office = useOffice(() => (sample = sampleWorkbook()).workbook);

/** Two cells written by one request, each by an action of its own. */
function writeTwo(context: Excel.RequestContext): void {
  const sheet = context.workbook.worksheets.getItem('My notes');
  sheet.getRange('A1').values = [['first']];
  sheet.getRange('A2').values = [['second']];
}

function written(): unknown[] {
  const notes = sample.workbook.sheetNamed('My notes');
  return notes ? notes.values({ row: 0, column: 0, rows: 2, columns: 1 }).flat() : [];
}

const kinds = Object.keys(failureKinds) as FailureKind[];
const told = kinds.filter((kind) => failureKinds[kind].told !== 'silence');

function canBe(kind: FailureKind, extent: 'nothing' | 'some' | 'all'): boolean {
  const done: readonly string[] = failureKinds[kind].done;
  return done.includes(extent);
}

/** What Office.js calls it. */
function codeOf(kind: FailureKind): string {
  return kind === 'ConnectionLost' ? 'GeneralException' : kind;
}

/** Neither result nor error after all that was under way is done. */
async function staysUnanswered(answer: Promise<unknown>): Promise<boolean> {
  let isSettled = false;
  void answer.then(
    () => (isSettled = true),
    () => (isSettled = true),
  );
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  return !isSettled;
}

describe('a planted failure', () => {
  it.each(told.filter((kind) => canBe(kind, 'nothing')))('%s before anything is done', async (kind) => {
    office().host.faults.fail(kind, { request: 1, at: 0 });
    expect((await refusalOf(writeTwo)).code).toBe(codeOf(kind));
    expect(written()).toEqual(['', '']);
    expect(office().host.faults.left).toBe(0);
  });

  it.each(told.filter((kind) => canBe(kind, 'all')))('%s after everything is done', async (kind) => {
    office().host.faults.fail(kind, { request: 1, at: 'end' });
    expect((await refusalOf(writeTwo)).code).toBe(codeOf(kind));
    expect(written()).toEqual(['first', 'second']);
  });

  it.each(told.filter((kind) => canBe(kind, 'some')))(
    '%s midway: what was done before it stays done',
    async (kind) => {
      const { faults } = office().host;
      const seen = new Set<string>();
      for (let at = 1; ; at++) {
        sample.workbook
          .sheetNamed('My notes')
          ?.setValues({ row: 0, column: 0, rows: 2, columns: 1 }, [[''], ['']]);
        faults.fail(kind, { request: 1, at });
        const code = await refusalOf(writeTwo).then(
          (refusal) => refusal.code,
          () => 'none',
        );
        if (code === 'none') break; // past the last action of the request
        expect(code).toBe(kind);
        seen.add(written().join());
      }
      expect([...seen]).toEqual([',', 'first,']);
      expect(faults.left).toBe(1);
    },
  );

  it.each<[FailureKind, Moment]>([
    ['InvalidOperationInCellEditMode', 1],
    ['InvalidOperationInCellEditMode', 'end'],
    ['RequestPayloadSizeLimitExceeded', 'end'],
    ['ResponsePayloadSizeLimitExceeded', 0],
    ['ConnectionLost', 2],
    ['AccessDenied', 'end'],
  ])('%s is refused where Excel cannot tell it (%s)', (kind, at) => {
    expect(() => office().host.faults.fail(kind, { request: 1, at })).toThrow(RangeError);
    expect(office().host.faults.left).toBe(0);
  });

  it('happens at the request it was planted for, and once', async () => {
    const { faults } = office().host;
    faults.fail('GeneralException', { request: 2, at: 0 });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('My notes').getRange('A1').load('values');
      await context.sync();
      expect(faults.left).toBe(1);
      range.values = [['lost']];
      await expect(context.sync()).rejects.toMatchObject({ code: 'GeneralException' });
      range.values = [['kept']];
      await context.sync();
    });
    expect(written()).toEqual(['kept', '']);
  });

  it('does not count what Office.js sends on its own', async () => {
    const { faults } = office().host;
    const readOnce = () =>
      Excel.run(async (context) => {
        context.workbook.getSelectedRange().load('values');
        await context.sync();
      });
    await readOnce();
    faults.fail('GeneralException', { request: 2, at: 0 });
    const before = office().host.housekeepingRequests;
    await readOnce(); // and then its range is released
    await new Promise(setImmediate);
    expect(office().host.housekeepingRequests).toBeGreaterThan(before);
    await expect(readOnce()).rejects.toMatchObject({ code: 'GeneralException' });
  });

  it('knows how many actions the requests before had', async () => {
    const { faults } = office().host;
    await Excel.run(async (context) => {
      writeTwo(context);
      await context.sync();
    });
    const actions = faults.actionCounts.at(-1) ?? 0;
    faults.fail('GeneralException', { request: 1, at: actions - 1 });
    await refusalOf(writeTwo);
    expect(faults.left).toBe(0);
    expect(() => faults.fail('GeneralException', { request: 0, at: 0 })).toThrow(RangeError);
  });

  it('says in its place that it was planted, unless it is of the whole request', async () => {
    office().host.faults.fail('ItemNotFound', { request: 1, at: 1 });
    expect(await refusalOf(writeTwo)).toMatchObject({
      message: "The requested resource doesn't exist.",
      location: 'a planned failure',
    });
    office().host.faults.fail('ConnectionLost', { request: 1, at: 0 });
    expect(await refusalOf(writeTwo)).toEqual({
      code: 'GeneralException',
      message: 'An internal error has occurred.',
      location: undefined,
    });
  });
});

describe('an answer', () => {
  it.each<[Moment, string[]]>([
    [0, ['', '']],
    ['end', ['first', 'second']],
  ])('that never comes, planted at %s', async (at, expected) => {
    office().host.faults.fail('NoAnswer', { request: 1, at });
    expect(await staysUnanswered(refusalOf(writeTwo))).toBe(true);
    expect(written()).toEqual(expected);
  });

  it('that comes late finds everything done in time', async () => {
    let release: () => void = () => undefined;
    office().host.faults.delay(1, new Promise((resolve) => (release = resolve)));
    const answer = Excel.run(async (context) => {
      writeTwo(context);
      await context.sync();
      return 'answered';
    });
    expect(await staysUnanswered(answer)).toBe(true);
    expect(written()).toEqual(['first', 'second']);
    release();
    expect(await answer).toBe('answered');
  });

  it('does not reach a pane that was closed while it waited', async () => {
    let release: () => void = () => undefined;
    office().host.faults.delay(1, new Promise((resolve) => (release = resolve)));
    const answer = refusalOf(writeTwo);
    await new Promise(setImmediate);
    office().host.disconnect();
    release();
    expect(await staysUnanswered(answer)).toBe(true);
  });

  it('may be a failure that comes late', async () => {
    const { faults } = office().host;
    faults.fail('ServiceNotAvailable', { request: 1, at: 'end' });
    faults.delay(1, Promise.resolve());
    expect((await refusalOf(writeTwo)).code).toBe('ServiceNotAvailable');
  });
});

describe('a pane closed between two requests', () => {
  it('leaves the work where it was: the second request is not done', async () => {
    const { host } = office();
    host.faults.before(2, 'user', () => host.disconnect());
    const work = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('My notes');
      sheet.getRange('A1').values = [['first']];
      await context.sync();
      sheet.getRange('A2').values = [['second']];
      await context.sync();
    });
    expect(await staysUnanswered(work)).toBe(true);
    expect(written()).toEqual(['first', '']);
  });
});
