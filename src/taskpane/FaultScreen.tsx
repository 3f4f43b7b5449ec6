import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { faultProblem } from './fault';
import { useMainStyles } from './mainStyles';
import { ProblemMessage } from './ProblemMessage';
import { TitleBar } from './TitleBar';
import { useTextStyles } from './textStyles';

/** Writing that was under way goes on without the pane, so no more than this can be promised. */
const STOPPED =
  'Something went wrong in the add-in, so it cannot go on. Nothing was written to the workbook but what you chose to write. ' +
  'If that was under way, preview again before you use the hours. ' +
  'If the pane stops again, send the details to whoever gave you the add-in.';

const useStyles = makeStyles({
  screen: { height: '100%', display: 'flex', flexDirection: 'column' },
});

interface FaultScreenProps {
  readonly thrown: unknown;
  readonly reload: () => void;
}

/** The pane could not be drawn. Uses as little of it as can be. */
export function FaultScreen({ thrown, reload }: FaultScreenProps) {
  const styles = useStyles();
  const main = useMainStyles();
  const text = useTextStyles();
  const problem = useMemo(() => faultProblem(thrown, STOPPED), [thrown]);
  const region = useRef<HTMLDivElement>(null);

  // Whatever had the focus is gone with the rest. A person who works in the sheet keeps the focus there.
  useEffect(() => {
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    region.current?.querySelector<HTMLElement>('[data-landing]')?.focus();
  }, []);

  return (
    <div ref={region} className={styles.screen}>
      <TitleBar>
        <h1 className={text.title}>Maximize authorized hours</h1>
      </TitleBar>
      <main className={main.main}>
        <div role="alert" className={text.unseen}>
          The pane stopped. {problem.message}
        </div>
        <ProblemMessage
          intent="error"
          title="The pane stopped"
          problem={problem}
          step={['drawing']}
          action={{ label: 'Reload the pane', start: reload }}
        />
      </main>
    </div>
  );
}
