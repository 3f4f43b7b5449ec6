import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import { useTextStyles } from './textStyles';
import { hoursText } from './words';

const useStyles = makeStyles({
  change: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
});

interface HoursChangeProps {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Hours before and after, or just the hours where nothing changes. */
export function HoursChange({ before, after }: HoursChangeProps) {
  const styles = useStyles();
  const text = useTextStyles();
  if (after === undefined) return null;
  return (
    <span className={mergeClasses(styles.change, text.figures)}>
      {before !== undefined && before !== after && (
        <>
          <span className={styles.before}>{hoursText(before)}</span>
          <ArrowRight16Regular aria-hidden />
          <span className={text.unseen}>to</span>
        </>
      )}
      <span className={styles.after}>{hoursText(after)}</span>
    </span>
  );
}
