import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Work } from './state';
import { stepText } from './words';

const useStyles = makeStyles({
  slot: {
    // Two lines of text: words that come and go move nothing around them.
    minHeight: '36px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  bar: { marginTop: tokens.spacingVerticalS },
});

interface ProgressSlotProps {
  readonly work: Work | undefined;
  /** What stands here while nothing is going on, and during work that ends at once. */
  readonly children?: ReactNode;
}

export function ProgressSlot({ work, children }: ProgressSlotProps) {
  const styles = useStyles();
  return <div className={styles.slot}>{work ? <SlowWork work={work}>{children}</SlowWork> : children}</div>;
}

/** Most work ends within a second: words that flash by would only worry. */
const PATIENCE_MS = 1000;

function SlowWork({ work, children }: { readonly work: Work; readonly children: ReactNode }) {
  const styles = useStyles();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const words = stepText(work.step);
  return (
    <>
      {/* There from the start: a screen reader tells only what changes in a region it knows. */}
      <span role="status">{slow && `${words}…`}</span>
      {slow ? <ProgressBar className={styles.bar} value={work.done} aria-label={words} /> : children}
    </>
  );
}
