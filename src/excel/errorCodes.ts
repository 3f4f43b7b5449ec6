/**
 * What each error code of Excel and of Office.js means to a clerk: the one place that says it.
 *
 * The codes are documented, and with them at most half a sentence each; so what happened follows from the documentation, but
 * why it happened and what helps is assumed wherever nothing else is said. None of it has been seen in a real Excel.
 */
import type { Remedy } from '../sheet';

export interface Refusal {
  readonly what: string;
  /** Left out where nobody knows. */
  readonly why?: string;
  readonly next: string;
  readonly remedy: Remedy;
  /**
   * Whether it comes of the state of Excel and would meet any request. What was asked for is then not the cause, and to ask
   * for less, or in another way, is of no use.
   */
  readonly meetsAnyRequest: boolean;
}

/** Of the state of Excel. */
const EDITING: Refusal = {
  what: 'Excel could not go on, because a cell is being edited.',
  why: 'It lets nothing else happen meanwhile.',
  next: 'Press Enter or Esc in the sheet, then try again.',
  remedy: 'again',
  meetsAnyRequest: true,
};
const DIALOG: Refusal = {
  what: 'Excel did not do it, because one of its dialogs is open.',
  next: 'Close the dialog, then try again.',
  remedy: 'afterwards',
  meetsAnyRequest: true,
};
const BUSY: Refusal = {
  what: 'Excel is busy.',
  why: 'Too much was asked of it in a short time.',
  next: 'Wait a moment, then try again.',
  remedy: 'again',
  meetsAnyRequest: true,
};
const SLOW: Refusal = {
  what: 'Excel did not answer in time.',
  next: 'Wait a moment, then try again.',
  remedy: 'again',
  meetsAnyRequest: true,
};
const ABORTED: Refusal = {
  what: 'Excel stopped the work before it was done.',
  next: 'Try again. If it stops again, preview again first.',
  remedy: 'again',
  meetsAnyRequest: true,
};
const DISCONNECTED: Refusal = {
  what: 'Excel could not be reached.',
  why: 'Its connection to Office is down or slow.',
  next: 'Check the network and wait a moment, then try again.',
  remedy: 'again',
  meetsAnyRequest: true,
};
const OUT_OF_MEMORY: Refusal = {
  what: 'Excel ran out of memory.',
  next: 'Close other workbooks and programs, then try again.',
  remedy: 'afterwards',
  meetsAnyRequest: true,
};
const SIGNED_OUT: Refusal = {
  what: 'Excel did not allow it, because Office does not know who you are.',
  why: 'You may have been signed out.',
  next: 'Sign in to Office, then try again.',
  remedy: 'afterwards',
  meetsAnyRequest: true,
};
const SESSION_OVER: Refusal = {
  what: 'Excel ended its work with this workbook.',
  why: 'It has been open for very long, or you were signed out.',
  next: 'Reload the page that the workbook is in, and open this pane again from the Home tab.',
  remedy: 'elsewhere',
  meetsAnyRequest: true,
};
const CONNECTION_LOST: Refusal = {
  what: 'The connection to the workbook was lost.',
  next: 'Close this pane and open it again from the Home tab.',
  remedy: 'elsewhere',
  meetsAnyRequest: true,
};
const RESTART: Refusal = {
  what: 'Excel has to be started again first.',
  why: 'This add-in was updated while Excel was open.',
  next: 'Save your workbooks, close Excel and open it again.',
  remedy: 'elsewhere',
  meetsAnyRequest: true,
};
const TOO_OLD: Refusal = {
  what: 'This version of Excel is too old for what was asked.',
  next: 'Update Excel, then open this pane again.',
  remedy: 'elsewhere',
  meetsAnyRequest: true,
};
const IN_BACKGROUND: Refusal = {
  what: 'Excel did not do it, because another workbook is in front.',
  next: 'Click into this workbook, then try again.',
  remedy: 'afterwards',
  meetsAnyRequest: true,
};

