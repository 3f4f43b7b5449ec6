import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QuestionCircle20Regular } from '@fluentui/react-icons';
import type { Candidate, Question } from '../../app';
import { useTextStyles } from '../textStyles';
import { countText } from '../words';
import { isOptional, type About } from './fieldWords';
import { placeText } from './placeText';
import { useQuestionStyles } from './questionStyles';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  candidate: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  reasons: { margin: 0, padding: 0, listStyleType: 'none' },
  use: { alignSelf: 'start', marginTop: tokens.spacingVerticalXS },
  // As far from the card's edge as the last table's button would be.
  useNone: { alignSelf: 'start', marginBottom: tokens.spacingVerticalS },
});

const ASKED: Readonly<Record<About, string>> = {
  schedule: 'Which table is your schedule?',
  authorizations: 'Which table holds your authorizations?',
  payers: 'Which table says how payers are billed?',
  caregivers: 'Which table says how caregivers are paid?',
};

/** Reasons beyond the first few do not help to decide. */
const REASONS = 3;

interface TableQuestionProps {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  readonly disabled: boolean;
  readonly pickTable: (about: About, candidate: Candidate | undefined) => void;
}

/** Tables that would do equally: only the person can say which is meant. The answer is used at once. */
export function TableQuestion({ question, candidates, disabled, pickTable }: TableQuestionProps) {
  const styles = useStyles();
  const card = useQuestionStyles();
  const text = useTextStyles();
  const { about } = question;
  return (
    <section className={card.card} aria-labelledby="table-question">
      <div className={card.title}>
        <QuestionCircle20Regular aria-hidden className={card.icon} />
        <h2 id="table-question" className={text.heading} data-landing tabIndex={-1}>
          {ASKED[about]}
        </h2>
      </div>
      <ul className={styles.list} aria-labelledby="table-question">
        {question.candidates.map(({ key, name, sheet, reasons }) => {
          const candidate = candidates.find(({ head }) => head.id === key);
          return (
            candidate && (
              <li key={key} className={styles.candidate}>
                <span className={mergeClasses(text.body, styles.name)}>{placeText({ name, sheet })}</span>
                <span className={text.small}>{countText(candidate.head.rowCount, 'row')}</span>
                {reasons.length > 0 && (
                  <ul className={mergeClasses(text.small, styles.reasons)}>
                    {reasons.slice(0, REASONS).map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                )}
                <Button
                  size="small"
                  className={styles.use}
                  disabledFocusable={disabled}
                  aria-label={`Use ${placeText({ name, sheet })}`}
                  onClick={() => pickTable(about, candidate)}
                >
                  Use this one
                </Button>
              </li>
            )
          );
        })}
      </ul>
      {isOptional(about) && (
        <Button
          size="small"
          className={styles.useNone}
          disabledFocusable={disabled}
          onClick={() => pickTable(about, undefined)}
        >
          Use none of them
        </Button>
      )}
    </section>
  );
}
