import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Announcer } from './Announcer';
import { FaultBoundary } from './FaultBoundary';
import { HostFactsContext } from './ProblemMessage';
import { Screen } from './Screen';
import { THEMES, useThemeName } from './theme';
import type { UseCases } from './useCases';
import { usePane } from './usePane';

const useStyles = makeStyles({
  root: { height: '100vh', overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground1 },
  // For what the browser draws itself: scroll bars and the list of a drop-down.
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});

export interface PaneProps {
  readonly useCases: UseCases;
  /** The ribbon's *Maximize* opens the pane at its preview; *Open* waits for a click. */
  readonly openAtPreview: boolean;
}

export function Pane({ useCases, openAtPreview }: PaneProps) {
  const styles = useStyles();
  const theme = useThemeName(useCases.watchTheme);
  return (
    <FluentProvider theme={THEMES[theme]} className={mergeClasses(styles.root, styles[theme])}>
      <HostFactsContext value={useCases.hostFacts}>
        <FaultBoundary>
          <Screens useCases={useCases} openAtPreview={openAtPreview} />
        </FaultBoundary>
      </HostFactsContext>
    </FluentProvider>
  );
}

/** All that a fault can take away, the state included; what is left is the theme to tell of it in. */
function Screens({ useCases, openAtPreview }: PaneProps) {
  const [state, actions] = usePane(useCases, openAtPreview);
  return (
    <>
      <Announcer state={state} />
      <Screen state={state} actions={actions} useCases={useCases} />
    </>
  );
}
