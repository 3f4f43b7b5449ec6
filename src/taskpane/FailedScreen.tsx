import { makeStyles, tokens } from '@fluentui/react-components';
import { ProblemMessage } from './ProblemMessage';
import { retryLabel, type State } from './state';
import { TitleBar } from './TitleBar';
import { useTextStyles } from './textStyles';

const useStyles = makeStyles({
  main: { padding: tokens.spacingHorizontalL, overflowY: 'auto' },
});

interface FailedScreenProps {
  readonly state: Extract<State, { phase: 'failed' }>;
  readonly tryAgain: () => void;
}

/** A preview that could not be made: there is nothing else to show. */
export function FailedScreen({ state, tryAgain }: FailedScreenProps) {
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
          title="No preview"
          problem={state.problem}
          step={['preview', state.at]}
          action={label === undefined ? undefined : { label, start: tryAgain }}
        />
      </main>
    </>
  );
}
