import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../app';
import { Disclosure } from './Disclosure';
import { useTextStyles } from './textStyles';
import { countText } from './words';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  message: { overflowWrap: 'anywhere' },
  more: { marginTop: tokens.spacingVerticalS },
});

/** One wrong column makes a problem of every row; the first few tell the story. */
const FIRST = 10;

/** Rows that could not be counted, each with its place and what to do. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const shown = all ? problems : problems.slice(0, FIRST);
  return (
    <Disclosure level={2} title={`${countText(problems.length, 'problem')} to put right`} startsOpen>
      <ul className={styles.list}>
        {shown.map((problem, index) => (
          <li key={index}>
            {problem.sheet !== undefined && (
              <div className={text.small}>{placeText(problem.sheet, problem)}</div>
            )}
            <div className={styles.message}>{problem.message}</div>
          </li>
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

function placeText(sheet: string, { row, column }: Problem): string {
  return [sheet, row === undefined ? undefined : `row ${row}`, column]
    .filter((part) => part !== undefined)
    .join(', ');
}
