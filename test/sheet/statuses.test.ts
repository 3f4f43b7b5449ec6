import { isOtherStatus, isYes, standingOf } from '../../src/sheet/statuses';

describe('a status', () => {
  it.each([
    'Cancelled',
    'CANCELED',
    'Cancelled - client in hospital',
    'Cancelled by client',
    'Late cancellation',
    'Missed',
    'Missed Visit',
    'No Show',
    'no-show',
    'NoShow',
    'Non-Billable',
    'Not billable',
    'Voided',
    'Deleted',
    'Canc.',
    'CXL - client',
    'Cxld',
    'CNCL',
  ])('"%s" takes the visit out', (status) => {
    expect(standingOf(status)).toBe('void');
  });

  it.each([
    'Billed',
    'INVOICED',
    'Paid',
    'paid in full',
    'Billed / Paid',
    'Already billed',
    'Invoiced 3/5/2026',
    'Billed on 2026-03-05',
    'Paid 3-5-26',
  ])('"%s" means already billed', (status) => {
    expect(standingOf(status)).toBe('billed');
  });

  it.each([
    '',
    '  ',
    'Scheduled',
    'Completed',
    'Confirmed',
    'Ready to bill',
    'Billable',
    'Not billed',
    'Unbilled',
    'Unpaid',
    'Partially paid',
    'Paid 50',
    'To be billed 3/5/2026',
    'To be invoiced',
    'Not cancelled',
    'Cancellation requested',
    'Late cancel, billable',
    'Missed punch',
    'Missed clock out',
    'On hold',
  ])('"%s" changes nothing', (status) => {
    expect(standingOf(status)).toBe('open');
  });
});

describe('a status that changes nothing', () => {
  it.each([
    'Denied',
    'Refused',
    'Called off',
    'Client hospitalized',
    'Rescheduled',
    'On hold',
    'Missed punch',
    'Cancellation requested',
    'Not completed',
    'Not cancelled',
    'Partially paid',
    'Paid 50',
    'Status 7',
  ])('is told of where it says "%s"', (status) => {
    expect(standingOf(status)).toBe('open');
    expect(isOtherStatus(status)).toBe(true);
  });

  it.each([
    '',
    '  ',
    'Completed',
    'VERIFIED',
    'Approved',
    'Confirmed - 3/5/2026',
    'Open',
    'Scheduled',
    'Pending',
    'In Progress',
    'In process',
    'Submitted',
    'Ready to bill',
    'To be billed',
    'Not billed',
    'Not yet started',
    'Unbilled',
    'Cancelled',
    'Billed',
  ])('is not where it says "%s"', (status) => {
    expect(isOtherStatus(status)).toBe(false);
  });
});

describe('a yes-or-no cell', () => {
  it.each([true, 1, 'Yes', 'y', ' TRUE ', 'x'])('%p says yes', (cell) => {
    expect(isYes(cell)).toBe(true);
  });

  it.each([false, 0, '', 'No', 'N', 'FALSE', 'not yet', 2])('%p does not', (cell) => {
    expect(isYes(cell)).toBe(false);
  });
});
