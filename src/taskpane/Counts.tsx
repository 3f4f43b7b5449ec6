import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { KIND_WORDS, KindIcon } from './kinds';
import type { Kind, Line } from './lines';
import { useTextStyles } from './textStyles';
import { countKinds, type Filter } from './view';
import { countText } from './words';

const ORDER: readonly Kind[] = ['raised', 'held', 'over', 'noAuthorization', 'notWorked', 'problem'];

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  row: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '34px',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
  },
  button: {
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  none: { color: tokens.colorNeutralForeground3 },
  count: { marginLeft: 'auto', fontWeight: tokens.fontWeightSemibold },
  chevron: { width: '16px', flexShrink: 0 },
});

interface CountsProps {
  readonly lines: readonly Line[];
  readonly showRows: (filter: Filter) => void;
}

/** How many rows of each kind; each leads to its rows. */
export function Counts({ lines, showRows }: CountsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const counts = useMemo(() => countKinds(lines), [lines]);
  return (
    <ul className={styles.list} aria-label="Rows of each kind">
      {ORDER.map((kind) => {
        const word = KIND_WORDS[kind];
        const count = <span className={mergeClasses(styles.count, text.figures)}>{counts[kind]}</span>;
        return (
          <li key={kind} className={styles.item}>
            {counts[kind] === 0 ? (
              <div className={mergeClasses(styles.row, styles.none)}>
                <KindIcon kind={kind} muted />
                {word}
                {count}
                <span className={styles.chevron} />
              </div>
            ) : (
              <button
                type="button"
                className={mergeClasses(styles.row, styles.button)}
                aria-label={`${word}: show ${countText(counts[kind], 'row')}`}
                onClick={() => showRows(kind)}
              >
                <KindIcon kind={kind} />
                {word}
                {count}
                <ChevronRight16Regular className={styles.chevron} aria-hidden />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
