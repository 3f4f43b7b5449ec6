import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Preview } from '../app';
import { Disclosure } from './Disclosure';
import { FIELD_WORDS, fieldsFound } from './fieldWords';
import { useTextStyles } from './textStyles';
import { countText } from './words';

const useStyles = makeStyles({
  tables: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fields: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  heading: { color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
});

/** Which tables were taken, and for each kind of fact the heading it was read from. */
export function TablesTaken({ preview: { understanding } }: { readonly preview: Preview }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { chosen } = understanding;
  return (
    <Disclosure
      level={2}
      title="Tables read"
      gist={`${chosen.schedule.head.name} and ${chosen.authorizations.head.name}`}
    >
      <div className={styles.tables}>
        {[chosen.schedule, chosen.authorizations].map(({ head, columns }) => (
          <section key={head.id} aria-label={`Table ${head.name}`}>
            <h3 className={text.heading}>{head.name}</h3>
            <p className={text.small}>
              Sheet {head.sheet}, {countText(head.rowCount, 'row')}
            </p>
            <dl className={styles.fields}>
              {fieldsFound(columns).map(([field, column]) => (
                <Fragment key={field}>
                  <dt className={text.small}>{FIELD_WORDS[field]}</dt>
                  <dd className={mergeClasses(text.small, styles.heading)}>{head.headings[column]}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Disclosure>
  );
}
