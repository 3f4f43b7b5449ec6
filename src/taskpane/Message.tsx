import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarProps,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  // In a column that scrolls, a message would rather shrink below its text than keep its height.
  bar: { flexShrink: 0 },
  title: { display: 'block' },
  words: { overflowWrap: 'anywhere' },
});

interface MessageProps {
  readonly intent: NonNullable<MessageBarProps['intent']>;
  readonly title: string;
  readonly children: string;
  readonly action?: { readonly label: string; readonly start: () => void } | undefined;
}

/** A message that stands above everything else, and takes the focus where a button that had it is gone. */
export function Message({ intent, title, children, action }: MessageProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.words}>
        <MessageBarTitle className={styles.title} data-landing tabIndex={-1}>
          {title}
        </MessageBarTitle>
        {children}
      </MessageBarBody>
      {action && (
        <MessageBarActions>
          <Button onClick={action.start}>{action.label}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
