import { useEffect, useMemo, useReducer, type Dispatch } from 'react';
import { DEFAULT_RULES, type Preview, type Problem, type Progress, type Result, type Rules } from '../app';
import { reduce, START, watchedPreviewOf, type Action, type Retry, type State } from './state';
import type { UseCases } from './useCases';

export interface PaneActions {
  readonly preview: (rules: Rules) => void;
  readonly write: (preview: Preview) => void;
}

/** Joins the state to the use cases: each action starts one, and its end, good or bad, becomes the next state. */
export function usePane(useCases: UseCases, openAtPreview: boolean): [State, PaneActions] {
  const [state, dispatch] = useReducer(reduce, START);
  const actions = useMemo(() => connect(useCases, dispatch), [useCases]);

  useEffect(() => {
    if (openAtPreview) actions.preview(DEFAULT_RULES);
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
  const progress: Progress = (step, done) => dispatch({ type: 'progressed', work: { step, done } });

  async function finish<T>(
    running: Promise<Result<T>>,
    retry: Retry,
    succeed: (value: T) => Action,
  ): Promise<void> {
    try {
      const result = await running;
      dispatch(result.ok ? succeed(result.value) : { type: 'failed', problem: result.problem, retry });
    } catch {
      dispatch({ type: 'failed', problem: UNEXPECTED, retry });
    }
  }

  return {
    preview(rules) {
      dispatch({ type: 'previewStarted', rules });
      void finish(useCases.preview(rules, progress), { what: 'preview', rules }, (preview) => ({
        type: 'previewed',
        preview,
      }));
    },
    write(preview) {
      dispatch({ type: 'writeStarted', preview });
      void finish(useCases.write(preview, progress), { what: 'write', preview }, (written) => ({
        type: 'written',
        preview,
        written,
      }));
    },
  };
}

/** Expected trouble comes as a problem with its own sentence. What is thrown is a fault of ours, and says only this. */
const UNEXPECTED: Problem = {
  code: 'unexpected',
  message:
    'Something went wrong in the add-in, and it stopped. Try again. If it happens again, close this pane and open it from the Home tab.',
};
