import { useMemo } from 'react';
import { ActionBar } from './ActionBar';
import { ColumnsPanel } from './columns/ColumnsPanel';
import { columnsOfAsking } from './columns/columnsView';
import { toCheck } from './columns/tableView';
import type { Remembering } from './columns/useRemembering';
import { ProblemMessage } from './ProblemMessage';
import { choiceOf, isBusy, type Asking, type State } from './state';
import { Tabs } from './Tabs';
import { useMainStyles } from './mainStyles';
import { UnfinishedMessage } from './UnfinishedMessage';
import type { PaneActions } from './usePane';

interface AskingScreenProps {
  readonly state: State;
  readonly asking: Asking;
  readonly actions: PaneActions;
  readonly remembering: Remembering;
}

/** There is no preview before something is answered: the *Columns* view, with the question on top. */
export function AskingScreen({ state, asking, actions, remembering }: AskingScreenProps) {
  const main = useMainStyles();
  const choice = choiceOf(state);
  const view = useMemo(() => columnsOfAsking(asking, choice), [asking, choice]);
  const asksWhichTable = (view.question?.candidates.length ?? 0) > 1;
  return (
    <>
      <Tabs
        selected="columns"
        hasPreview={false}
        toCheck={toCheck(Object.values(view.tables))}
        select={() => {}}
      />
      <main className={main.main} aria-busy={state.phase === 'reading'}>
        {/* A question of which table says it all itself. */}
        {!asksWhichTable && (
          <ProblemMessage
            intent="warning"
            title="No preview yet"
            problem={asking.problem}
            step={['preview', 'finding']}
          />
        )}
        {!isBusy(state) && <UnfinishedMessage state={state} actions={actions} />}
        <div id="result" role="tabpanel" aria-labelledby="columns-tab">
          <ColumnsPanel
            view={view}
            choice={choice}
            remembering={remembering}
            disabled={false}
            decide={(decided) => actions.preview({ ...asking.request, choice: decided })}
          />
        </div>
      </main>
      <ActionBar state={state} preview={undefined} actions={actions} />
    </>
  );
}
