import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Comparison } from '../compare';
import { useTextStyles } from '../../../taskpane/textStyles';

const WORDS: Readonly<Record<Comparison['status'], string>> = {
  same: 'Same',
  different: 'Different',
  notAvailable: 'Not available',
};

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  answer: { width: '84px' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  different: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteRedForeground1 },
});

/** Every probe and whether this Excel answered as the stand-in does; the differences first. */
export function ProbeTable({ comparisons }: { readonly comparisons: readonly Comparison[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  const sorted = comparisons.toSorted((a, b) => Number(a.status === 'same') - Number(b.status === 'same'));
  return (
    <table className={mergeClasses(styles.table, text.small)}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            Probe
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.answer)}>
            Answer
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ id, title, status, sentences }) => (
          <tr key={id}>
            <td className={styles.cell}>
              {title}
              {sentences.map((sentence) => (
                <div key={sentence}>{sentence}</div>
              ))}
            </td>
            <td className={mergeClasses(styles.cell, status === 'different' && styles.different)}>
              {WORDS[status]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
