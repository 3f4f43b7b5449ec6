import type { Problem } from '../sheet';

/**
 * What Excel's error codes mean to a clerk. Codes: "Excel JavaScript API error handling" in the Office Add-ins
 * documentation; cell-edit mode is reported as InvalidOperationInCellEditMode. Excel's own message may hold
 * cell contents, so it is never passed on.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    'A cell is being edited, and Excel lets nothing else happen meanwhile. Press Enter or Esc in the sheet, then try again.',
  AccessDenied:
    'Excel did not allow it: the sheet or the workbook is protected or read-only. Take the protection off, then try again.',
  ItemNotFound: 'A table or sheet that was there a moment ago is gone or has another name. Preview again.',
  RequestPayloadSizeLimitExceeded:
    'Excel refused the amount of data at once. Try again with the workbook opened in Excel on the desktop.',
  ResponsePayloadSizeLimitExceeded:
    'Excel refused the amount of data at once. Try again with the workbook opened in Excel on the desktop.',
  RequestAborted: 'Excel stopped the work before it was done. Preview again.',
  ActivityLimitReached: 'Excel is busy. Wait a moment, then try again.',
  InvalidBinding:
    'The connection to the workbook was lost. Close this pane and open it again from the Home tab.',
  ApiNotFound: 'This version of Excel is too old for what was asked. Update Excel, then try again.',
};

/** @param error what Excel answered; its code and place are kept for a report, never the values of cells */
export function hostProblem(error: OfficeExtension.Error): Problem {
  const sentence = SENTENCES[error.code];
  const location = error.debugInfo.errorLocation;
  return {
    code: location === undefined ? error.code : `${error.code} at ${location}`,
    message:
      sentence ??
      'Excel could not do what was asked. Try again; if it happens again, save the workbook and open it anew.',
  };
}

/** Whether the answer was too large, so that reading in smaller pieces can help. */
export function isTooLarge(error: unknown): boolean {
  return isRefused(error) && error.code === 'ResponsePayloadSizeLimitExceeded';
}

/** Whether Excel refused the work, for whatever reason; any other error is a bug. */
export function isRefused(error: unknown): error is OfficeExtension.Error {
  return error instanceof OfficeExtension.Error;
}

/** Whether Excel refused the work with a code that says nothing of why. */
export function isUnexplained(error: unknown): boolean {
  return isRefused(error) && SENTENCES[error.code] === undefined;
}
