import { Button, FluentProvider, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { watchTheme } from '../../../app';
import { useTextStyles } from '../../../taskpane/textStyles';
import { THEMES, useThemeName } from '../../../taskpane/theme';
import { PROBES } from '../probes';
import { CopyAnswers } from './CopyAnswers';
import { ProbeTable } from './ProbeTable';
import { useCheck, type CheckState } from './useCheck';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});

/** @param patience how long events are waited for, in milliseconds */
export function CheckPage({ patience }: { readonly patience?: number }) {
  const theme = useThemeName(watchTheme);
  return (
    <FluentProvider theme={THEMES[theme]}>
      <Check patience={patience} />
    </FluentProvider>
  );
}

function Check({ patience }: { readonly patience: number | undefined }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { state, run } = useCheck(patience);
  return (
    <main className={styles.page}>
      <h1 className={text.title}>Excel check</h1>
      <p className={text.body}>
        {PROBES.length} small questions to this Excel, compared with what the add-in expects of it. Open a
        new, blank workbook for it. The check adds sheets named “Excel check”, works on those only and deletes
        them; they may come to the front meanwhile, and what Excel could undo before may be gone. Do not type
        in a cell until it ends.
      </p>
      <div>
        <Button
          appearance={state.phase === 'done' ? 'secondary' : 'primary'}
          disabledFocusable={state.phase === 'running'}
          onClick={run}
        >
          Run the check
        </Button>
      </div>
      <div role="status" className={text.body}>
        {sentence(state)}
      </div>
      {state.phase === 'running' && (
        <ProgressBar aria-label="Progress of the check" value={state.done / PROBES.length} />
      )}
      {state.phase === 'done' && (
        <>
          <CopyAnswers text={state.text} />
          <ProbeTable comparisons={state.comparisons} />
        </>
      )}
    </main>
  );
}

function sentence(state: CheckState): string {
  switch (state.phase) {
    case 'idle':
      return '';
    case 'running':
      return `Question ${state.done + 1} of ${PROBES.length}: ${state.title}`;
    case 'stopped':
      return `Excel refused to go on (${state.code}). Delete the sheets named “Excel check” if there are any, then run the check again.`;
    case 'done': {
      const count = (status: string) =>
        state.comparisons.filter((comparison) => comparison.status === status).length;
      return `${count('same')} the same, ${count('different')} different, ${count('notAvailable')} not available.`;
    }
  }
}
