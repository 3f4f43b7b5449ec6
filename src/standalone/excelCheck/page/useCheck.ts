import { useState } from 'react';
import { checkText } from '../checkFile';
import { STAND_IN } from '../committed';
import { compareAnswers, type Comparison } from '../compare';
import { PROBES } from '../probes';
import { runCheck } from '../runCheck';
import { checkedHost } from './checkedHost';

export type CheckState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly done: number; readonly title: string }
  | { readonly phase: 'done'; readonly comparisons: readonly Comparison[]; readonly text: string }
  | { readonly phase: 'stopped'; readonly code: string };

/** Longer than events took in any report of late ones. */
const EVENT_PATIENCE_MS = 1500;

export function useCheck(patience = EVENT_PATIENCE_MS): {
  readonly state: CheckState;
  readonly run: () => void;
} {
  const [state, setState] = useState<CheckState>({ phase: 'idle' });
  const check = async () => {
    const answers = await runCheck(PROBES, {
      eventsToCome: () => new Promise((resolve) => setTimeout(resolve, patience)),
      progress: (done, { title }) => setState({ phase: 'running', done, title }),
    });
    setState({
      phase: 'done',
      comparisons: compareAnswers(PROBES, STAND_IN, answers),
      text: checkText({ host: checkedHost(), answers }),
    });
  };
  const run = () => {
    check().catch((error: unknown) => {
      const code = error instanceof OfficeExtension.Error ? error.code : 'unknown';
      setState({ phase: 'stopped', code });
    });
  };
  return { state, run };
}
