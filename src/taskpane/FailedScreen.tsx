import { makeStyles, tokens } from '@fluentui/react-components';
import { ProblemMessage } from './ProblemMessage';
import { retryLabel, type State } from './state';
import { TitleBar } from './TitleBar';
import { useTextStyles } from './textStyles';
import { UnfinishedMessage } from './UnfinishedMessage';
import type { PaneActions } from './usePane';
import { failedTitle } from './words';

const useStyles = makeStyles({
  main: { padding: tokens.spacingHorizontalL, overflowY: 'auto' },
});

interface FailedScreenProps {
  readonly state: Extract<State, { phase: 'failed' }>;
  readonly actions: PaneActions;
  readonly tryAgain: () => void;
}

/** A preview that could not be made: there is nothing else to show. */
export function FailedScreen({ state, actions, tryAgain }: FailedScreenProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const label = retryLabel(state);
  return (
    <>
      <TitleBar>
        <h1 className={text.title}>Maximize authorized hours</h1>
      </TitleBar>
      <main className={styles.main}>
        <ProblemMessage
          intent="error"
          title={failedTitle(state)}
          problem={state.problem}
          step={[state.retry.what, state.at]}
          action={label === undefined ? undefined : { label, start: tryAgain }}
        />
        <UnfinishedMessage state={state} actions={actions} />
      </main>
    </>
  );
}
