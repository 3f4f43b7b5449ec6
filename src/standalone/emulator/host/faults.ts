/**
 * Failures on demand: what goes wrong, or happens meanwhile, at a request of the add-in that is still to come. Requests
 * are counted from now, the next one being 1, as `roundTrips` counts them: what Office.js sends on its own does not count,
 * nor does what Excel refuses unseen because a cell is being edited or the request is too large.
 */
import type { Outsider } from './eventSource';
import { ExcelProblem, accessDenied, invalidReference, itemNotFound } from './problem';
import { RequestStatus } from './protocol';

interface Failure {
  /** A number refuses the request as a whole; an error is part of an answer; `silence` is no answer, ever. */
  readonly told: number | ExcelProblem | 'silence';
  /** How much of the request may be done when it fails: nothing, some of it, or all of it. */
  readonly done: readonly ('nothing' | 'some' | 'all')[];
}

/**
 * Codes and messages are those of the page "Error handling with the application-specific JavaScript APIs". It does not say
 * when Excel gives which: `done` is assumed wherever nothing else is said.
 *
 * What Office.js 1.1.110 makes of a number was tried: 5004, 5012, 5102, 5103 and 5104 become the codes below, and every
 * number it does not know becomes GeneralException, HTTP status 500, without a place. It does not look at the HTTP status
 * beside an answer: an error in the answer's JSON keeps its own code whether 200 or 503 stands there, an answer that is no
 * JSON leaves `sync` waiting for ever, and `{}` passes for success with nothing loaded.
 *
 * That actions before an error in an answer stay done is seen from the answer, which lists them as `ProcessedResults`.
 * The documentation does not say so, and nowhere promises to take them back.
 */
export const failureKinds = {
  /** Office.js has a number for it, so it is of the whole request ("Delay execution while cell is being edited"). */
  InvalidOperationInCellEditMode: { told: RequestStatus.cellEditMode, done: ['nothing'] },
  /** The one action that a protected or read-only sheet does not allow. */
  AccessDenied: { told: planned(accessDenied()), done: ['nothing', 'some'] },
  /** Too many requests, HTTP status 429. */
  ActivityLimitReached: { told: RequestStatus.activityLimitReached, done: ['nothing'] },
  ServiceNotAvailable: {
    told: planned(new ExcelProblem('ServiceNotAvailable', 'The service is unavailable.', 503)),
    done: ['nothing', 'all'],
  },
  /** Its message says "during run time": anywhere. */
  RequestAborted: {
    told: planned(new ExcelProblem('RequestAborted', 'The request was aborted during run time.', 500)),
    done: ['nothing', 'some', 'all'],
  },
  RequestPayloadSizeLimitExceeded: {
    told: RequestStatus.requestPayloadSizeLimitExceeded,
    done: ['nothing'],
  },
  /** No answer is too large before there is one. */
  ResponsePayloadSizeLimitExceeded: { told: RequestStatus.responsePayloadSizeLimitExceeded, done: ['all'] },
  InvalidReference: { told: planned(invalidReference()), done: ['nothing', 'some'] },
  ItemNotFound: { told: planned(itemNotFound()), done: ['nothing', 'some'] },
  /** An action fails for a reason that Excel does not tell (office-js #6072, #3554). */
  GeneralException: {
    told: planned(
      new ExcelProblem('GeneralException', 'There was an internal error while processing the request.', 500),
    ),
    done: ['nothing', 'some', 'all'],
  },
  /**
   * Excel on the web does not reach its server, or the server fails (office-js #1314, HTTP status 500): told as
   * GeneralException, "An internal error has occurred.", and nobody knows what was done. The number is that of an internal
   * error ("Office Common API error codes"), assumed here; any that Office.js does not know says the same.
   */
  ConnectionLost: { told: RequestStatus.internalError, done: ['nothing', 'all'] },
  /** "The session between the Office client and server has expired" ("Office Common API error codes"). */
  InvalidOrTimedOutSession: { told: RequestStatus.invalidOrTimedOutSession, done: ['nothing'] },
  /** `sync` neither resolves nor rejects (office-js #4273, #6678); Office.js itself waits without a limit. */
  NoAnswer: { told: 'silence', done: ['nothing', 'all'] },
} as const satisfies Readonly<Record<string, Failure>>;

export type FailureKind = keyof typeof failureKinds;

/** Before the request's action of that number, counted from 0, or after all of them. */
export type Moment = number | 'end';

export interface PlannedFailure {
  readonly told: Failure['told'];
  readonly at: Moment;
}

type Plan = { readonly request: number } & (
  | ({ readonly kind: 'failure' } & PlannedFailure)
  | { readonly kind: 'act'; readonly author: Outsider; readonly run: () => void }
  | { readonly kind: 'delay'; readonly until: Promise<void> }
);

/** What is to become of one request. */
interface Fate {
  readonly failure: PlannedFailure | undefined;
  /** Its answer is given no sooner than this is settled. */
  readonly until: Promise<void> | undefined;
}

export class Faults {
  /** How many actions each request had, in the order they came. */
  readonly actionCounts: number[] = [];
  private plans: readonly Plan[] = [];

  /** @param during runs what somebody beside the add-in does, as `EventSource.during` */
  constructor(private readonly during: (author: Outsider, run: () => void) => void) {}

  /** How much of what was planned has not happened: more than nothing where a test planned it for what never came. */
  get left(): number {
    return this.plans.length;
  }

  /** Lets a request fail. Throws a RangeError for what Excel cannot do, such as a refusal of the whole in the midst of it. */
  fail(kind: FailureKind, { request, at }: { readonly request: number; readonly at: Moment }): void {
    const { told, done }: Failure = failureKinds[kind];
    const extent = at === 'end' ? 'all' : at === 0 ? 'nothing' : 'some';
    if (!done.includes(extent)) throw new RangeError(`${kind} is not told with ${extent} of a request done.`);
    this.plan({ kind: 'failure', request: this.numberOf(request), told, at });
  }

  /** Lets somebody do something to the workbook just before a request; the add-in hears of it before it has its answer. */
  before(request: number, author: Outsider, run: () => void): void {
    this.plan({ kind: 'act', request: this.numberOf(request), author, run });
  }

  /** Does a request in time and keeps the answer until then. */
  delay(request: number, until: Promise<void>): void {
    this.plan({ kind: 'delay', request: this.numberOf(request), until });
  }

  /** For the host, at each request that counts: does what was to happen before it and says what is to become of it. */
  meet(actionCount: number): Fate {
    this.actionCounts.push(actionCount);
    const due = this.plans.filter(({ request }) => request === this.actionCounts.length);
    let failure: PlannedFailure | undefined;
    let until: Promise<void> | undefined;
    for (const plan of due) {
      // A request that does not have the action cannot fail at it: the plan stays, to be seen in `left`.
      if (plan.kind === 'failure' && plan.at !== 'end' && plan.at >= actionCount) continue;
      this.plans = this.plans.filter((other) => other !== plan);
      if (plan.kind === 'failure') failure ??= plan;
      else if (plan.kind === 'delay') until = plan.until;
      else {
        this.during(plan.author, plan.run);
        until ??= Promise.resolve();
      }
    }
    return { failure, until };
  }

  private numberOf(request: number): number {
    if (!Number.isInteger(request) || request < 1) throw new RangeError(`No request ${request} is to come.`);
    return this.actionCounts.length + request;
  }

  private plan(plan: Plan): void {
    this.plans = [...this.plans, plan];
  }
}

/** The place tells the refusal from the emulator's own. */
function planned(problem: ExcelProblem): ExcelProblem {
  return problem.at('a planned failure');
}
