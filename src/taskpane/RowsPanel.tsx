import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type RefObject } from 'react';
import type { Preview, Problem } from '../app';
import { answerOf } from './fault';
import { KIND_WORDS } from './kinds';
import type { Line } from './lines';
import { ProblemMessage } from './ProblemMessage';
import { RowList } from './RowList';
import { useTextStyles } from './textStyles';
import type { UseCases } from './useCases';
import { countKinds, FILTERS, matches, type Filter } from './view';
import { countText } from './words';

const useStyles = makeStyles({
  filter: { gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalM },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface RowsPanelProps {
  readonly preview: Preview;
  readonly lines: readonly Line[];
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly showRow: UseCases['showRow'];
}

/** The rows with their notes; choosing one selects it in the sheet. */
export function RowsPanel({ preview, lines, filter, setFilter, scroller, showRow }: RowsPanelProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const counts = useMemo(() => countKinds(lines), [lines]);
  const shown = useMemo(() => lines.filter((line) => matches(line, filter)), [lines, filter]);
  const [problem, setProblem] = useState<Problem>();

  async function show(line: Line): Promise<void> {
    const result = await answerOf(() => showRow(preview, line.visit));
    setProblem(result.ok ? undefined : result.problem);
  }

  return (
    <div className={styles.panel}>
      <Field className={styles.filter} label="Show" orientation="horizontal">
        <Select
          value={filter}
          onChange={(_, { value }) => setFilter(FILTERS.find((candidate) => candidate === value) ?? 'all')}
        >
          {FILTERS.map((each) => (
            <option key={each} value={each}>
              {each === 'all' ? `All rows (${lines.length})` : `${KIND_WORDS[each]} (${counts[each]})`}
            </option>
          ))}
        </Select>
      </Field>
      <p role="status" className={text.small}>
        {shown.length === 0
          ? 'No rows like this.'
          : `${countText(shown.length, 'row')}. Choose a row to select it in the sheet.`}
      </p>
      {problem && (
        <ProblemMessage intent="warning" title="Row not selected" problem={problem} step={['showRow']} />
      )}
      {shown.length > 0 && (
        <RowList
          key={filter}
          lines={shown}
          common={filter}
          scroller={scroller}
          choose={(line) => void show(line)}
        />
      )}
    </div>
  );
}
