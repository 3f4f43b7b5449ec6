import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight20Regular } from '@fluentui/react-icons';
import type { Summary } from '../app';
import { useTextStyles } from './textStyles';
import { countText, hoursText } from './words';

const useStyles = makeStyles({
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  before: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightHero700,
    color: tokens.colorNeutralForeground2,
  },
  arrow: { alignSelf: 'center', color: tokens.colorNeutralForeground2 },
  after: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  gain: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});

/** What the clerk came for: the billed hours, before and after. */
export function Headline({ summary: { hours, counts } }: { readonly summary: Summary }) {
  const styles = useStyles();
  const text = useTextStyles();
  const gain = hours.maximizedBill - hours.finalizedBill;
  return (
    <section aria-labelledby="billed-hours">
      <h2 id="billed-hours" className={text.heading} data-landing tabIndex={-1}>
        Billed hours
      </h2>
      <p className={mergeClasses(styles.figures, text.figures)}>
        <span className={styles.before}>{hoursText(hours.finalizedBill)}</span>
        <ArrowRight20Regular className={styles.arrow} aria-hidden />
        <span className={text.unseen}>to</span>
        <span className={styles.after}>{hoursText(hours.maximizedBill)}</span>
      </p>
      <p className={text.body}>
        <span className={mergeClasses(styles.gain, text.figures)}>{gainText(gain)}</span>
        {counts.raised > 0 && ` on ${countText(counts.raised, 'visit')}`}
      </p>
    </section>
  );
}

/** Less is possible too, where the rules cut hours over authorization. */
function gainText(gain: number): string {
  if (gain === 0) return 'Nothing to add';
  return gain > 0 ? `+${hoursText(gain)} h` : `${hoursText(gain)} h`;
}
