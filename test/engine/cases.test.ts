import { hoursFromSeconds, maximize, seconds } from '../../src/engine';
import { type Case, readCases } from '../fixtures/cases/readCases';
import { type Figures, figuresOf } from './naive/figures';
import { naive } from './naive/naive';

function hours(length: number | undefined): number | null {
  return length === undefined ? null : hoursFromSeconds(seconds(length));
}

/** The figures as columns of hours, with only those optional columns that the case states. */
function columns({ expected }: Case, figures: readonly Figures[]) {
  return {
    finalized: figures.map(({ finalizedBill }) => hours(finalizedBill)),
    bill: figures.map(({ bill }) => hours(bill)),
    pay: figures.map(({ pay }) => hours(pay)),
    scheduledOver: figures.map(({ scheduledOver }) => hours(scheduledOver)),
    billedOver: figures.map(({ billedOver }) => hours(billedOver)),
    shortfall: figures.map(({ payShortfall }) => hours(payShortfall)),
    ...(expected.kind && { kind: figures.map(({ kind }) => kind) }),
    ...(expected.authorization && {
      authorization: figures.map(({ authorization }) => authorization ?? null),
    }),
  };
}

function expectedColumns({ visits, expected }: Case) {
  const zeros = visits.map(() => 0);
  return { scheduledOver: zeros, billedOver: zeros, shortfall: zeros, ...expected };
}

const NO_TERMS = { payers: [], caregivers: [] };

const implementations = [
  ['the engine', (one: Case) => figuresOf(maximize(one.visits, one.authorizations, one.rules))],
  ['the naive implementation', (one: Case) => naive(one.visits, one.authorizations, one.rules, NO_TERMS)],
] as const;

const files = [...readCases()];

/** The naive implementation gives the earliest first and knows of no money; a linear program is held against that. */
const isFor = (implementation: string, { rules }: Case) =>
  implementation === 'the engine' || rules.objective === 'hours';

describe.each(implementations)('%s', (implementation, figures) => {
  const known = files.filter(([, cases]) => cases.every((one) => isFor(implementation, one)));
  describe.each(known)('on the cases of %s', (_file, cases) => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
      expect(columns(one, figures(one))).toEqual(expectedColumns(one));
    });
  });
});
