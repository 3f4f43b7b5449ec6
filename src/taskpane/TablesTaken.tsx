import { Link } from '@fluentui/react-components';
import { called, type Preview } from '../app';
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
  const { schedule, authorizations } = understanding.chosen;
  return (
    <p className={text.body}>
      Read from {called(schedule.head)} and {called(authorizations.head)}.{' '}
      <Link as="button" inline onClick={showTables}>
        {toCheck === 0 ? 'See the columns' : `Check ${countText(toCheck, 'column')}`}
      </Link>
    </p>
  );
}
