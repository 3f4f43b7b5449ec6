import { useEffect, useMemo, useReducer, type Dispatch } from 'react';
import type { Preview, Previewing, Progress, Undo, Writing } from '../app';
import { answerOf, faultProblem } from './fault';
import {
  reduce,
  START,
  START_REQUEST,
  watchedPreviewOf,
  type Action,
  type ChangeRetry,
  type Request,
  type Retry,
  type State,
} from './state';
import type { UseCases } from './useCases';

export interface PaneActions {
  readonly preview: (request: Request) => void;
  readonly write: (preview: Preview) => void;
  readonly takeBack: (preview: Preview, undo: Undo) => void;
  /** Finishes a write that broke off. @param undo where this pane still knows what it takes */
  readonly finish: (request: Request, undo: Undo | undefined) => void;
  /** @param undo as for finishing */
  readonly takeBackUnfinished: (request: Request, undo: Undo | undefined) => void;
  readonly leave: () => void;
  readonly remove: (request: Request) => void;
  readonly lookForUnfinished: () => void;
  /** Clears the filter that stood in the way, then does what was refused, with all its checks. */
  readonly clearFilter: (refused: ChangeRetry) => void;
}

/** Joins the state to the use cases: each action starts one, and its end, good or bad, becomes the next state. */
export function usePane(useCases: UseCases, openAtPreview: boolean): [State, PaneActions] {
  const [state, dispatch] = useReducer(reduce, START);
  const actions = useMemo(() => connect(useCases, dispatch), [useCases]);

  useEffect(() => {
    // Before a preview too: where none can be made, it may be for what broke off.
    actions.lookForUnfinished();
    if (openAtPreview) actions.preview(START_REQUEST);
  }, [openAtPreview, actions]);

  const watched = watchedPreviewOf(state);
  useEffect(() => {
    if (!watched) return;
    // Registering takes a round trip: the pane may have moved on before it is answered. Where it fails, changes are not
    // told; nothing wrong comes of it, as writing looks for itself.
    const registration = useCases
      .watch(watched, () => dispatch({ type: 'sheetChanged', preview: watched }))
      .catch(() => undefined);
    return () => void registration.then((stop) => stop?.()).catch(() => undefined);
  }, [useCases, watched]);

  return [state, actions];
}

