import { DEFAULT_RULES, maximize, type Terms, type Visit } from '../../src/engine';
import { authorized, limitOf, visitOn } from './examples';

const MONDAY = '2026-01-05';
const visit = (more: Partial<Visit>) => visitOn(MONDAY, 5, 6, more);

function warningsOf(visits: readonly Visit[], terms: Partial<Terms>) {
  const rows = [authorized([limitOf(60, 'week')])];
  return maximize(visits, rows, DEFAULT_RULES, { payers: [], caregivers: [], ...terms }).warnings;
}

describe('a second row', () => {
  it.each<[string, Partial<Terms>]>([
    ['payers', { payers: [{ payer: 'North' }, { payer: 'South' }, { payer: ' north' }] }],
    [
      'caregivers',
      { caregivers: [{ caregiver: 'Kay Sample' }, { caregiver: 'Lee' }, { caregiver: 'Sample, Kay' }] },
    ],
  ])('for one and the same of the %s is told of', (table, terms) => {
    expect(warningsOf([], terms)).toEqual([{ code: 'termsTwice', table, row: 2 }]);
  });

  it.each<[string, Partial<Terms>]>([
    ['payers', { payers: [{ payer: '' }, { payer: ' ' }] }],
    ['caregivers', { caregivers: [{ caregiver: '' }, { caregiver: ' ' }] }],
  ])('without a name in the table of %s is no news', (_table, terms) => {
    expect(warningsOf([], terms)).toEqual([]);
  });
});

describe('payers of visits that the Payers table does not list', () => {
  const payers = [{ payer: 'North' }];

  it('are told with the number of their visits, spellings together under the first', () => {
    const visits = ['South', 'East', ' SOUTH', 'north'].map((payer) => visit({ payer }));
    expect(warningsOf(visits, { payers })).toEqual([
      { code: 'payerNotListed', payer: 'South', visits: 2 },
      { code: 'payerNotListed', payer: 'East', visits: 1 },
    ]);
  });

  it('are those of their authorizations where the visits name none', () => {
    const rows = [authorized([limitOf(60, 'week')], { payer: 'South' })];
    const visits = [visit({}), visit({ payer: ' ' }), visit({ payer: 'North' }), visit({ client: 'Bo' })];
    const { warnings } = maximize(visits, rows, DEFAULT_RULES, { payers, caregivers: [] });
    expect(warnings).toEqual([{ code: 'payerNotListed', payer: 'South', visits: 2 }]);
  });

  it.each<[string, Partial<Visit>]>([
    ['names no payer', {}],
    ['has a blank one', { payer: ' ' }],
    ['is cancelled', { payer: 'South', standing: 'void' }],
    ['cannot be counted', { payer: 'South', date: 'unreadable' }],
  ])('are none where the visit %s', (_what, more) => {
    expect(warningsOf([visit(more)], { payers })).toEqual([]);
  });

  it('are none where there is no such table', () => {
    expect(warningsOf([visit({ payer: 'South' })], { caregivers: [{ caregiver: 'Kay Sample' }] })).toEqual(
      [],
    );
  });
});

describe('caregivers paid by another option than their visits are billed by', () => {
  const payers = [{ payer: 'North', option: 'roundedActual' }] as const;

  it('are told with the number of those visits, the one with most first', () => {
    const visits = [
      visit({ payer: 'North', caregiver: 'Kay Sample' }),
      visit({ payer: 'North' }),
      visit({ payer: 'North', caregiver: 'Lee Sample' }),
      visit({ caregiver: 'Lee Sample' }),
      visit({ payer: 'North', caregiver: 'Sample, Lee' }),
    ];
    expect(warningsOf(visits, { payers })).toEqual([
      {
        code: 'optionsDiffer',
        caregivers: [
          { caregiver: 'Lee Sample', visits: 2 },
          { caregiver: 'Kay Sample', visits: 1 },
          { caregiver: '', visits: 1 },
        ],
      },
    ]);
  });

  it.each<[string, Partial<Visit>]>([
    ['is billed by the option that pays', {}],
    ['is cancelled', { payer: 'North', standing: 'void' }],
    ['cannot be counted', { payer: 'North', date: 'unreadable' }],
  ])('are none where the visit %s', (_what, more) => {
    expect(warningsOf([visit({ caregiver: 'Kay Sample', ...more })], { payers })).toEqual([]);
  });
});
