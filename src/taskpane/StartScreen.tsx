import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Message } from './Message';
import { ProgressSlot } from './ProgressSlot';
import { RemoveSection } from './RemoveSection';
import { isBusy, START_REQUEST, type State } from './state';
import { TitleBar } from './TitleBar';
import { useTextStyles } from './textStyles';
import { UnfinishedMessage } from './UnfinishedMessage';
import type { PaneActions } from './usePane';
import { removedText } from './words';

const useStyles = makeStyles({
  main: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  action: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  needs: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

interface StartScreenProps {
  readonly state: State;
  readonly actions: PaneActions;
}

export function StartScreen({ state, actions }: StartScreenProps) {
  const work = isBusy(state) ? state.work : undefined;
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <>
      <TitleBar>
        <h1 className={text.title}>Maximize authorized hours</h1>
      </TitleBar>
      <main className={styles.main} aria-busy={work !== undefined}>
        {!work && <UnfinishedMessage state={state} actions={actions} />}
        {state.phase === 'removed' && (
          <Message intent="success" title="Removed">
            {removedText(state.removed)}
          </Message>
        )}
        <p className={text.lead} data-landing tabIndex={-1}>
          Bill every authorized hour that was really worked, and see which rows go over authorization.
        </p>
        <div className={styles.action}>
          <Button
            appearance={state.unfinished ? 'secondary' : 'primary'}
            size="large"
            disabledFocusable={work !== undefined}
            onClick={() => actions.preview(START_REQUEST)}
          >
            Preview
          </Button>
          <ProgressSlot work={work}>
            Reads this workbook. Nothing is written until you choose to.
          </ProgressSlot>
        </div>
        <section aria-labelledby="needs">
          <h2 id="needs" className={text.heading}>
            What the workbook needs
          </h2>
          <ul className={styles.needs}>
            <li>A schedule table: client, date, and scheduled and actual hours.</li>
            <li>An authorization table: client, max hours and period.</li>
          </ul>
        </section>
        <RemoveSection disabled={work !== undefined} remove={() => actions.remove(START_REQUEST)} />
      </main>
    </>
  );
}
