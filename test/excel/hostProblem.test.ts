import { DEFAULT_RULES, finish, preview, write } from '../../src/app';
import { hostProblem, isUnexplained } from '../../src/excel/hostProblem';
import type { Host } from '../../src/standalone/emulator';
import { useOffice } from '../support/office';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import { homeTrakXlsx } from '../support/workbooks';

const openInOffice = useSessions();

const open = useOffice(() => homeTrakXlsx());

/** Makes every further request fail as Excel would, with its code and a message that holds a client's name. */
function failing(host: Host, code: string, location = 'Range.values'): void {
  host.answer = () => ({
    status: 0,
    body: JSON.stringify({
      Error: { Code: code, Message: 'Ada Example cannot be written.', Location: location, ActionIndex: 0 },
      ProcessedResults: { Results: [] },
      TraceIds: [],
    }),
  });
}

describe('what Excel refuses', () => {
  it.each([
    ['AccessDenied', 'protected or read-only'],
    ['ItemNotFound', 'is gone or has another name'],
    ['RequestPayloadSizeLimitExceeded', 'Excel refused the amount of data at once'],
    ['ResponsePayloadSizeLimitExceeded', 'Excel refused the amount of data at once'],
    ['RequestAborted', 'stopped the work'],
    ['ActivityLimitReached', 'Excel is busy'],
    ['InvalidBinding', 'Close this pane and open it again'],
    ['ApiNotFound', 'too old'],
    ['GeneralException', 'Excel could not do what was asked'],
    ['AnythingElse', 'Excel could not do what was asked'],
  ])('with %s is told in a sentence, and never with what stands in cells', async (code, words) => {
    failing(open().host, code);
    const problem = problemOf(await preview(DEFAULT_RULES));
    expect(problem.message).toContain(words);
    expect(problem.message).toMatch(/^[A-Z].*\.$/);
    expect(problem).toMatchObject({ code, location: 'Range.values' });
    expect(JSON.stringify(problem)).not.toContain('Ada');
  });

  it.each<[string, string | undefined]>([
    ['worksheets.getItem().tables', 'worksheets.getItem().tables'],
    ['Range.values of Ada Example', undefined],
    ["getItem('Ada Example')", undefined],
    ['', undefined],
  ])('at the place "%s" tells that place only where it is made of names of members', async (given, told) => {
    failing(open().host, 'ItemNotFound', given);
    expect(problemOf(await preview(DEFAULT_RULES)).location).toBe(told);
  });

  it.each([
    ['ActivityLimitReached', 'again'],
    ['RequestAborted', 'again'],
    ['ConnectionFailure', 'again'],
    ['AnythingElse', 'again'],
    ['AccessDenied', 'afterwards'],
    ['ItemNotFound', 'previewAgain'],
    ['RequestPayloadSizeLimitExceeded', 'elsewhere'],
    ['ApiNotFound', 'elsewhere'],
  ])('with %s tells what can help: %s', async (code, remedy) => {
    failing(open().host, code);
    expect(problemOf(await preview(DEFAULT_RULES)).remedy).toBe(remedy);
  });

  it('with neither code nor place has a sentence all the same', () => {
    open();
    const bare = Reflect.construct(OfficeExtension.Error, ['Ada Example']) as OfficeExtension.Error;
    expect(hostProblem(bare)).toEqual({
      code: 'unknown',
      message: hostProblem(Object.assign(bare, { code: 'AnythingElse' })).message,
      remedy: 'again',
    });
  });

  it('while a cell is being edited says which keys end that, and works afterwards', async () => {
    const { host } = open();
    host.cellEditMode = true;
    const problem = problemOf(await preview(DEFAULT_RULES));
    expect(problem.message).toContain('Press Enter or Esc in the sheet, then try again.');
    expect(problem.remedy).toBe('again');
    host.cellEditMode = false;
    expect(await preview(DEFAULT_RULES)).toMatchObject({ ok: true });
  });

  it('in cell-edit mode, which rejects all, keeps writing from beginning and says which keys end it', async () => {
    const { host, workbook } = open();
    const shown = valueOf(await preview(DEFAULT_RULES));
    const before = snapshotOf(workbook);
    host.cellEditMode = true;
    expect(problemOf(await write(shown)).message).toContain('Press Enter or Esc');
    expect(snapshotOf(workbook)).toEqual(before);
    host.cellEditMode = false;
    expect(await write(shown)).toMatchObject({ ok: true });
  });

  it('once the hours are written says that they are, and asks for another preview', async () => {
    const { host, workbook } = open();
    const shown = valueOf(await preview(DEFAULT_RULES));
    const unchecked = await write(shown, (step) => {
      host.cellEditMode = step === 'readingBack';
    });
    expect(workbook.sheetNamed('Schedule')?.value(1, 6)).toBe(4);
    const { message, remedy } = problemOf(unchecked);
    expect(message).toContain('because a cell is being edited');
    expect(message).toContain('The hours have been written, but not checked: finish writing, or take');
    expect(remedy).toBe('previewAgain');
    host.cellEditMode = false;
    expect(await finish(DEFAULT_RULES, undefined, unchecked.undo)).toMatchObject({ writing: { ok: true } });
  });

  it('for its size alone is a refusal, and nothing is written', async () => {
    const { workbook } = await openInOffice(homeTrakXlsx(), { payloadLimit: 8000 });
    const shown = valueOf(await preview(DEFAULT_RULES));
    const before = snapshotOf(workbook);
    expect(problemOf(await write(shown)).message).toContain('Excel refused the amount of data at once');
    expect(snapshotOf(workbook)).toEqual(before);
  });
});

describe('an Excel that is too old', () => {
  it.each(['1.8', '1.12'])(
    'with ExcelApi %s is told to be updated, and nothing is written',
    async (excelApi) => {
      const { workbook } = await openInOffice(homeTrakXlsx(), { excelApi });
      const before = snapshotOf(workbook);
      const previewed = await preview(DEFAULT_RULES);
      const problem = problemOf(previewed.ok ? await write(previewed.value) : previewed);
      expect(problem.message).toBe(
        'This version of Excel is too old for what was asked. Update Excel, then open this pane again.',
      );
      expect(problem.remedy).toBe('elsewhere');
      expect(snapshotOf(workbook)).toEqual(before);
    },
  );
});

describe('a refusal leaves open what of it is the cause', () => {
  const refusalWith = (code: string) =>
    Object.assign(Reflect.construct(OfficeExtension.Error, ['']) as Error, { code });

  it.each(['GeneralException', 'InvalidArgument', 'InvalidOperation', 'RangeExceedsLimit', 'AnythingElse'])(
    'with %s, so that asking otherwise can help',
    (code) => {
      open();
      expect(isUnexplained(refusalWith(code))).toBe(true);
    },
  );

  it.each([
    'InvalidOperationInCellEditMode',
    'AccessDenied',
    'ItemNotFound',
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
    'RequestAborted',
    'ActivityLimitReached',
    'InvalidBinding',
    'ApiNotFound',
    'ConnectionFailure',
  ])('not with %s, which any request would meet', (code) => {
    open();
    expect(isUnexplained(refusalWith(code))).toBe(false);
  });

  it('not where it is no refusal', () => {
    open();
    expect(isUnexplained(new Error('a bug'))).toBe(false);
  });
});
