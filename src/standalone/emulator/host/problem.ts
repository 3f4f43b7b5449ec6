/**
 * A refusal that Office.js shows to the add-in as `OfficeExtension.Error`. Codes and messages are those of the
 * "Error handling with the application-specific JavaScript APIs" documentation page unless a member says otherwise.
 */
export class ExcelProblem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
    /** `Class.member`, as Excel's `debugInfo.errorLocation`; filled in where the member is known. */
    readonly location = '',
  ) {
    super(message);
    this.name = 'ExcelProblem';
  }

  /** The same refusal with its location, unless it already carries a more exact one. */
  at(location: string): ExcelProblem {
    return this.location === ''
      ? new ExcelProblem(this.code, this.message, this.httpStatusCode, location)
      : this;
  }
}

export function invalidArgument(
  message = 'The argument is invalid or missing or has an incorrect format.',
): ExcelProblem {
  return new ExcelProblem('InvalidArgument', message);
}

export function itemNotFound(): ExcelProblem {
  return new ExcelProblem('ItemNotFound', "The requested resource doesn't exist.", 404);
}

export function invalidReference(): ExcelProblem {
  return new ExcelProblem('InvalidReference', 'This reference is not valid for the current operation.');
}

export function accessDenied(): ExcelProblem {
  return new ExcelProblem('AccessDenied', 'You cannot perform the requested operation.', 403);
}

export function invalidOperation(
  message = 'The operation attempted is invalid on the object.',
): ExcelProblem {
  return new ExcelProblem('InvalidOperation', message);
}

/**
 * "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells,
 * or an XML Map." (error handling with the application-specific APIs, Excel-specific error codes).
 */
export function tableOverlap(): ExcelProblem {
  return new ExcelProblem(
    'MergedRangeConflict',
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  );
}

/** The emulator's own refusal: Excel may well know the member, this host does not. */
export function notImplemented(location: string): ExcelProblem {
  return new ExcelProblem('NotImplemented', `Excel emulator: ${location} is not implemented`, 501, location);
}

/** A bug of the emulator itself: told to the caller, who would otherwise wait for an answer for ever. */
export function emulatorFault(thrown: unknown): ExcelProblem {
  const trace = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new ExcelProblem('GeneralException', `Excel emulator: ${trace}`, 500);
}
