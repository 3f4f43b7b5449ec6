import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Preview } from '../app';
import { ProgressSlot } from './ProgressSlot';
import { canTryAgain, hasBrokenOff, isBusy, isPreviewOut, requestOf, type State } from './state';
import type { PaneActions } from './usePane';
import { plannedText } from './words';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: {
    marginTop: tokens.spacingVerticalS,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  grow: { flexGrow: 1 },
});

interface ActionBarProps {
  readonly state: State;
  /** Absent while something has to be answered first. */
  readonly preview: Preview | undefined;
  readonly actions: PaneActions;
}

/**
 * The next step, always in the same place below the scrolled part. Hours can be written only while the preview on screen is
 * known to be current. Buttons that are busy stay focusable, so that the focus does not fall out of them.
 */
export function ActionBar({ state, preview, actions }: ActionBarProps) {
  const styles = useStyles();
  const busy = isBusy(state);
  const writable =
    (state.phase === 'preview' && !state.unfinished) || (busy && state.phase !== 'takingBack')
      ? preview
      : undefined;
  const again = requestOf(state);
  const broken = hasBrokenOff(state);
  return (
    <footer className={styles.bar}>
      <ProgressSlot work={busy ? state.work : undefined}>{advice(state, preview)}</ProgressSlot>
      <div className={styles.buttons}>
        {writable && (
          <Button
            className={styles.grow}
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => actions.write(writable)}
          >
            Write hours
          </Button>
        )}
        {broken && again && (
          <Button
            className={styles.grow}
            appearance="primary"
            onClick={() => actions.finish(again, state.undo)}
          >
            Finish writing
          </Button>
        )}
        <Button
          key="again"
          className={styles.grow}
          appearance={isOut(state) && !broken ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={() => again && actions.preview(again)}
        >
          Preview again
        </Button>
        {preview && state.undo && !state.unfinished && (
          <Button
            key="back"
            className={styles.grow}
            disabledFocusable={busy}
            onClick={() => state.undo && actions.takeBack(preview, state.undo)}
          >
            {state.phase === 'preview' ? 'Take back the last write' : 'Take back'}
          </Button>
        )}
      </div>
    </footer>
  );
}

/** The preview on screen does not describe the sheet any more: making it again is the next step. */
function isOut(state: State): boolean {
  return (
    state.phase === 'stale' ||
    state.phase === 'takenBack' ||
    (state.phase === 'failed' && isPreviewOut(state.problem))
  );
}

function advice(state: State, preview: Preview | undefined): string {
  if (!preview) return 'Your answer is used at once.';
  switch (state.phase) {
    case 'written':
      return 'Written hours are plain numbers. After a change in the sheet, preview and write again.';
    case 'stale':
    case 'takenBack':
      return 'Preview again before writing.';
    case 'failed':
      if (hasBrokenOff(state)) return 'Finishing writes the hours of the sheet as it is now.';
      return canTryAgain(state) ? 'Or preview again to work with the sheet as it is now.' : '';
    default:
      return plannedText(preview);
  }
}
