import { makeStyles, tokens } from '@fluentui/react-components';
import type { Preview } from '../app';
import { Disclosure } from './Disclosure';
import { rulesText } from './rulesText';
import { useTextStyles } from './textStyles';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  value: { margin: 0 },
});

/** The rules the preview was made with, in plain words. */
export function RulesInUse({ preview: { rules, understanding } }: { readonly preview: Preview }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <Disclosure level={2} title="Rules in use" gist={`Weeks start on ${rules.weekStartsOn}`}>
      <dl className={styles.list}>
        {rulesText(rules, understanding.chosen).map(({ topic, sentence }) => (
          <div key={topic}>
            <dt className={text.small}>{topic}</dt>
            <dd className={styles.value}>{sentence}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
