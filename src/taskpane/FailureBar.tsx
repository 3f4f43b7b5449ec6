import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { Problem } from '../app';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  title: { display: 'block' },
  // A sentence with an address in it must wrap at 320 pixels instead of being cut off.
  words: { overflowWrap: 'anywhere' },
});

interface FailureBarProps {
  readonly title: string;
  readonly problem: Problem;
  readonly retry: () => void;
}

/** What happened, where and what to do: the problem's own sentence. */
export function FailureBar({ title, problem, retry }: FailureBarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.words}>
        <MessageBarTitle className={styles.title} data-landing tabIndex={-1}>
          {title}
        </MessageBarTitle>
        {problem.message}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={retry}>Try again</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
