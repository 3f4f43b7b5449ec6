import { Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Candidate } from '../../app';
import { Disclosure } from '../Disclosure';
import { useTextStyles } from '../textStyles';
import { countText } from '../words';
import { FieldRow } from './FieldRow';
import { isOptional, TABLE_WORDS, type About, type Field as FieldName } from './fieldWords';
import { bestFirst } from './columnsView';
import { placeText } from './placeText';
import { toCheck, type TableView } from './tableView';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  unused: { overflowWrap: 'anywhere' },
});

interface TableSectionProps {
  readonly about: About;
  /** Absent while it is not known which table it is, and where none is taken. */
  readonly view: TableView | undefined;
  readonly candidates: readonly Candidate[];
  readonly disabled: boolean;
  readonly pickTable: (about: About, candidate: Candidate | undefined) => void;
  readonly pickColumn: (about: About, field: FieldName, heading: string | null) => void;
}

/** One of the tables: which it is, and what each of its columns is taken for. */
export function TableSection({
  about,
  view,
  candidates,
  disabled,
  pickTable,
  pickColumn,
}: TableSectionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const id = useId();
  const unused = view?.headings.filter(({ takenBy }) => takenBy === undefined) ?? [];
  const row = (field: TableView['fields'][number]) => (
    <FieldRow
      key={field.field}
      view={field}
      headings={view?.headings ?? []}
      disabled={disabled}
      pick={(name, heading) => pickColumn(about, name, heading)}
    />
  );
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={text.heading}>
        {TABLE_WORDS[about]}
      </h2>
      <Field label="Taken from" hint={view ? gist(view) : null} size="small">
        <Select
          value={view?.head.id ?? ''}
          disabled={disabled}
          onChange={(_, { value }) => {
            const candidate = candidates.find(({ head }) => head.id === value);
            if (candidate || isOptional(about)) pickTable(about, candidate);
          }}
        >
          {isOptional(about) ? (
            <option value="">None</option>
          ) : (
            !view && <option value="">Choose a table</option>
          )}
          {bestFirst(candidates, about).map(({ head }) => (
            <option key={head.id} value={head.id}>
              {placeText(head)}
            </option>
          ))}
        </Select>
      </Field>
      {view && (
        <>
          <ul className={styles.list} aria-label={`Columns of ${TABLE_WORDS[about].toLowerCase()}`}>
            {view.fields.map(row)}
          </ul>
          <div>
            {unused.length > 0 && (
              <Disclosure level={3} title={`${countText(unused.length, 'heading')} not used`}>
                <p className={mergeClasses(text.small, styles.unused)}>
                  {unused.map(({ heading }) => heading).join(', ')}
                </p>
              </Disclosure>
            )}
            <Disclosure level={3} title="More that can be read">
              <ul className={styles.list} aria-label="More that can be read">
                {view.others.map(row)}
              </ul>
            </Disclosure>
          </div>
        </>
      )}
    </section>
  );
}

function gist(view: TableView): string {
  const check = toCheck([view]);
  const rows = countText(view.head.rowCount, 'row');
  return check === 0 ? `${rows}.` : `${rows}; ${countText(check, 'column')} to check.`;
}
