import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { FailureBar } from './FailureBar';
import type { State } from './state';
import type { PaneActions } from './usePane';
import { writtenText } from './words';

const useStyles = makeStyles({
  // In a column that scrolls, a flex item would rather shrink below its text.
  bar: { flexShrink: 0 },
  title: { display: 'block' },
  words: { overflowWrap: 'anywhere' },
});

/** What became of the result on screen: written, no longer current, or not written after all. */
export function Banner({ state, actions }: { readonly state: State; readonly actions: PaneActions }) {
  const styles = useStyles();
  if (state.phase === 'failed' && state.retry.what === 'write') {
    const { preview } = state.retry;
    return (
      <FailureBar title="Hours not written" problem={state.problem} retry={() => actions.write(preview)} />
    );
  }
  if (state.phase === 'written') {
    return (
      <MessageBar intent="success" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.words}>
          <MessageBarTitle className={styles.title} data-landing tabIndex={-1}>
            Hours written
          </MessageBarTitle>
          {writtenText(state.preview, state.written)}
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (state.phase === 'stale') {
    return (
      <MessageBar intent="warning" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.words}>
          <MessageBarTitle className={styles.title}>
            {state.written
              ? 'The sheet changed since these hours were written'
              : 'The sheet changed since this preview'}
          </MessageBarTitle>
          {state.written
            ? 'The written hours stay as they are until you preview and write again.'
            : 'The numbers below may no longer hold.'}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return null;
}
