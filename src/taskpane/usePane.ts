import { useEffect, useMemo, useReducer, type Dispatch } from 'react';
import { DEFAULT_RULES, type Preview, type Progress, type Undo } from '../app';
import { answerOf, faultProblem } from './fault';
import {
  reduce,
  START,
  watchedPreviewOf,
  type Action,
  type ChangeRetry,
  type Request,
  type State,
} from './state';
import type { UseCases } from './useCases';

export interface PaneActions {
  readonly preview: (request: Request) => void;
  readonly write: (preview: Preview) => void;
  readonly takeBack: (preview: Preview, undo: Undo) => void;
  /** Clears the filter that stood in the way, then does what was refused, with all its checks. */
  readonly clearFilter: (refused: ChangeRetry) => void;
}

/** Joins the state to the use cases: each action starts one, and its end, good or bad, becomes the next state. */
export function usePane(useCases: UseCases, openAtPreview: boolean): [State, PaneActions] {
  const [state, dispatch] = useReducer(reduce, START);
  const actions = useMemo(() => connect(useCases, dispatch), [useCases]);

  useEffect(() => {
    if (openAtPreview) actions.preview({ rules: DEFAULT_RULES, choice: undefined });
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
      else {
        const { problem, question, candidates = [] } = result;
        if (candidates.length === 0) tell({ type: 'failed', problem, retry });
        else tell({ type: 'asked', asking: { request, problem, question, candidates } });
      }
    } catch (error) {
      tell({ type: 'failed', problem: faultProblem(error), retry });
    }
  }

  async function write(preview: Preview): Promise<void> {
    const { tell, progress } = start({ type: 'writeStarted', preview });
    const retry = { what: 'write', preview } as const;
    try {
      const result = await useCases.write(preview, progress);
      if (result.ok) tell({ type: 'written', preview, written: result.value, undo: result.undo });
      else tell({ type: 'failed', problem: result.problem, retry, undo: result.undo });
    } catch (error) {
      tell({ type: 'failed', problem: faultProblem(error), retry });
    }
  }

  async function takeBack(preview: Preview, undo: Undo): Promise<void> {
    const { tell, progress } = start({ type: 'takeBackStarted', preview });
    const result = await answerOf(() => useCases.takeBack(undo, progress));
    if (result.ok) tell({ type: 'takenBack', preview, taken: result.value });
    else tell({ type: 'failed', problem: result.problem, retry: { what: 'takeBack', preview, undo } });
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
    clearFilter: (refused) => void clearFilter(refused),
  };
}
