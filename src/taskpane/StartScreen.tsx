import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ProgressSlot } from './ProgressSlot';
import type { Work } from './state';
import { TitleBar } from './TitleBar';
import { useTextStyles } from './textStyles';

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
  /** Set while the sheet is being read. */
  readonly work: Work | undefined;
  readonly preview: () => void;
}

export function StartScreen({ work, preview }: StartScreenProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <>
      <TitleBar>
        <h1 className={text.title}>Maximize authorized hours</h1>
      </TitleBar>
      <main className={styles.main} aria-busy={work !== undefined}>
        <p className={text.lead}>
          Bill every authorized hour that was really worked, and see which rows go over authorization.
        </p>
        <div className={styles.action}>
          <Button appearance="primary" size="large" disabledFocusable={work !== undefined} onClick={preview}>
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
      </main>
    </>
  );
}
