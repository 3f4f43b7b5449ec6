import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTextStyles } from './textStyles';

const useStyles = makeStyles({
  section: {
    marginTop: tokens.spacingVerticalL,
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
  const [asked, setAsked] = useState<boolean>();
  return (
    <section className={styles.section} aria-labelledby="remove">
      <h2 id="remove" className={text.heading}>
        Remove from this workbook
      </h2>
      {/* There from the start: a screen reader tells only what changes in a region it knows. */}
      <span role="status" className={text.small}>
        {asked
          ? 'Hours columns and highlights on all sheets, hidden ones too, and remembered columns, will be taken out. Cells that somebody typed into are never taken out: they are named, and nothing is removed.'
          : 'Takes out all that Authorized Hours ever added.'}
      </span>
      {/* Each click takes away its own button: the focus goes to what stands in its place, and first to what does no harm. */}
      {asked ? (
        <div className={styles.buttons}>
          <Button
            disabledFocusable={disabled}
            onClick={() => {
              setAsked(false);
              remove();
            }}
          >
            Remove everything
          </Button>
          <Button autoFocus onClick={() => setAsked(false)}>
            Keep it
          </Button>
        </div>
      ) : (
        <Button autoFocus={asked !== undefined} disabledFocusable={disabled} onClick={() => setAsked(true)}>
          Remove…
        </Button>
      )}
    </section>
  );
}
