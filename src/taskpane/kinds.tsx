import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowCircleUp16Regular,
  Clock16Regular,
  ErrorCircle16Regular,
  LockClosed16Regular,
  ShieldDismiss16Regular,
  Warning16Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { Kind } from './lines';

/** The word for each kind of row; the same in the summary, the filter and the list. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  raised: 'Raised',
  over: 'Over authorization',
  held: 'Held by a limit',
  noAuthorization: 'No authorization',
  notWorked: 'Not worked yet',
  problem: 'With a problem',
};

const ICONS: Readonly<Record<Kind, FluentIcon>> = {
  raised: ArrowCircleUp16Regular,
  over: Warning16Regular,
  held: LockClosed16Regular,
  noAuthorization: ShieldDismiss16Regular,
  notWorked: Clock16Regular,
  problem: ErrorCircle16Regular,
};

const useStyles = makeStyles({
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
});

const TONES: Readonly<Partial<Record<Kind, 'good' | 'warning' | 'danger'>>> = {
  raised: 'good',
  over: 'danger',
  noAuthorization: 'warning',
  problem: 'danger',
};

interface KindIconProps {
  readonly kind: Kind;
  /** Where there are no such rows: nothing to be glad or alarmed of. */
  readonly muted?: boolean;
}

/** Always beside its word, so that neither shape nor colour has to be known. */
export function KindIcon({ kind, muted = false }: KindIconProps) {
  const styles = useStyles();
  const tone = muted ? undefined : TONES[kind];
  const Icon = ICONS[kind];
  return (
    <Icon aria-hidden className={mergeClasses(styles.icon, tone && styles[tone], muted && styles.muted)} />
  );
}
