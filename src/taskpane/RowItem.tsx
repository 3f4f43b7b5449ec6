import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { HoursChange } from './HoursChange';
import { KIND_WORDS, KindIcon } from './kinds';
import type { Line } from './lines';
import { useTextStyles } from './textStyles';
import type { Filter } from './view';

const useStyles = makeStyles({
  first: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  client: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  second: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  kind: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  note: { overflowWrap: 'anywhere' },
});

/** Client, date, what kind of row it is, its hours before and after, and its note. */
export function RowItem({ line, common }: { readonly line: Line; readonly common: Filter }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <>
      <div className={mergeClasses(text.body, styles.first)}>
        <span className={styles.client}>{line.client}</span>
        <HoursChange before={line.before} after={line.after} />
      </div>
      <div className={mergeClasses(text.small, styles.second)}>
        <span>{line.date}</span>
        {line.kinds
          .filter((kind) => kind !== common)
          .map((kind) => (
            <span key={kind} className={styles.kind}>
              <KindIcon kind={kind} />
              {KIND_WORDS[kind]}
            </span>
          ))}
      </div>
      {line.note !== '' && <div className={mergeClasses(text.small, styles.note)}>{line.note}</div>}
    </>
  );
}
