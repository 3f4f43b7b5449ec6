import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { Fragment, useId } from 'react';
import { useTextStyles } from '../textStyles';
import type { Field } from './fieldWords';
import type { FieldView, HeadingView } from './tableView';
import { Trust } from './Trust';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { display: 'flex', flexDirection: 'column' },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  none: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  picker: { minWidth: 0 },
  wide: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  samples: { color: tokens.colorNeutralForeground1 },
  // A stamp such as 2026-01-05T13:00:00Z would be broken at its hyphens.
  sample: { display: 'inline-block', maxWidth: '100%' },
  confirm: { justifySelf: 'start', gridColumn: '1 / -1', marginTop: tokens.spacingVerticalXXS },
});

/** What a picker says for no heading: no heading is blank. */
const NONE = '';

interface FieldRowProps {
  readonly view: FieldView;
  readonly headings: readonly HeadingView[];
  /** While hours are written nothing can be chosen. */
  readonly disabled: boolean;
  readonly pick: (field: Field, heading: string | null) => void;
}

/** One fact: the heading it is taken from, how sure that is, how it was read, and a picker for another heading. */
export function FieldRow({ view, headings, disabled, pick }: FieldRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const id = useId();
  const { field, words, heading, trust, how, samples } = view;
  const asks = trust === 'unsure' && heading !== undefined;
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <label
          htmlFor={`${id}-picker`}
          className={mergeClasses(
            text.body,
            styles.label,
            heading === undefined && trust !== 'needed' && styles.none,
          )}
        >
          {words}
        </label>
        <Trust trust={trust} id={`${id}-trust`} />
      </div>
      <Select
        id={`${id}-picker`}
        data-field={field}
        className={styles.picker}
        size="small"
        value={heading ?? NONE}
        title={heading}
        disabled={disabled}
        aria-describedby={`${id}-trust ${id}-how`}
        onChange={(_, { value }) => pick(field, value === NONE ? null : value)}
      >
        <HeadingOptions view={view} headings={headings} />
      </Select>
      <div id={`${id}-how`} className={mergeClasses(text.small, styles.wide)}>
        {asks && <span>{view.reasons.join(' ')}</span>}
        {samples.length > 0 && (
          <span className={styles.samples}>
            {samples.map((sample, index) => (
              <Fragment key={sample}>
                {index > 0 && ' · '}
                <span className={styles.sample}>{sample}</span>
              </Fragment>
            ))}
          </span>
        )}
        {how !== undefined && <span>{how}</span>}
      </div>
      {asks && (
        <Button
          size="small"
          className={styles.confirm}
          disabled={disabled}
          aria-label={`${words}: ${heading} is right`}
          onClick={() => pick(field, heading)}
        >
          That is right
        </Button>
      )}
    </li>
  );
}

function HeadingOptions({
  view,
  headings,
}: {
  readonly view: FieldView;
  readonly headings: readonly HeadingView[];
}) {
  const near = new Set(view.alternatives.length === 0 ? [] : [view.heading, ...view.alternatives]);
  const likely = headings.filter(({ heading }) => near.has(heading));
  const rest = headings.filter(({ heading }) => !near.has(heading));
  const option = ({ heading, takenBy }: HeadingView) => (
    <option key={heading} value={heading}>
      {takenBy === undefined || takenBy === view.words ? heading : `${heading} (${takenBy})`}
    </option>
  );
  return (
    <>
      <option value={NONE}>None</option>
      {likely.length === 0 ? (
        rest.map(option)
      ) : (
        <>
          <optgroup label="Most likely">{likely.map(option)}</optgroup>
          <optgroup label="Other headings">{rest.map(option)}</optgroup>
        </>
      )}
    </>
  );
}
