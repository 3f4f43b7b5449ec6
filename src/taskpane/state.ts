import type { Preview, Problem, Progress, Rules, Written } from '../app';

/** What the pane is busy with: the step it is at, and how much of that step is done, from 0 to 1. */
export interface Work {
  readonly step: Parameters<Progress>[0];
  readonly done: number;
}

/** What *Try again* does after a failure. */
export type Retry =
  { readonly what: 'preview'; readonly rules: Rules } | { readonly what: 'write'; readonly preview: Preview };

/** The one thing the pane is doing or showing. Each phase carries what it shows, and nothing that could contradict it. */
export type State =
  | { readonly phase: 'idle' }
  /** `former` stays on screen while the sheet is read again. */
  | {
      readonly phase: 'reading';
      readonly rules: Rules;
      readonly work: Work;
      readonly former: Preview | undefined;
    }
  | { readonly phase: 'preview'; readonly preview: Preview }
  | { readonly phase: 'writing'; readonly preview: Preview; readonly work: Work }
  | { readonly phase: 'written'; readonly preview: Preview; readonly written: Written }
  /** The sheet changed since: what is on screen, and what was written, may no longer hold. */
  | { readonly phase: 'stale'; readonly preview: Preview; readonly written: Written | undefined }
  | { readonly phase: 'failed'; readonly problem: Problem; readonly retry: Retry };

export type Action =
  | { readonly type: 'previewStarted'; readonly rules: Rules }
  | { readonly type: 'previewed'; readonly preview: Preview }
  | { readonly type: 'writeStarted'; readonly preview: Preview }
  | { readonly type: 'written'; readonly preview: Preview; readonly written: Written }
  | { readonly type: 'progressed'; readonly work: Work }
  | { readonly type: 'sheetChanged'; readonly preview: Preview }
  | { readonly type: 'failed'; readonly problem: Problem; readonly retry: Retry };

export const START: State = { phase: 'idle' };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'previewStarted':
      return {
        phase: 'reading',
        rules: action.rules,
        work: { step: 'finding', done: 0 },
        former: previewOf(state),
      };
    case 'previewed':
      return { phase: 'preview', preview: action.preview };
    case 'writeStarted':
      return { phase: 'writing', preview: action.preview, work: { step: 'checking', done: 0 } };
    case 'written':
      return { phase: 'written', preview: action.preview, written: action.written };
    case 'progressed':
      return isBusy(state) ? { ...state, work: action.work } : state;
    case 'sheetChanged':
      return markStale(state, action.preview);
    case 'failed':
      return { phase: 'failed', problem: action.problem, retry: action.retry };
  }
}

/** The preview on screen in this state, if one is. A failed reading leaves none: the sheet may be another by now. */
export function previewOf(state: State): Preview | undefined {
  switch (state.phase) {
    case 'idle':
      return undefined;
    case 'reading':
      return state.former;
    case 'failed':
      return state.retry.what === 'write' ? state.retry.preview : undefined;
    default:
      return state.preview;
  }
}

/** The preview whose tables are worth watching: one that is shown as up to date. */
export function watchedPreviewOf(state: State): Preview | undefined {
  return state.phase === 'preview' || state.phase === 'written' ? state.preview : undefined;
}

export function isBusy(state: State): state is Extract<State, { work: Work }> {
  return state.phase === 'reading' || state.phase === 'writing';
}

/** Refusals after which the same preview would be refused again: the sheet is not the one it was made from. */
const PREVIEW_IS_OUT = new Set(['changedSince', 'changedMeanwhile', 'tableMoved']);

export function canWriteAgain({ code }: Problem): boolean {
  return !PREVIEW_IS_OUT.has(code);
}

/** A late report about a former preview says nothing about the one on screen. */
function markStale(state: State, preview: Preview): State {
  if (watchedPreviewOf(state) !== preview) return state;
  return { phase: 'stale', preview, written: state.phase === 'written' ? state.written : undefined };
}
