import fc from 'fast-check';
import type { Choice } from '../../src/app';
import { AUTHORIZATIONS, CAREGIVERS, PAYERS, SCHEDULE } from '../../src/sheet/fields';
import {
  chosenHeading,
  decisions,
  sameChoice,
  withColumn,
  withTable,
} from '../../src/taskpane/columns/choices';
import { FIELDS, FIELD_WORDS, type Field } from '../../src/taskpane/columns/fieldWords';
import { worthLookingFor } from '../../src/taskpane/columns/needs';
import { whichTable } from './inDoubt';

describe('what a person decides', () => {
  it('names an Excel table by its name and a plain range by the cell of its first heading', () => {
    const [visits, , approvals] = whichTable.candidates;
    const choice = withTable(withTable({}, 'schedule', visits.head), 'authorizations', approvals.head);
    expect(choice).toEqual({
      schedule: { place: 'Export!A4' },
      authorizations: { place: 'Approvals' },
    });
  });

  it('gives up the columns of a table for another table', () => {
    const before: Choice = { schedule: { columns: { client: 'Patient' } } };
    expect(withTable(before, 'schedule', whichTable.candidates[1].head)).toEqual({
      schedule: { place: "'Old export'!A1" },
    });
  });

  it('takes one heading for one field only', () => {
    const first = withColumn({}, 'schedule', 'actualStart', 'In');
    expect(withColumn(first, 'schedule', 'scheduledStart', 'In')).toEqual({
      schedule: { columns: { scheduledStart: 'In' } },
    });
  });

  it('keeps every heading for at most one field, whatever is decided', () => {
    const decision = fc.record({
      field: fc.constantFrom(...FIELDS.schedule),
      heading: fc.option(fc.constantFrom('In', 'Out', 'Hours')),
    });
    fc.assert(
      fc.property(fc.array(decision), (decided) => {
        const choice = decided.reduce<Choice>(
          (before, { field, heading }) => withColumn(before, 'schedule', field, heading),
          {},
        );
        const taken = Object.values(choice.schedule?.columns ?? {}).filter((heading) => heading !== null);
        expect(new Set(taken).size).toBe(taken.length);
        const last = decided.at(-1);
        if (last) expect(chosenHeading(choice, 'schedule', last.field)).toBe(last.heading);
      }),
    );
  });

  it('is the same in any order of its columns', () => {
    const one: Choice = { schedule: { place: 'Visits', columns: { client: 'A', date: null } } };
    const other: Choice = { schedule: { columns: { date: null, client: 'A' }, place: 'Visits' } };
    expect(sameChoice(one, other)).toBe(true);
    expect(sameChoice(one, { schedule: { ...one.schedule, columns: { client: 'A' } } })).toBe(false);
    expect(sameChoice(one, {})).toBe(false);
    expect(decisions(one)).toBe(3);
    expect(decisions({})).toBe(0);
  });
});

describe('a decision about a table that may be missing', () => {
  it('can be that there is none, which counts as one', () => {
    const choice = withTable({ payers: { columns: { payer: 'Plan' } } }, 'payers', undefined);
    expect(choice).toEqual({ payers: { place: null } });
    expect(decisions(choice)).toBe(1);
    expect(sameChoice(choice, {})).toBe(false);
  });
});

describe('the fields worth looking for', () => {
  const wanted = (about: 'schedule' | 'authorizations', ...found: Field[]) =>
    [...worthLookingFor(about, (field) => found.includes(field))].sort();

  it('are the first way of each fact that nothing tells', () => {
    expect(wanted('authorizations')).toEqual([
      'client',
      'end',
      'hoursUsed',
      'maxHours',
      'payer',
      'period',
      'service',
      'start',
    ]);
  });

  it('are the rest of a way that is begun', () => {
    expect(wanted('schedule', 'actualStart')).toContain('actualEnd');
    expect(wanted('schedule', 'actualStart')).not.toContain('actualHours');
  });

  it('leave out what is told in another way', () => {
    expect(wanted('authorizations', 'unitsPerWeek', 'range')).toEqual([
      'client',
      'hoursUsed',
      'payer',
      'service',
    ]);
  });

  // `isNeeded` finds the field of a missing heading by its words.
  it('have the words by which a missing heading is asked for', () => {
    const words = new Set(Object.values(FIELD_WORDS).map((text) => text.toLowerCase()));
    const required = [
      ...SCHEDULE.required,
      ...AUTHORIZATIONS.required,
      ...PAYERS.required,
      ...CAREGIVERS.required,
    ];
    for (const { heading } of required) expect(words).toContain(heading.toLowerCase());
  });
});
