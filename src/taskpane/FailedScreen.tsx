import { makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../app';
import { Message } from './Message';
import { TitleBar } from './TitleBar';
import { useTextStyles } from './textStyles';

const useStyles = makeStyles({
  main: { padding: tokens.spacingHorizontalL, overflowY: 'auto' },
});

/** A preview that could not be made: there is nothing else to show. */
export function FailedScreen({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <>
      <TitleBar>
        <h1 className={text.title}>Maximize authorized hours</h1>
      </TitleBar>
      <main className={styles.main}>
        <Message intent="error" title="No preview" action={{ label: 'Try again', start: retry }}>
          {problem.message}
        </Message>
      </main>
    </>
  );
}
