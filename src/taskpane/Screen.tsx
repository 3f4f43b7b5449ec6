import { makeStyles } from '@fluentui/react-components';
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
  const region = useFocusKept(`${state.phase} ${state.unfinished ? 'unfinished' : ''}`);
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
        <FailedScreen state={state} actions={actions} tryAgain={again} />
      ) : (
        <StartScreen state={state} actions={actions} />
      )}
    </div>
  );
}

function tryAgain({ problem, retry }: Extract<State, { phase: 'failed' }>, actions: PaneActions): void {
  if (retry.what === 'preview') actions.preview(retry.request);
  else if (retry.what === 'finish') actions.finish(retry.request, retry.undo);
  else if (retry.what === 'takeBackUnfinished') actions.takeBackUnfinished(retry.request, retry.undo);
  else if (retry.what === 'remove') actions.remove(retry.request);
  else if (retry.what === 'leave') actions.leave();
  else if (problem.remedy === 'clearFilter') actions.clearFilter(retry);
  else if (retry.what === 'write') actions.write(retry.preview);
  else actions.takeBack(retry.preview, retry.undo);
}
