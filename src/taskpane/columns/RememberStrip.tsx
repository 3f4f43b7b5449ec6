import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Choice } from '../../app';
import { ProblemMessage } from '../ProblemMessage';
import { useTextStyles } from '../textStyles';
import { countText } from '../words';
import { decisions, sameChoice } from './choices';
import type { Remembering } from './useRemembering';

const useStyles = makeStyles({
  strip: {
    // In sight wherever in the list a heading is changed; on low panes the room is for the list.
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    '@media (max-height: 480px)': { position: 'static' },
    zIndex: 1,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL}) calc(-1 * ${tokens.spacingVerticalL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface RememberStripProps {
  readonly choice: Choice;
  readonly remembering: Remembering;
  readonly disabled: boolean;
  readonly decide: (choice: Choice) => void;
}

/** What becomes of the person's choices: used now, and remembered in the workbook only where that is asked for. */
export function RememberStrip({ choice, remembering, disabled, decide }: RememberStripProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { remembered, problem } = remembering;
  const inUse = decisions(choice);
  const isRemembered = remembered !== undefined && sameChoice(remembered, choice);
  if (inUse === 0 && remembered === undefined) return null;
  return (
    <section className={styles.strip} aria-label="Your choices">
      {problem && (
        <ProblemMessage
          intent="warning"
          title="Your choices are as before"
          problem={problem}
          step={['remember']}
        />
      )}
      <p className={text.small} role="status">
        {isRemembered
          ? 'Your choices are remembered in this workbook.'
          : inUse === 0
            ? 'What this workbook remembers is not in use.'
            : `${countText(inUse, 'choice')} of yours in use. What is remembered: names of tables and headings, no client data.`}
      </p>
      <div className={styles.buttons}>
        {inUse > 0 && !isRemembered && (
          <>
            <Button size="small" disabledFocusable={disabled} onClick={() => remembering.remember(choice)}>
              Remember in this workbook
            </Button>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={disabled}
              onClick={() => decide(remembered ?? {})}
            >
              Undo
            </Button>
          </>
        )}
        {(isRemembered || inUse === 0) && (
          <Button size="small" disabledFocusable={disabled} onClick={() => void forget()}>
            Forget
          </Button>
        )}
      </div>
    </section>
  );

  /** What is forgotten is not used any longer either: the columns are found anew. */
  async function forget(): Promise<void> {
    if ((await remembering.forget()) && inUse > 0) decide({});
  }
}
