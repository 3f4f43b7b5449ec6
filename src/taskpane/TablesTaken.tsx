import { Link } from '@fluentui/react-components';
import { called, listed, TABLES, type Preview } from '../app';
import { useTextStyles } from './textStyles';
import { countText } from './words';

interface TablesTakenProps {
  readonly preview: Preview;
  /** Columns that a person should look at. */
  readonly toCheck: number;
  readonly showTables: () => void;
}

/** Which tables were taken, and the way to what was taken for what. */
export function TablesTaken({ preview: { understanding }, toCheck, showTables }: TablesTakenProps) {
  const text = useTextStyles();
  const taken = TABLES.flatMap((about) => understanding.chosen[about] ?? []);
  return (
    <p className={text.body}>
      Read from {listed(taken.map(({ head }) => called(head)))}.{' '}
      <Link as="button" inline onClick={showTables}>
        {toCheck === 0 ? 'See the columns' : `Check ${countText(toCheck, 'column')}`}
      </Link>
    </p>
  );
}
