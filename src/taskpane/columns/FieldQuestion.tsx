import { QuestionCircle20Regular } from '@fluentui/react-icons';
import { useTextStyles } from '../textStyles';
import { FieldRow } from './FieldRow';
import { TABLE_WORDS, type About, type Field } from './fieldWords';
import { useQuestionStyles } from './questionStyles';
import { placeText } from './placeText';
import type { TableView } from './tableView';

interface FieldQuestionProps {
  /** Of the table, only the fields that are asked. */
  readonly view: TableView;
  readonly disabled: boolean;
  readonly pickColumn: (about: About, field: Field, heading: string | null) => void;
}

/** Columns without which a table cannot be read, and that could not be told for sure. */
export function FieldQuestion({ view, disabled, pickColumn }: FieldQuestionProps) {
  const card = useQuestionStyles();
  const text = useTextStyles();
  const id = `asked-${view.about}`;
  const [only, ...rest] = view.fields;
  return (
    <section className={card.card} aria-labelledby={id}>
      <div className={card.title}>
        <QuestionCircle20Regular aria-hidden className={card.icon} />
        <h2 id={id} className={text.heading} data-landing tabIndex={-1}>
          {only && rest.length === 0 ? `Which heading is “${only.words}”?` : 'Please check these headings'}
        </h2>
      </div>
      <p className={text.small}>
        {TABLE_WORDS[view.about]}: {placeText(view.head)}
      </p>
      <ul className={card.list}>
        {view.fields.map((field) => (
          <FieldRow
            key={field.field}
            view={field}
            headings={view.headings}
            disabled={disabled}
            pick={(name, heading) => pickColumn(view.about, name, heading)}
          />
        ))}
      </ul>
    </section>
  );
}
