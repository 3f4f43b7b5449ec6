import { Button } from '@fluentui/react-components';
import { ProblemMessage } from './ProblemMessage';
import { requestOf, START_REQUEST, type State } from './state';
import type { PaneActions } from './usePane';
import { unfinishedTitle } from './words';

interface UnfinishedMessageProps {
  readonly state: State;
  readonly actions: PaneActions;
}

/** A write that broke off, by whatever pane, and the ways to put it right. Nothing where all is well. */
export function UnfinishedMessage({ state, actions }: UnfinishedMessageProps) {
  if (!state.unfinished) return null;
  const { problem, journal } = state.unfinished;
  const request = requestOf(state) ?? START_REQUEST;
  return (
    <ProblemMessage
      intent="warning"
      title={unfinishedTitle(state.unfinished)}
      problem={problem}
      step={['unfinished']}
      action={
        journal && {
          label: 'Finish writing',
          start: () => actions.finish(request, state.undo),
          primary: true,
        }
      }
      others={
        <>
          {journal && (
            <Button onClick={() => actions.takeBackUnfinished(request, state.undo)}>Take back</Button>
          )}
          <Button onClick={actions.leave}>Leave as it is</Button>
        </>
      }
    />
  );
}
