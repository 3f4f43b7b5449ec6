import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Preview, Rules } from '../app';
import { Disclosure } from './Disclosure';
import { HoursChange } from './HoursChange';
import { shortfallByCaregiver } from './shortfall';
import { useTextStyles } from './textStyles';
import { hoursText } from './words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  button: { alignSelf: 'start', marginTop: tokens.spacingVerticalXS },
});

interface PaySectionProps {
  readonly preview: Preview;
  /** Absent while the pane is busy. */
  readonly preparePreview: ((rules: Rules) => void) | undefined;
}

/**
 * Pay hours before and after. Pay never changes by itself to cover what was worked: the pane says what is missing, and offers
 * the payroll rule that pays it.
 */
export function PaySection({ preview, preparePreview }: PaySectionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { rules, summary, understanding } = preview;
  const { finalizedPay, maximizedPay, payShortfall } = summary.hours;
  const caregivers = useMemo(() => shortfallByCaregiver(preview), [preview]);
  const paysAllWorked = rules.payroll.option === 'roundedActual';

  function preparePay(option: Rules['payroll']['option']): void {
    preparePreview?.({ ...rules, payroll: { ...rules.payroll, option } });
  }

  return (
    <section className={styles.section} aria-labelledby="pay-hours">
      <div className={mergeClasses(text.body, styles.row)}>
        <h2 id="pay-hours" className={text.heading}>
          Pay hours
        </h2>
        <HoursChange before={finalizedPay} after={maximizedPay} />
      </div>
      {payShortfall > 0 && (
        <>
          <p className={text.body}>
            <strong className={text.figures}>{hoursText(payShortfall)} h</strong> worked are not in the pay
            hours. A payer’s limit does not reduce the wages you owe.
          </p>
          <Disclosure level={3} title={`By caregiver (${caregivers.length})`}>
            <ul className={styles.list}>
              {caregivers.map(({ caregiver, hours }) => (
                <li key={caregiver} className={mergeClasses(text.body, styles.row)}>
                  <span>{caregiver}</span>
                  <span className={text.figures}>{hoursText(hours)} h</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </>
      )}
      {payShortfall > 0 && !paysAllWorked && (
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={!preparePreview}
          onClick={() => preparePay('roundedActual')}
        >
          Preview with all worked hours paid
        </Button>
      )}
      {paysAllWorked && (
        <>
          <p className={text.body}>
            {allPaidText(payShortfall, understanding.chosen.caregivers !== undefined)}
          </p>
          <Button
            className={styles.button}
            size="small"
            disabledFocusable={!preparePreview}
            onClick={() => preparePay('scheduledWhenOver')}
          >
            Preview with the standard pay rule
          </Button>
        </>
      )}
    </section>
  );
}

/** Rows already billed keep their pay, and a caregiver's own option goes before the rules. */
function allPaidText(payShortfall: number, hasCaregivers: boolean): string {
  if (payShortfall === 0) return 'All worked hours are paid.';
  const own = hasCaregivers ? ' or of caregivers whose own payroll option says otherwise' : '';
  return `All other worked hours are paid. What is missing is on rows already billed${own}.`;
}