/** Of the workbook. */
const NOT_ALLOWED: Refusal = {
  what: 'Excel did not allow it.',
  why: 'The sheet or the workbook is protected or read-only.',
  next: 'Take the protection off, or save a copy and work in that, then try again.',
  remedy: 'afterwards',
  meetsAnyRequest: true,
};
const GONE: Refusal = {
  what: 'A table or sheet that was there a moment ago is gone or has another name.',
  next: 'Preview again.',
  remedy: 'previewAgain',
  meetsAnyRequest: true,
};
const MOVED: Refusal = {
  what: 'Cells that were there a moment ago are not there any more.',
  why: 'Rows, columns or a sheet may have been deleted.',
  next: 'Preview again.',
  remedy: 'previewAgain',
  meetsAnyRequest: false,
};
const COLLIDED: Refusal = {
  what: 'Excel could not do it, because the workbook was being changed at the same time.',
  next: 'Try again.',
  remedy: 'again',
  meetsAnyRequest: false,
};
const IN_THE_WAY: Refusal = {
  what: 'Excel could not do it, because something stands in the way.',
  why: 'Columns cannot be added over another table, a PivotTable or merged cells.',
  next: 'Move away what stands at the right of the table, then try again.',
  remedy: 'afterwards',
  meetsAnyRequest: false,
};
const FILTERED: Refusal = {
  what: 'Excel could not do it, because a filter is in the way.',
  next: 'Clear the filter (Data > Clear), then try again.',
  remedy: 'afterwards',
  meetsAnyRequest: false,
};
const NO_ROOM: Refusal = {
  what: 'There is no room on the sheet.',
  why: 'Cells at its right or lower edge hold something, if only a format.',
  next: 'Delete the columns and rows at the edge, then try again.',
  remedy: 'afterwards',
  meetsAnyRequest: false,
};
const TOO_MANY_CELLS: Refusal = {
  what: 'Excel refused so many cells at once.',
  why: 'Something may stand far away from the data, so that the sheet counts as very large.',
  next: 'Delete what stands far from the data, then try again.',
  remedy: 'afterwards',
  meetsAnyRequest: false,
};
const TOO_LARGE: Refusal = {
  what: 'Excel refused the amount of data at once.',
  // Documented: "This error only occurs in Office on the web."
  why: 'In a browser it takes less than on the desktop.',
  next: 'Open the workbook in Excel on the desktop, and open this pane there.',
  remedy: 'elsewhere',
  meetsAnyRequest: true,
};
const SELECTION: Refusal = {
  what: 'Excel could not do it with what is selected now.',
  next: 'Select a single cell, then try again.',
  remedy: 'afterwards',
  meetsAnyRequest: false,
};
const UNSUPPORTED: Refusal = {
  what: 'Excel cannot do this on this sheet.',
  why: 'Something on it, or its kind, does not allow it.',
  next: 'Copy the schedule and the authorizations to a new workbook, as values, and use the add-in there.',
  remedy: 'elsewhere',
  meetsAnyRequest: false,
};
const LINKS: Refusal = {
  what: 'Excel did not do it, because it may not use the links to other workbooks.',
  next: 'Allow the links (Data > Workbook Links), then try again.',
  remedy: 'afterwards',
  meetsAnyRequest: false,
};

/** Excel gives no reason. */
export const UNEXPLAINED: Refusal = {
  what: 'Excel could not do what was asked, and gave no reason.',
  next: 'Try again. If it happens again, save the workbook and open it anew.',
  remedy: 'again',
  meetsAnyRequest: false,
};

/** Nothing a clerk does can lead to it, so nothing is made up for it to be put right. */
const OUR_FAULT: Refusal = {
  what: 'Excel could not do what was asked.',
  why: 'Most likely the fault is in the add-in and not in your workbook.',
  next: 'Try again. If it happens again, send the details to whoever gave you the add-in.',
  remedy: 'again',
  meetsAnyRequest: false,
};

