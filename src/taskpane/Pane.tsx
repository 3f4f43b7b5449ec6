import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Announcer } from './Announcer';
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
  const [state, actions] = usePane(useCases, openAtPreview);
  return (
    <FluentProvider theme={THEMES[theme]} className={mergeClasses(styles.root, styles[theme])}>
      <Announcer state={state} />
      <Screen state={state} actions={actions} useCases={useCases} />
    </FluentProvider>
  );
}
