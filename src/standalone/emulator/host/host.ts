/**
 * Excel's side of the conversation with Office.js, over a workbook in memory. One host serves one add-in pane at a
 * time, as one task pane has one Excel.
 */
import type { Workbook } from '../model';
import { Batch } from './batch';
import { addInServices } from './classes/addInService';
import { workbookClass } from './classes/workbook';
import { EventSource } from './eventSource';
import { connectPane, type External, type PaneConnection, type Realm } from './external';
import { Faults, type PlannedFailure } from './faults';
import { followed } from './followChange';
import type { HostState } from './hostState';
import { ExcelProblem } from './problem';
import { ActionType, RequestStatus, type RequestBody, type ResponseBody } from './protocol';
import { References } from './references';
import { Subscriptions } from './subscriptions';

export interface HostOptions {
  /** What `workbook.name` says. */
  readonly documentName?: string;
  /**
   * The most bytes of one request or one answer. Excel on the web refuses more than 5 MB ("Resource limits and
   * performance optimization for Office Add-ins"); pass `Infinity` for Excel on a desktop, which has no such limit.
   */
  readonly payloadLimit?: number;
  /** The ExcelApi version that `isSetSupported` grants. */
  readonly excelApi?: string;
  /** The colours that `Office.context.officeTheme` gives. */
  readonly theme?: 'light' | 'dark';
  /** Runs an answer later; by default as a microtask. A page passes a timer, so that it can paint between syncs. */
  readonly schedule?: (answer: () => void) => void;
}

export interface HostAnswer {
  /** One of RequestStatus: 0, or the code with which the request was refused as a whole. */
  readonly status: number;
  /** The response's JSON; empty unless the status is 0. */
  readonly body: string;
  /** When to give it: at once where absent, or never. */
  readonly when?: Promise<void> | 'never' | undefined;
}

const noAnswer: HostAnswer = { status: RequestStatus.success, body: '', when: 'never' };

/** Assumed: the documentation says "5MB" and not which megabytes. */
const webPayloadLimit = 5 * 1024 * 1024;

/** Answered without counting as a round trip: Office.js sends them on its own, beside the add-in's syncs. */
const housekeeping = new Set(['_RemoveReference', '_RemoveAllReferences', 'NotifyActionHandlerReady']);

export class Host {
  /** Requests that carried work of the add-in: its real syncs. */
  roundTrips = 0;
  /** Requests in which Office.js only released references or announced itself. */
  housekeepingRequests = 0;
  /** The user is typing in a cell: Excel then refuses every request (documentation of `delayForCellEdit`). */
  cellEditMode = false;

  readonly options: Required<HostOptions>;
  /** Failures, delays and what others do meanwhile, planted by tests. */
  readonly faults: Faults;
  private readonly state: HostState;
  private readonly events: EventSource;
  private pane: PaneConnection | undefined;
  private running: Batch | undefined;
  private readonly stopFollowing: () => void;
  private announcePane: () => void = () => undefined;
  /** Settled when the pane connected last has started, to the end of what Office.js does on its own. */
  paneStarted: Promise<void> = Promise.resolve();

  constructor(
    readonly workbook: Workbook,
    options: HostOptions = {},
  ) {
    this.options = {
      documentName: 'Book1.xlsx',
      payloadLimit: webPayloadLimit,
      excelApi: '1.13',
      theme: 'light',
      schedule: (answer) => void Promise.resolve().then(answer),
      ...options,
    };
    this.state = {
      workbook,
      documentName: this.options.documentName,
      references: new References(),
      subscriptions: new Subscriptions(),
      services: addInServices,
      paneReady: () => this.announcePane(),
      eventsEnabled: true,
    };
    this.events = new EventSource(this.state, (events) => this.pane?.deliver(events));
    this.stopFollowing = workbook.onChange((change) => {
      // Of the many changes only these can move or end anything.
      if (change.kind !== 'rows' && change.kind !== 'deletedLeft' && change.kind !== 'sheet') return;
      for (const holder of [this.state.references, this.running]) {
        holder?.follow((object) => followed(object, change));
      }
    });
    this.faults = new Faults((author, run) => this.events.during(author, run));
  }

