import { Message } from './Message';
import { ProblemMessage } from './ProblemMessage';
import { isBusy, retryLabel, type State } from './state';
import { UnfinishedMessage } from './UnfinishedMessage';
import type { UseCases } from './useCases';
import type { PaneActions } from './usePane';
import { failedTitle, takenBackText, takenBackTitle } from './words';
import { WrittenMessage } from './WrittenMessage';

interface BannerProps {
  readonly state: State;
  readonly actions: PaneActions;
  readonly tryAgain: () => void;
  readonly showColumns: UseCases['showColumns'];
}

/** What became of the result on screen: written, taken back, no longer current, or not written after all. */
export function Banner({ state, actions, tryAgain, showColumns }: BannerProps) {
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
  if (state.phase === 'takenBack') {
    return (
      <Message intent="success" title={takenBackTitle(state.taken)}>
        {takenBackText(state.preview, state.taken)}
      </Message>
    );
  }
  if (state.phase === 'failed' && (state.retry.what === 'write' || state.retry.what === 'takeBack')) {
    const { what } = state.retry;
    const label = retryLabel(state);
    return (
      <ProblemMessage
        intent="error"
        title={failedTitle(state)}
        problem={state.problem}
        step={[what, state.at]}
        action={label === undefined ? undefined : { label, start: tryAgain }}
      />
    );
  }
  if (isBusy(state)) return null;
  return <UnfinishedMessage state={state} actions={actions} />;
}