/** Documented in "Error handling with the application-specific JavaScript APIs", first table. */
const OF_ANY_HOST = {
  AccessDenied: NOT_ALLOWED,
  ActivityLimitReached: BUSY,
  ApiNotAvailable: TOO_OLD,
  ApiNotFound: TOO_OLD,
  BadPassword: OUR_FAULT,
  'Client Error': UNEXPLAINED,
  Conflict: COLLIDED,
  ContentLengthRequired: OUR_FAULT,
  GeneralException: UNEXPLAINED,
  HostRestartNeeded: RESTART,
  InsertDeleteConflict: IN_THE_WAY,
  InvalidArgument: OUR_FAULT,
  InvalidBinding: CONNECTION_LOST,
  InvalidOperation: UNEXPLAINED,
  InvalidReference: MOVED,
  InvalidRequest: OUR_FAULT,
  InvalidRibbonDefinition: OUR_FAULT,
  InvalidSelection: SELECTION,
  ItemAlreadyExists: OUR_FAULT,
  ItemNotFound: GONE,
  MemoryLimitReached: OUT_OF_MEMORY,
  NotImplemented: OUR_FAULT,
  RequestAborted: ABORTED,
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  ServiceNotAvailable: DISCONNECTED,
  Unauthenticated: SIGNED_OUT,
  UnsupportedFeature: UNSUPPORTED,
  UnsupportedOperation: UNSUPPORTED,
};

/** Documented on the same page, under "Excel-specific error codes and messages". */
const OF_EXCEL = {
  EmptyChartSeries: OUR_FAULT,
  FilteredRangeConflict: FILTERED,
  FormulaLengthExceedsLimit: OUR_FAULT,
  InactiveWorkbook: IN_BACKGROUND,
  InvalidOperationInCellEditMode: EDITING,
  MergedRangeConflict: IN_THE_WAY,
  NonBlankCellOffSheet: NO_ROOM,
  OperationCellsExceedLimit: TOO_MANY_CELLS,
  PivotTableRangeConflict: IN_THE_WAY,
  RangeExceedsLimit: TOO_MANY_CELLS,
  RefreshWorkbookLinksBlocked: LINKS,
  UnsupportedSheet: UNSUPPORTED,
};

/** Named by `Excel.ErrorCodes` in the typings alone, without a word of what they mean. */
const OF_TYPINGS = {
  DirtySupportingFormula: UNEXPLAINED,
  OpenWorkbookLinksBlocked: LINKS,
  PowerQueryRefreshResourceChallenge: OUR_FAULT,
  RangeImageExceedsLimit: OUR_FAULT,
  UnsupportedFillType: UNSUPPORTED,
};

/** Thrown by Office.js itself (`CoreErrorCodes` and `ErrorCodes` in its source). */
const OF_OFFICE_JS = {
  CannotRegisterEvent: OUR_FAULT,
  CannotUpdateReadOnlyProperty: OUR_FAULT,
  ConnectionFailure: DISCONNECTED,
  InvalidObjectPath: OUR_FAULT,
  // Its own sentence: "Your Office Online session has expired or is invalid. To continue, refresh the page."
  InvalidOrTimedOutSession: SESSION_OVER,
  // Also where the host does not find a sheet (its code 1014, "InvalidSheetName"), so it need not be our fault.
  InvalidRequestContext: UNEXPLAINED,
  PropertyNotLoaded: OUR_FAULT,
  RunMustReturnPromise: OUR_FAULT,
  Timeout: SLOW,
  ValueNotLoaded: OUR_FAULT,
  WriteNotSupportedWhenModalDialogOpen: DIALOG,
};

export const REFUSALS: ReadonlyMap<string, Refusal> = new Map(
  [OF_ANY_HOST, OF_EXCEL, OF_TYPINGS, OF_OFFICE_JS].flatMap((codes) => Object.entries<Refusal>(codes)),
);
