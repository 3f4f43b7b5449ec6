import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type RefObject } from 'react';
import { TABLES, type Candidate, type Choice } from '../../app';
import { withColumn, withTable } from './choices';
import type { ColumnsView } from './columnsView';
import { FieldQuestion } from './FieldQuestion';
import { isOptional, type About, type Field } from './fieldWords';
import { RememberStrip } from './RememberStrip';
import { TableQuestion } from './TableQuestion';
import { TableSection } from './TableSection';
import type { TableView } from './tableView';
import type { Remembering } from './useRemembering';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
});

interface ColumnsPanelProps {
  readonly view: ColumnsView;
  readonly choice: Choice;
  readonly remembering: Remembering;
  readonly disabled: boolean;
  readonly decide: (choice: Choice) => void;
}

/**
 * What was taken for what, to be looked at and changed; what has to be answered first stands first. A change is used at
 * once.
 */
export function ColumnsPanel({ view, choice, remembering, disabled, decide }: ColumnsPanelProps) {
  const styles = useStyles();
  const panel = useRef<HTMLDivElement>(null);
  const picked = usePickerFollowed(panel);
  const picks = {
    disabled,
    pickTable: (about: About, candidate: Candidate | undefined) =>
      decide(withTable(choice, about, candidate?.head)),
    pickColumn: (about: About, field: Field, heading: string | null) => {
      picked(field);
      decide(withColumn(choice, about, field, heading));
    },
  };
  return (
    <div ref={panel} className={styles.panel}>
      {view.question && view.question.candidates.length > 1 && (
        <TableQuestion question={view.question} candidates={view.candidates} {...picks} />
      )}
      {TABLES.map((about) => {
        const table = part(view, about, (asked) => asked);
        return table && table.fields.length > 0 && <FieldQuestion key={about} view={table} {...picks} />;
      })}
      {TABLES.filter((about) => isShown(about)).map((about) => (
        <TableSection
          key={about}
          about={about}
          view={part(view, about, (asked) => !asked)}
          candidates={view.candidates}
          {...picks}
        />
      ))}
      <RememberStrip choice={choice} remembering={remembering} disabled={disabled} decide={decide} />
    </div>
  );

  /** A table that may be missing is spoken of where it is there, where something was decided about it, or where another table could be it. */
  function isShown(about: About): boolean {
    if (!isOptional(about) || view.tables[about] || choice[about]) return true;
    const taken = TABLES.map((each) => view.tables[each]?.head.id);
    return view.candidates.some(({ head }) => !taken.includes(head.id));
  }
}

/** A table with those of its fields that are asked first, or with the others. */
function part(
  { tables, asked }: ColumnsView,
  about: About,
  belongs: (asked: boolean) => boolean,
): TableView | undefined {
  const table = tables[about];
  return table && { ...table, fields: table.fields.filter(({ field }) => belongs(asked[about].has(field))) };
}

/** A picker can move when a heading is picked, from one list to another, and takes the focus along. */
function usePickerFollowed(panel: RefObject<HTMLElement | null>): (field: Field) => void {
  const last = useRef<Field>(undefined);
  useEffect(() => {
    if (!last.current) return;
    if (document.activeElement === document.body)
      panel.current?.querySelector<HTMLElement>(`[data-field="${last.current}"]`)?.focus();
    last.current = undefined;
  });
  return (field) => {
    last.current = field;
  };
}
