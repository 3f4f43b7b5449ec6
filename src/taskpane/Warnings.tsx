import { makeStyles, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons';
import type { Preview } from '../app';
import { useTextStyles } from './textStyles';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: { display: 'flex', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground2 },
});

/** What the clerk should know that is no single row's matter. */
export function Warnings({ preview: { warnings, understanding } }: { readonly preview: Preview }) {
  const styles = useStyles();
  const text = useTextStyles();
  const sentences = [...new Set([...warnings, ...understanding.notes.map(({ message }) => message)])];
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings" className={text.heading}>
        Worth a look
      </h2>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence} className={styles.item}>
            <Info16Regular className={styles.icon} aria-hidden />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
