import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../app';
import { Disclosure } from './Disclosure';
import { countText } from './words';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  more: { marginTop: tokens.spacingVerticalS },
});

/** One wrong column makes a problem of every row; the first few tell the story. */
const FIRST = 8;

/** Cells that could not be counted with. Each sentence says where the cell is and what to do. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const shown = all ? problems : problems.slice(0, FIRST);
  return (
    <Disclosure level={2} title={`${countText(problems.length, 'problem')} to put right`} startsOpen>
      <ul className={styles.list}>
        {shown.map(({ sheet, row, column, message }) => (
          <li key={`${sheet ?? ''}/${row ?? ''}/${column ?? ''}/${message}`}>{message}</li>
        ))}
      </ul>
      {shown.length < problems.length && (
        <Button className={styles.more} size="small" onClick={() => setAll(true)}>
          Show {problems.length - shown.length} more
        </Button>
      )}
    </Disclosure>
  );
}
