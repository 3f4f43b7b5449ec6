import { makeStyles } from '@fluentui/react-components';
import { DEFAULT_RULES } from '../app';
import { AskingScreen } from './AskingScreen';
import { useRemembering } from './columns/useRemembering';
import { FailedScreen } from './FailedScreen';
import { ResultScreen } from './ResultScreen';
import { StartScreen } from './StartScreen';
import { askingOf, previewOf, type State } from './state';
import { useFocusKept } from './useFocusKept';
import type { UseCases } from './useCases';
import type { PaneActions } from './usePane';

const useStyles = makeStyles({
  screen: { height: '100%', display: 'flex', flexDirection: 'column' },
});

export interface ScreenProps {
  readonly state: State;
  readonly actions: PaneActions;
  readonly useCases: UseCases;
}

/** Chooses what to show for the state. */
export function Screen({ state, actions, useCases }: ScreenProps) {
  const styles = useStyles();
  const region = useFocusKept(state.phase);
  const preview = previewOf(state);
  const asking = askingOf(state);
  const remembering = useRemembering(useCases);
  const again = () => {
    if (state.phase === 'failed') tryAgain(state, actions);
  };
  return (
    <div ref={region} className={styles.screen}>
      {preview ? (
        <ResultScreen
          state={state}
          preview={preview}
          actions={actions}
          tryAgain={again}
          remembering={remembering}
          show={useCases}
        />
      ) : asking ? (
        <AskingScreen state={state} asking={asking} actions={actions} remembering={remembering} />
      ) : state.phase === 'failed' ? (
        <FailedScreen state={state} tryAgain={again} />
      ) : (
        <StartScreen
          work={state.phase === 'reading' ? state.work : undefined}
          preview={() => actions.preview({ rules: DEFAULT_RULES, choice: undefined })}
        />
      )}
    </div>
  );
}

function tryAgain({ problem, retry }: Extract<State, { phase: 'failed' }>, actions: PaneActions): void {
  if (retry.what === 'preview') actions.preview(retry.request);
  else if (problem.remedy === 'clearFilter') actions.clearFilter(retry);
  else if (retry.what === 'write') actions.write(retry.preview);
  else actions.takeBack(retry.preview, retry.undo);
}
