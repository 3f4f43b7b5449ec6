import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Regular,
  CircleHalfFill16Regular,
  ErrorCircle16Regular,
  Person16Regular,
  QuestionCircle16Regular,
  SubtractCircle16Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useTextStyles } from '../textStyles';
import type { Trust as TrustIn } from './tableView';

export const TRUST_WORDS: Readonly<Record<TrustIn, string>> = {
  sure: 'Sure',
  likely: 'Likely',
  unsure: 'Please check',
  chosen: 'Your choice',
  needed: 'Needed',
  notFound: 'Not found',
};

const ICONS: Readonly<Record<TrustIn, FluentIcon>> = {
  sure: CheckmarkCircle16Regular,
  likely: CircleHalfFill16Regular,
  unsure: QuestionCircle16Regular,
  chosen: Person16Regular,
  needed: ErrorCircle16Regular,
  notFound: SubtractCircle16Regular,
};

const useStyles = makeStyles({
  trust: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0 },
  sure: { color: tokens.colorStatusSuccessForeground1 },
  likely: {},
  unsure: { color: tokens.colorStatusWarningForeground1 },
  chosen: { color: tokens.colorBrandForeground1 },
  needed: { color: tokens.colorStatusDangerForeground1 },
  notFound: {},
  // What asks for a look is read first.
  loud: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How far a heading can be relied on, told by a word, a shape and a colour. */
export function Trust({ trust, id }: { readonly trust: TrustIn; readonly id: string }) {
  const styles = useStyles();
  const text = useTextStyles();
  const Icon = ICONS[trust];
  const loud = trust === 'unsure' || trust === 'needed';
  return (
    <span id={id} className={mergeClasses(text.small, styles.trust, loud && styles.loud)}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[trust])} />
      {TRUST_WORDS[trust]}
    </span>
  );
}
