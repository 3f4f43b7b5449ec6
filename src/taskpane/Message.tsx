import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  type MessageBarProps,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // In a column that scrolls, a message would rather shrink below its text than keep its height.
  bar: { flexShrink: 0 },
  title: { display: 'block' },
  words: { overflowWrap: 'anywhere' },
  actions: { flexWrap: 'wrap', alignItems: 'center', rowGap: tokens.spacingVerticalS },
});

interface MessageProps {
  readonly intent: NonNullable<MessageBarProps['intent']>;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, at the end. */
  readonly actions?: ReactNode;
}

/** A message that stands above everything else, and takes the focus where a button that had it is gone. */
export function Message({ intent, title, children, actions }: MessageProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.words}>
        <MessageBarTitle className={styles.title} data-landing tabIndex={-1}>
          {title}
        </MessageBarTitle>
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions className={styles.actions}>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
