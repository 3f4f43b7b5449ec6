import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
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
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusWarningForeground1 },
});

/** What the clerk should know that is no single row's matter. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings" className={text.heading}>
        Worth a look
      </h2>
      <ul className={styles.list}>
        {warnings.map((warning) => (
          <li key={warning} className={styles.item}>
            <Warning16Regular className={styles.icon} aria-hidden />
            <span>{warning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
