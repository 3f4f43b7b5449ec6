import {
  DEFAULT_RULES,
  type Candidate,
  type Choice,
  type Preview,
  type Problem,
  type Progress,
  type Question,
  type Removed,
  type Rules,
  type TakenBack,
  type Undo,
  type Unfinished,
  type Written,
} from '../app';

/** What the pane is busy with: the step it is at, and how much of that step is done, from 0 to 1. */
export interface Work {
  readonly step: Parameters<Progress>[0];
  readonly done: number;
}

/** What a preview is asked for with. Without a choice, what the workbook remembers is used. */
export interface Request {
  readonly rules: Rules;
  readonly choice: Choice | undefined;
}

/** What has to be answered before there can be a preview, and what is known so far. */
export interface Asking {
  readonly request: Request;
  readonly problem: Problem;
  readonly question: Question | undefined;
  readonly candidates: readonly Candidate[];
}

/** What *Try again* does after a failure. */
export type Retry =
  | { readonly what: 'preview'; readonly request: Request }
  | ChangeRetry
  | { readonly what: 'finish'; readonly request: Request; readonly undo: Undo | undefined }
  | { readonly what: 'takeBackUnfinished'; readonly request: Request; readonly undo: Undo | undefined }
  | { readonly what: 'remove'; readonly request: Request }
  | { readonly what: 'leave' };

/** What was to change the sheet. */
export type ChangeRetry =
  | { readonly what: 'write'; readonly preview: Preview }
  | { readonly what: 'takeBack'; readonly preview: Preview; readonly undo: Undo };

/** What a write that failed may have done to the sheet; unknown of one that ended in a fault, and of all that is no write. */
export type Effect = 'none' | 'some' | 'unknown';

/**
 * What the pane is doing or showing, what the last write can be taken back with, as long as it is there to be, and a write that
 * broke off, as long as it is not put right.
 */
export type State = Phase & {
  readonly undo?: Undo | undefined;
  readonly unfinished?: Unfinished | undefined;
  /** Just now it was chosen to leave that as it is. */
  readonly hasLeft?: true | undefined;
};

/** What is asked for where nothing has been decided yet. */
export const START_REQUEST: Request = { rules: DEFAULT_RULES, choice: undefined };

/** Each phase carries what it shows, and nothing that could contradict it. */
type Phase =
  | { readonly phase: 'idle' }
  /** `former` and `asking` stay on screen while the sheet is read again. */
  | {
      readonly phase: 'reading';
      readonly request: Request;
      readonly work: Work;
      readonly former: Preview | undefined;
      readonly asking: Asking | undefined;
    }
  | { readonly phase: 'asking'; readonly asking: Asking }
  | { readonly phase: 'preview'; readonly preview: Preview }
  | { readonly phase: 'writing'; readonly preview: Preview; readonly work: Work }
  | { readonly phase: 'written'; readonly preview: Preview; readonly written: Written }
  | { readonly phase: 'takingBack'; readonly preview: Preview; readonly work: Work }
  | { readonly phase: 'takenBack'; readonly preview: Preview; readonly taken: TakenBack }
  | { readonly phase: 'removing'; readonly work: Work }
  | { readonly phase: 'removed'; readonly removed: Removed }
  /** The sheet changed since: what is on screen, and what was written, may no longer hold. */
  | { readonly phase: 'stale'; readonly preview: Preview; readonly written: Written | undefined }
  | {
      readonly phase: 'failed';
      readonly problem: Problem;
      readonly retry: Retry;
      /** The step it failed at. */
      readonly at: Work['step'] | undefined;
      readonly effect: Effect;
    };

export type Action =
  | { readonly type: 'previewStarted'; readonly request: Request }
  | { readonly type: 'previewed'; readonly preview: Preview }
  | { readonly type: 'asked'; readonly asking: Asking }
  | { readonly type: 'writeStarted'; readonly preview: Preview }
  | {
      readonly type: 'written';
      readonly preview: Preview;
      readonly written: Written;
      readonly undo: Undo;
    }
  | { readonly type: 'takeBackStarted'; readonly preview: Preview }
  | { readonly type: 'takenBack'; readonly preview: Preview; readonly taken: TakenBack }
  | { readonly type: 'unfinishedFound'; readonly unfinished: Unfinished }
  /** It is to be left as it is. */
  | { readonly type: 'left' }
  | { readonly type: 'removeStarted' }
  | { readonly type: 'removed'; readonly removed: Removed }
  | { readonly type: 'progressed'; readonly work: Work }
  | { readonly type: 'sheetChanged'; readonly preview: Preview }
  | {
      readonly type: 'failed';
      readonly problem: Problem;
      readonly retry: Retry;
      /** Of a write that failed after something may have been written. */
      readonly undo?: Undo | undefined;
      readonly effect?: Effect;
    };

export const START: State = { phase: 'idle' };

export function reduce(state: State, action: Action): State {
  const phase = nextPhase(state, action);
  const [undo, unfinished] = [nextUndo(state, action), nextUnfinished(state, action)];
  const hasLeft = action.type === 'left' ? true : undefined;
  const isSame =
    phase === state && undo === state.undo && unfinished === state.unfinished && hasLeft === state.hasLeft;
  return isSame ? state : { ...phase, undo, unfinished, hasLeft };
}

