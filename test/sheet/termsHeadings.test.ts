import { assignColumns } from '../../src/sheet/assign';
import { AUTHORIZATIONS, CAREGIVERS, PAYERS, SCHEDULE } from '../../src/sheet/fields';
import { mappingOf } from './columnsOf';

type Known = readonly (readonly [heading: string, field: string])[];

const OF_PAYERS: Known = [
  ['Payer', 'payer'],
  ['Payer Name', 'payer'],
  ['Payor', 'payer'],
  ['Insurance', 'payer'],
  ['Billing Option', 'billOption'],
  ['Bill Option', 'billOption'],
  ['Billing Options', 'billOption'],
  ['Bill Hours At', 'billOption'],
  ['Bill By', 'billOption'],
  ['Act > Sch, Bill Scheduled', 'billScheduled'],
  ['Bill Scheduled when Actual > Scheduled', 'billScheduled'],
  ['Bill Scheduled if Actual greater than Scheduled', 'billScheduled'],
  ['Rounding', 'rounding'],
  ['Rounding (min)', 'rounding'],
  ['Billing Rounding', 'rounding'],
  ['Round To (minutes)', 'rounding'],
  ['Round to nearest (min)', 'rounding'],
  ['Rounding Interval', 'rounding'],
  ['Round Direction', 'roundingDirection'],
  ['Rounding Direction', 'roundingDirection'],
  ['Round Up/Down', 'roundingDirection'],
  ['Rounding Method', 'roundingMethod'],
  ['Rounding Type', 'roundingMethod'],
  ['Billing Increment', 'billingIncrement'],
  ['Billing Increment (min)', 'billingIncrement'],
  ['Unit minutes', 'billingIncrement'],
  ['Minutes per Unit', 'billingIncrement'],
];

const OF_CAREGIVERS: Known = [
  ['Caregiver', 'caregiver'],
  ['Employee Name', 'caregiver'],
  ['Aide', 'caregiver'],
  ['First Name', 'caregiverFirst'],
  ['Caregiver Last Name', 'caregiverLast'],
  ['Pay Option', 'payOption'],
  ['Payroll Option', 'payOption'],
  ['Pay By', 'payOption'],
  ['Pay Hours At', 'payOption'],
  ['Act > Sch, Pay Scheduled', 'payScheduled'],
  ['Round To (min)', 'rounding'],
  ['Rounding Direction', 'roundingDirection'],
  ['Rounding Method', 'roundingMethod'],
];

const STRANGERS = [
  'Act < Sch, Bill Scheduled',
  'Act < Sch, Pay Scheduled',
  'Phone',
  'Address',
  'Payment Method',
  'Bill Rate',
  'Pay Rate',
  'Client',
  'Hire Date',
  'Claim Method',
  'Overtime Option',
];

describe('a heading of a table of payers', () => {
  it.each(OF_PAYERS)('"%s" is read as %s', (heading, field) => {
    expect(mappingOf(assignColumns(PAYERS, [heading], []), [heading])).toEqual({ [field]: heading });
  });

  it.each([...STRANGERS, 'Act > Sch, Pay Scheduled', 'Pay Option'])(
    '"%s" is taken for nothing',
    (heading) => {
      expect(mappingOf(assignColumns(PAYERS, [heading], []), [heading])).toEqual({});
    },
  );
});

describe('a heading of a table of caregivers', () => {
  it.each(OF_CAREGIVERS)('"%s" is read as %s', (heading, field) => {
    expect(mappingOf(assignColumns(CAREGIVERS, [heading], []), [heading])).toEqual({ [field]: heading });
  });

  it.each([...STRANGERS, 'Act > Sch, Bill Scheduled', 'Billing Option'])(
    '"%s" is taken for nothing',
    (heading) => {
      expect(mappingOf(assignColumns(CAREGIVERS, [heading], []), [heading])).toEqual({});
    },
  );
});

describe('the headings of options', () => {
  const headings = [...OF_PAYERS, ...OF_CAREGIVERS]
    .filter(([, field]) => /Option|Scheduled|rounding/.test(field))
    .map(([heading]) => heading);

  it.each(headings)('"%s" says nothing in a schedule or authorizations', (heading) => {
    for (const kind of [SCHEDULE, AUTHORIZATIONS])
      expect(mappingOf(assignColumns<string>(kind, [heading], []), [heading])).toEqual({});
  });
});
