import { Message } from './Message';
import { ProblemMessage } from './ProblemMessage';
import { canTryAgain, type State } from './state';
import type { PaneActions } from './usePane';
import type { UseCases } from './useCases';
import { WrittenMessage } from './WrittenMessage';

interface BannerProps {
  readonly state: State;
  readonly actions: PaneActions;
  readonly showColumns: UseCases['showColumns'];
}

/** What became of the result on screen: written, no longer current, or not written after all. */
export function Banner({ state, actions, showColumns }: BannerProps) {
  if (state.phase === 'written') {
    return <WrittenMessage preview={state.preview} written={state.written} showColumns={showColumns} />;
  }
  if (state.phase === 'stale') {
    return state.written ? (
      <Message intent="warning" title="The sheet changed since these hours were written">
        The written hours stay as they are until you preview and write again.
      </Message>
    ) : (
      <Message intent="warning" title="The sheet changed since this preview">
        The numbers below may no longer hold.
      </Message>
    );
  }
  if (state.phase === 'failed' && state.retry.what === 'write') {
    const { preview } = state.retry;
    const again = { label: 'Try again', start: () => actions.write(preview) };
    return (
      <ProblemMessage
        intent="error"
        title="Writing did not finish"
        problem={state.problem}
        step={['write', state.at]}
        action={canTryAgain(state) ? again : undefined}
      />
    );
  }
  return null;
}