function nextUndo({ undo }: State, action: Action): Undo | undefined {
  if (action.type === 'takenBack' || action.type === 'removed') return undefined;
  return ('undo' in action ? action.undo : undefined) ?? undo;
}

function nextUnfinished({ unfinished }: State, action: Action): Unfinished | undefined {
  switch (action.type) {
    case 'unfinishedFound':
      return action.unfinished;
    case 'previewed':
      return action.preview.unfinished;
    case 'written':
    case 'takenBack':
    case 'left':
    case 'removed':
      return undefined;
    default:
      return unfinished;
  }
}

function nextPhase(state: State, action: Action): Phase {
  switch (action.type) {
    case 'previewStarted':
      return {
        phase: 'reading',
        request: action.request,
        work: { step: 'finding', done: 0 },
        former: previewOf(state),
        asking: askingOf(state),
      };
    case 'previewed':
      return { phase: 'preview', preview: action.preview };
    case 'asked':
      return { phase: 'asking', asking: action.asking };
    case 'writeStarted':
      return { phase: 'writing', preview: action.preview, work: { step: 'checking', done: 0 } };
    case 'written':
      return { phase: 'written', preview: action.preview, written: action.written };
    case 'takeBackStarted':
      return { phase: 'takingBack', preview: action.preview, work: { step: 'checking', done: 0 } };
    case 'takenBack':
      return { phase: 'takenBack', preview: action.preview, taken: action.taken };
    case 'unfinishedFound':
    case 'left':
      return state;
    case 'removeStarted':
      return { phase: 'removing', work: { step: 'checking', done: 0 } };
    case 'removed':
      return { phase: 'removed', removed: action.removed };
    case 'progressed':
      return isBusy(state) ? { ...state, work: action.work } : state;
    case 'sheetChanged':
      return markStale(state, action.preview);
    case 'failed':
      return {
        phase: 'failed',
        problem: action.problem,
        retry: action.retry,
        at: isBusy(state) ? state.work.step : undefined,
        effect: action.effect ?? 'unknown',
      };
  }
}

/** The preview on screen in this state, if one is. A failed reading leaves none: the sheet may be another by now. */
export function previewOf(state: State): Preview | undefined {
  switch (state.phase) {
    case 'idle':
    case 'asking':
    case 'removing':
    case 'removed':
      return undefined;
    case 'reading':
      return state.former;
    case 'failed':
      return 'preview' in state.retry ? state.retry.preview : undefined;
    default:
      return state.preview;
  }
}

/** What is being asked, on screen in this state. */
export function askingOf(state: State): Asking | undefined {
  return state.phase === 'asking' || state.phase === 'reading' ? state.asking : undefined;
}

/** The person's choices as they are to be shown: the newest, even while the sheet is still read with them. */
export function choiceOf(state: State): Choice {
  return requestOf(state)?.choice ?? {};
}

/** What a preview is to be asked for again with, from what is on screen. */
export function requestOf(state: State): Request | undefined {
  if (state.phase === 'reading') return state.request;
  if (state.phase === 'failed' && 'request' in state.retry) return state.retry.request;
  const preview = previewOf(state);
  return preview ? { rules: preview.rules, choice: preview.choice } : askingOf(state)?.request;
}

/** The preview whose tables are worth watching: one that is shown as up to date. */
export function watchedPreviewOf(state: State): Preview | undefined {
  return state.phase === 'preview' || state.phase === 'written' ? state.preview : undefined;
}

export function isBusy(state: State): state is Extract<State, { work: Work }> {
  return (
    state.phase === 'reading' ||
    state.phase === 'writing' ||
    state.phase === 'takingBack' ||
    state.phase === 'removing'
  );
}

/** Refusals after which the same preview would be refused again: the sheet is not the one it was made from. */
const PREVIEW_IS_OUT = new Set(['changedSince', 'changedMeanwhile', 'tableMoved']);

/** Whether the preview that was to be written is of no use any more. */
export function isPreviewOut({ code, remedy }: Problem): boolean {
  return remedy === 'previewAgain' || PREVIEW_IS_OUT.has(code);
}

/** Whether it can help to try again what failed; a preview that is tried again is made of the sheet as it is now. */
export function canTryAgain({ problem, retry }: Extract<State, { phase: 'failed' }>): boolean {
  return problem.remedy !== 'elsewhere' && (retry.what !== 'write' || !isPreviewOut(problem));
}

/** Whether a write failed that may have written something: it is to be finished or taken back. */
export function hasBrokenOff(state: State): boolean {
  return state.phase === 'failed' && state.effect === 'some' && isPreviewOut(state.problem);
}

/** What the button says with which what failed is done again; absent where that cannot help. */
export function retryLabel(state: Extract<State, { phase: 'failed' }>): string | undefined {
  if (!canTryAgain(state)) return undefined;
  const { what } = state.retry;
  const isOffered = state.problem.remedy === 'clearFilter' && (what === 'write' || what === 'takeBack');
  if (!isOffered) return 'Try again';
  return what === 'takeBack' ? 'Clear the filter and take back' : 'Clear the filter and write';
}

/** A late report about a former preview says nothing about the one on screen. */
function markStale(state: State, preview: Preview): Phase {
  if (watchedPreviewOf(state) !== preview) return state;
  return { phase: 'stale', preview, written: state.phase === 'written' ? state.written : undefined };
}
