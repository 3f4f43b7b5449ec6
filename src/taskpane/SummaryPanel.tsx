import { makeStyles, tokens } from '@fluentui/react-components';
import type { Preview, Rules } from '../app';
import { Counts } from './Counts';
import { Headline } from './Headline';
import type { Line } from './lines';
import { PaySection } from './PaySection';
import { ProblemList } from './ProblemList';
import { RulesInUse } from './RulesInUse';
import { TablesTaken } from './TablesTaken';
import type { Filter } from './view';
import { Warnings } from './Warnings';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

interface SummaryPanelProps {
  readonly preview: Preview;
  readonly lines: readonly Line[];
  /** Columns that a person should look at. */
  readonly toCheck: number;
  readonly showRows: (filter: Filter) => void;
  readonly showTables: () => void;
  /** Absent while the pane is busy. */
  readonly preparePreview: ((rules: Rules) => void) | undefined;
}

/** The result in numbers first, then what needs a look, then what it was made of. */
export function SummaryPanel({
  preview,
  lines,
  toCheck,
  showRows,
  showTables,
  preparePreview,
}: SummaryPanelProps) {
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      <Headline summary={preview.summary} />
      <Counts lines={lines} showRows={showRows} />
      <PaySection preview={preview} preparePreview={preparePreview} />
      <Warnings preview={preview} />
      <ProblemList problems={preview.problems} />
      <div>
        <TablesTaken preview={preview} toCheck={toCheck} showTables={showTables} />
        <RulesInUse preview={preview} />
      </div>
    </div>
  );
}
