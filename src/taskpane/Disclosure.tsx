import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { useTextStyles } from './textStyles';

const useStyles = makeStyles({
  heading: { margin: 0, font: 'inherit' },
  button: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { flexShrink: 0, marginTop: '2px' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  // Under the words, not under the chevron.
  panel: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} 24px` },
});

interface DisclosureProps {
  readonly title: string;
  /** What is inside, in a few words, for whoever does not open it. */
  readonly gist?: string;
  readonly level: 2 | 3;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A heading that opens and closes what is below it. */
export function Disclosure({ title, gist, level, startsOpen = false, children }: DisclosureProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const panel = useId();
  const [open, setOpen] = useState(startsOpen);
  const Heading = `h${level}` as const;
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <section>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          <Chevron aria-hidden className={styles.chevron} />
          <span className={styles.words}>
            <span className={level === 2 ? text.heading : text.body}>{title}</span>
            {gist !== undefined && <span className={text.small}>{gist}</span>}
          </span>
        </button>
      </Heading>
      <div id={panel} hidden={!open} className={mergeClasses(text.body, open && styles.panel)}>
        {open && children}
      </div>
    </section>
  );
}