  /** Answers one request body. Everything it changes is changed when it returns. */
  answer(requestJson: string): HostAnswer {
    if (this.cellEditMode) return { status: RequestStatus.cellEditMode, body: '' };
    if (exceedsBytes(requestJson, this.options.payloadLimit)) {
      return { status: RequestStatus.requestPayloadSizeLimitExceeded, body: '' };
    }
    const request = parseRequest(requestJson);
    this.count(request);
    if (isHousekeeping(request)) return this.perform(request);
    const { pane } = this;
    const { failure, until } = this.faults.meet(request.Actions.length);
    // Somebody may have closed the pane just before: then Excel never saw the request.
    if (this.pane !== pane) return noAnswer;
    const answer = this.perform(request, failure);
    return { ...answer, when: answer.when ?? until };
  }

  private perform(request: RequestBody, failure?: PlannedFailure): HostAnswer {
    if (failure?.at === 0 && !(failure.told instanceof ExcelProblem)) return insteadOfAnswer(failure);
    const batch = new Batch(request, workbookClass.object(this.workbook), this.state, failure);
    this.running = batch;
    const response = this.events.during('addIn', () => batch.run());
    this.running = undefined;
    if (failure?.at === 'end') return insteadOfAnswer(failure);
    const body = JSON.stringify(response);
    if (exceedsBytes(body, this.options.payloadLimit)) {
      return { status: RequestStatus.responsePayloadSizeLimitExceeded, body: '' };
    }
    return { status: RequestStatus.success, body };
  }

  /**
   * The `window.external` of a task pane. Connecting another pane ends the connection of the one before: its events
   * and references are dropped, as when Excel reloads a pane.
   */
  external(realm: Realm = globalThis): External {
    this.disconnect();
    this.paneStarted = new Promise((resolve) => {
      this.announcePane = resolve;
    });
    this.pane = connectPane(this, realm);
    return this.pane.external;
  }

  /** Ends the connection with the pane: nothing reaches it any more, not even answers under way. */
  disconnect(): void {
    this.pane?.close();
    this.pane = undefined;
    this.state.references.releaseAll();
    this.state.subscriptions.clear();
  }

  /** Disconnects and stops listening to the workbook. */
  close(): void {
    this.disconnect();
    this.stopFollowing();
    this.events.close();
  }

  private count(request: RequestBody): void {
    if (isHousekeeping(request)) this.housekeepingRequests += 1;
    else this.roundTrips += 1;
  }
}

function isHousekeeping(request: RequestBody): boolean {
  const actions = request.Actions.filter((action) => action.ActionType !== ActionType.instantiate);
  return actions.length > 0 && actions.every((action) => housekeeping.has(action.Name));
}

/** What says nothing of what was done. */
function insteadOfAnswer({ told }: PlannedFailure): HostAnswer {
  if (told === 'silence') return noAnswer;
  if (typeof told === 'number') return { status: told, body: '' };
  const { code, message, location, httpStatusCode } = told;
  const response: ResponseBody = {
    Error: { Code: code, Message: message, Location: location, HttpStatusCode: httpStatusCode },
    TraceIds: [],
  };
  return { status: RequestStatus.success, body: JSON.stringify(response) };
}

function parseRequest(json: string): RequestBody {
  const parsed: unknown = JSON.parse(json);
  if (!isRequestBody(parsed)) throw new Error('Excel emulator: this is no request of Office.js.');
  return parsed;
}

/** The outline only: what lies deeper is refused where it is used. */
function isRequestBody(value: unknown): value is RequestBody {
  if (typeof value !== 'object' || value === null) return false;
  return 'Actions' in value && Array.isArray(value.Actions) && 'ObjectPaths' in value;
}

/** Whether a text takes more than `limit` bytes as UTF-8, counting only where its length leaves a doubt. */
function exceedsBytes(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  if (text.length * 3 <= limit) return false;
  return new TextEncoder().encode(text).length > limit;
}