function connect(useCases: UseCases, dispatch: Dispatch<Action>): PaneActions {
  let run = 0;

  /** A heading can be changed while the sheet is still read for the one before: only the last answer counts. */
  function start(first: Action) {
    const mine = ++run;
    const isLast = (): boolean => mine === run;
    const tell = (action: Action): void => {
      if (isLast()) dispatch(action);
    };
    tell(first);
    const progress: Progress = (step, done) => tell({ type: 'progressed', work: { step, done } });
    return { tell, progress, isLast };
  }

  async function preview(request: Request): Promise<void> {
    const { tell, progress } = start({ type: 'previewStarted', request });
    const retry = { what: 'preview', request } as const;
    try {
      const result = await useCases.preview(request.rules, request.choice, progress);
      if (result.ok) tell({ type: 'previewed', preview: result.value });
      else tell(notPreviewed(result, request, retry));
    } catch (error) {
      tell({ type: 'failed', problem: faultProblem(error), retry });
    }
  }

  async function write(preview: Preview): Promise<void> {
    const { tell, progress } = start({ type: 'writeStarted', preview });
    try {
      const result = await useCases.write(preview, progress);
      if (result.ok) tell({ type: 'written', preview, written: result.value, undo: result.undo });
      else tell(notWritten(result, preview));
    } catch (error) {
      tell({ type: 'failed', problem: faultProblem(error), retry: { what: 'write', preview } });
    }
  }

  async function takeBack(preview: Preview, undo: Undo): Promise<void> {
    const { tell, progress } = start({ type: 'takeBackStarted', preview });
    const result = await answerOf(() => useCases.takeBack(undo, progress));
    if (result.ok) tell({ type: 'takenBack', preview, taken: result.value });
    else tell({ type: 'failed', problem: result.problem, retry: { what: 'takeBack', preview, undo } });
  }

  async function finish(request: Request, undo: Undo | undefined): Promise<void> {
    const { tell, progress } = start({ type: 'previewStarted', request });
    const retry = { what: 'finish', request, undo } as const;
    try {
      const result = await useCases.finish(request.rules, request.choice, undo, progress);
      if ('problem' in result) {
        const { problem, previewing } = result;
        tell(
          previewing && !previewing.ok
            ? notPreviewed(previewing, request, retry)
            : { type: 'failed', problem, retry },
        );
        return;
      }
      const { preview, writing } = result;
      if (writing.ok) tell({ type: 'written', preview, written: writing.value, undo: writing.undo });
      else tell(notWritten(writing, preview));
    } catch (error) {
      tell({ type: 'failed', problem: faultProblem(error), retry });
    }
  }

  async function takeBackUnfinished(request: Request, undo: Undo | undefined): Promise<void> {
    const { tell, progress } = start({ type: 'previewStarted', request });
    const { rules, choice } = request;
    const retry = { what: 'takeBackUnfinished', request, undo } as const;
    const result = await answerOf(() => useCases.takeBackUnfinished(rules, choice, undo, progress));
    if (result.ok) tell({ type: 'takenBack', ...result.value });
    else tell({ type: 'failed', problem: result.problem, retry });
  }

  async function leave(): Promise<void> {
    const result = await answerOf(useCases.leaveUnfinished);
    dispatch(
      result.ok ? { type: 'left' } : { type: 'failed', problem: result.problem, retry: { what: 'leave' } },
    );
  }

  async function remove(request: Request): Promise<void> {
    const { tell, progress } = start({ type: 'removeStarted' });
    const result = await answerOf(() => useCases.remove(request.rules, request.choice, progress));
    if (result.ok) tell({ type: 'removed', removed: result.value });
    else tell({ type: 'failed', problem: result.problem, retry: { what: 'remove', request } });
  }

  /** Where it cannot be found out now, the preview tells it. */
  async function lookForUnfinished(): Promise<void> {
    const result = await answerOf(useCases.unfinished);
    if (result.ok && result.value) dispatch({ type: 'unfinishedFound', unfinished: result.value });
  }

  async function clearFilter(refused: ChangeRetry): Promise<void> {
    const { preview } = refused;
    const isWrite = refused.what === 'write';
    const type = isWrite ? 'writeStarted' : 'takeBackStarted';
    const { tell, progress, isLast } = start({ type, preview });
    progress('clearingFilter', 0);
    const cleared = await answerOf(() => useCases.clearFilter((isWrite ? preview : refused.undo).plan));
    if (!cleared.ok) tell({ type: 'failed', problem: cleared.problem, retry: refused });
    else if (isLast()) await (isWrite ? write(preview) : takeBack(preview, refused.undo));
  }

  return {
    preview: (request) => void preview(request),
    write: (preview) => void write(preview),
    takeBack: (preview, undo) => void takeBack(preview, undo),
    finish: (request, undo) => void finish(request, undo),
    takeBackUnfinished: (request, undo) => void takeBackUnfinished(request, undo),
    leave: () => void leave(),
    remove: (request) => void remove(request),
    lookForUnfinished: () => void lookForUnfinished(),
    clearFilter: (refused) => void clearFilter(refused),
  };
}

function notWritten({ problem, undo }: Extract<Writing, { ok: false }>, preview: Preview): Action {
  const effect = undo ? 'some' : 'none';
  return { type: 'failed', problem, retry: { what: 'write', preview }, undo, effect };
}

function notPreviewed(
  { problem, question, candidates = [] }: Extract<Previewing, { ok: false }>,
  request: Request,
  retry: Retry,
): Action {
  if (candidates.length === 0) return { type: 'failed', problem, retry };
  return { type: 'asked', asking: { request, problem, question, candidates } };
}
