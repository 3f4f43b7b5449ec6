import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTextStyles } from './textStyles';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface RemoveSectionProps {
  readonly disabled: boolean;
  readonly remove: () => void;
}

/** Takes everything of ours out of the workbook, asked for twice. */
export function RemoveSection({ disabled, remove }: RemoveSectionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const [asked, setAsked] = useState(false);
  return (
    <section className={styles.section} aria-labelledby="remove">
      <h2 id="remove" className={text.heading}>
        Remove from this workbook
      </h2>
      {asked ? (
        <>
          <span role="status" className={text.small}>
            Hours columns and highlights on all visible sheets, and remembered columns, will be taken out.
            Cells that somebody typed into are never taken out: they are named, and nothing is removed.
          </span>
          <div className={styles.buttons}>
            <Button disabledFocusable={disabled} onClick={remove}>
              Remove everything
            </Button>
            <Button onClick={() => setAsked(false)}>Keep it</Button>
          </div>
        </>
      ) : (
        <>
          <span className={text.small}>Takes out all that Authorized Hours ever added.</span>
          <Button disabledFocusable={disabled} onClick={() => setAsked(true)}>
            Remove…
          </Button>
        </>
      )}
    </section>
  );
}
