import { REFUSALS } from '../../src/excel/errorCodes';
import { useOffice } from '../support/office';
import { homeTrakXlsx } from '../support/workbooks';

useOffice(() => homeTrakXlsx());

/** The tables of "Error handling with the application-specific JavaScript APIs", but for Word's own. */
const DOCUMENTED = `
  AccessDenied ActivityLimitReached ApiNotAvailable ApiNotFound BadPassword Conflict ContentLengthRequired GeneralException
  HostRestartNeeded InsertDeleteConflict InvalidArgument InvalidBinding InvalidOperation InvalidReference InvalidRequest
  InvalidRibbonDefinition InvalidSelection ItemAlreadyExists ItemNotFound MemoryLimitReached NotImplemented RequestAborted
  RequestPayloadSizeLimitExceeded ResponsePayloadSizeLimitExceeded ServiceNotAvailable Unauthenticated UnsupportedFeature
  UnsupportedOperation EmptyChartSeries FilteredRangeConflict FormulaLengthExceedsLimit InactiveWorkbook
  InvalidOperationInCellEditMode MergedRangeConflict NonBlankCellOffSheet OperationCellsExceedLimit PivotTableRangeConflict
  RangeExceedsLimit RefreshWorkbookLinksBlocked UnsupportedSheet
`
  .trim()
  .split(/\s+/);

const unknown = (codes: readonly string[]) => codes.filter((code) => !REFUSALS.has(code));

describe('the error codes that have a sentence', () => {
  it('are those of the documentation', () => {
    expect(unknown(['Client Error', ...DOCUMENTED])).toEqual([]);
  });

  it('are those that Office.js knows, of Excel and of its own', () => {
    const { ErrorCodes } = OfficeExtension;
    const core = Object.getPrototypeOf(ErrorCodes) as Readonly<Record<string, string>>;
    const named = [Excel.ErrorCodes, ErrorCodes, core].flatMap((codes) => Object.values(codes).map(String));
    expect(named).toContain('WriteNotSupportedWhenModalDialogOpen');
    expect(named).toContain('UnsupportedSheet');
    expect(unknown(named)).toEqual([]);
  });
});

describe.each([...REFUSALS])('the sentence for %s', (_code, { what, why, next, remedy }) => {
  it('says in whole sentences what happened, why where it is known, and what to do', () => {
    for (const sentence of [what, next, ...(why === undefined ? [] : [why])]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('has no word that a billing clerk need not know', () => {
    expect([what, why, next].join(' ')).not.toMatch(
      /\b(API|argument|object|request|payload|session|host|server|binding|reference|exception|timeout|code)\b/i,
    );
  });

  it('advises to try again exactly where that can help', () => {
    const advised = /\btry again\b/i.test(next)
      ? 'tryAgain'
      : /^Preview again/.test(next)
        ? 'previewAgain'
        : 'elsewhere';
    const isToTry = remedy === 'again' || remedy === 'afterwards';
    expect(isToTry ? 'tryAgain' : remedy).toBe(advised);
  });
});
