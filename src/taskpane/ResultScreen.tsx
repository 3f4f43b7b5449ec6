import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { Preview } from '../app';
import { ActionBar } from './ActionBar';
import { Banner } from './Banner';
import { linesOf } from './lines';
import { RowsPanel } from './RowsPanel';
import { isBusy, type State } from './state';
import { SummaryPanel } from './SummaryPanel';
import { useTextStyles } from './textStyles';
import { TitleBar } from './TitleBar';
import type { UseCases } from './useCases';
import type { PaneActions } from './usePane';
import { useView } from './view';

const useStyles = makeStyles({
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

interface ResultScreenProps {
  readonly state: State;
  readonly preview: Preview;
  readonly actions: PaneActions;
  readonly showRow: UseCases['showRow'];
}

/** A preview in numbers and in rows, before and after it is written. */
export function ResultScreen({ state, preview, actions, showRow }: ResultScreenProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const scroller = useRef<HTMLElement>(null);
  const lines = useMemo(() => linesOf(preview), [preview]);
  const [view, setView] = useView(state, preview, lines);
  return (
    <>
      <TitleBar>
        <h1 className={text.unseen}>Authorized Hours</h1>
        <TabList
          className={styles.tabs}
          selectedValue={view.tab}
          onTabSelect={(_, { value }) => setView({ ...view, tab: value === 'rows' ? 'rows' : 'summary' })}
        >
          <Tab id="summary-tab" value="summary" aria-controls="result">
            Summary
          </Tab>
          <Tab id="rows-tab" value="rows" aria-controls="result">
            Rows
          </Tab>
        </TabList>
      </TitleBar>
      <main ref={scroller} className={styles.main} aria-busy={state.phase === 'reading'}>
        <Banner state={state} actions={actions} />
        <div id="result" role="tabpanel" aria-labelledby={`${view.tab}-tab`}>
          {view.tab === 'summary' ? (
            <SummaryPanel
              preview={preview}
              lines={lines}
              showRows={(filter) => setView({ tab: 'rows', filter })}
              preparePreview={isBusy(state) ? undefined : actions.preview}
            />
          ) : (
            <RowsPanel
              preview={preview}
              lines={lines}
              filter={view.filter}
              setFilter={(filter) => setView({ tab: 'rows', filter })}
              scroller={scroller}
              showRow={showRow}
            />
          )}
        </div>
      </main>
      <ActionBar state={state} preview={preview} actions={actions} />
    </>
  );
}
