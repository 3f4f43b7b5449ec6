import { useMemo, useRef } from 'react';
import type { Preview } from '../app';
import { ActionBar } from './ActionBar';
import { Banner } from './Banner';
import { ColumnsPanel } from './columns/ColumnsPanel';
import { columnsOfPreview } from './columns/columnsView';
import { toCheck } from './columns/tableView';
import type { Remembering } from './columns/useRemembering';
import { linesOf } from './lines';
import { useMainStyles } from './mainStyles';
import { RemoveSection } from './RemoveSection';
import { RowsPanel } from './RowsPanel';
import { choiceOf, isBusy, type State } from './state';
import { SummaryPanel } from './SummaryPanel';
import { Tabs } from './Tabs';
import type { UseCases } from './useCases';
import type { PaneActions } from './usePane';
import { useView } from './view';

interface ResultScreenProps {
  readonly state: State;
  readonly preview: Preview;
  readonly actions: PaneActions;
  readonly tryAgain: () => void;
  readonly remembering: Remembering;
  readonly show: Pick<UseCases, 'showRow' | 'showColumns'>;
}

/** A preview in numbers, in rows and in what it was read from, before and after it is written. */
export function ResultScreen({ state, preview, actions, tryAgain, remembering, show }: ResultScreenProps) {
  const main = useMainStyles();
  const scroller = useRef<HTMLElement>(null);
  const lines = useMemo(() => linesOf(preview), [preview]);
  const choice = choiceOf(state);
  const columns = useMemo(() => columnsOfPreview(preview, choice), [preview, choice]);
  const [view, setView] = useView(state, preview, lines);
  const check = toCheck(Object.values(columns.tables));
  return (
    <>
      <Tabs selected={view.tab} hasPreview toCheck={check} select={(tab) => setView({ ...view, tab })} />
      <main ref={scroller} className={main.main} aria-busy={state.phase === 'reading'}>
        <Banner state={state} actions={actions} tryAgain={tryAgain} showColumns={show.showColumns} />
        <div id="result" role="tabpanel" aria-labelledby={`${view.tab}-tab`}>
          {view.tab === 'summary' && (
            <SummaryPanel
              preview={preview}
              lines={lines}
              toCheck={check}
              showRows={(filter) => setView({ tab: 'rows', filter })}
              showTables={() => setView({ ...view, tab: 'columns' })}
              preparePreview={
                isBusy(state) ? undefined : (rules) => actions.preview({ rules, choice: preview.choice })
              }
            />
          )}
          {view.tab === 'rows' && (
            <RowsPanel
              preview={preview}
              lines={lines}
              filter={view.filter}
              setFilter={(filter) => setView({ tab: 'rows', filter })}
              scroller={scroller}
              showRow={show.showRow}
            />
          )}
          {view.tab === 'columns' && (
            <ColumnsPanel
              view={columns}
              choice={choice}
              remembering={remembering}
              disabled={state.phase === 'writing'}
              decide={(decided) => actions.preview({ rules: preview.rules, choice: decided })}
            />
          )}
          {view.tab === 'columns' && (
            <RemoveSection
              disabled={isBusy(state)}
              remove={() => actions.remove({ rules: preview.rules, choice: preview.choice })}
            />
          )}
        </div>
      </main>
      <ActionBar state={state} preview={preview} actions={actions} />
    </>
  );
}
