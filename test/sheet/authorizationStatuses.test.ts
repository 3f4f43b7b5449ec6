import { authorizationStatusOf } from '../../src/sheet/authorizationStatuses';
import { problemsOf, type CellValue } from '../../src/sheet';
import { figured } from './figured';
import { LIMIT_HEADINGS, VISITS, VISIT_HEADINGS, sheetOf } from './sheetOf';

describe('the status of an authorization', () => {
  it.each([
    'Denied',
    'DENIED - medical necessity',
    'Void',
    'Voided',
    'Cancelled',
    'Canceled by payer',
    'Rejected 3/5/2026',
    'Withdrawn',
    'Not approved',
    'Pending',
    'Requested',
    'In review',
    'Under Review',
    'Pending approval',
    'Submitted',
  ])('"%s" authorizes nothing', (status) => {
    expect(authorizationStatusOf(status)).toBe('notInForce');
  });

  it.each(['', '  ', 'Approved', 'active', 'Open', 'Authorized', 'Approved with changes'])(
    '"%s" is in force',
    (status) => {
      expect(authorizationStatusOf(status)).toBe('inForce');
    },
  );

  it.each([
    'Closed',
    'Expired',
    'Inactive',
    'Partially denied',
    'Denied, then approved',
    'Cancellation requested',
    'Active, renewal pending',
    'Denial appealed',
    '7',
  ])('"%s" is not clear', (status) => {
    expect(authorizationStatusOf(status)).toBe('unclear');
  });
});

/** Ada's visits and an authorization of 15 hours a week for each status. */
function withStatuses(heading: string, statuses: readonly CellValue[]) {
  const limits = statuses.map((status) => ['Ada Example', 46_023, 46_203, 15, 'Week', status]);
  const { understanding, outcome, summary } = figured([
    sheetOf([VISIT_HEADINGS, ...VISITS.slice(0, 2)]),
    sheetOf([[...LIMIT_HEADINGS, heading], ...limits], { name: 'Limits' }),
  ]);
  return {
    kinds: outcome.visits.map(({ kind }) => kind),
    problems: problemsOf(understanding, outcome).map(({ message }) => message),
    notes: understanding.notes.map(({ message }) => message),
    counted: summary.counts.problems,
  };
}

describe('an authorization that is not in force', () => {
  it.each(['Status', 'Auth Status', 'Authorization Status', 'Approval Status'])(
    'by its "%s" covers no visit and is named',
    (heading) => {
      expect(withStatuses(heading, ['Denied'])).toMatchObject({
        kinds: ['noAuthorization', 'noAuthorization'],
        problems: [
          `Row 2 of "Limits": "${heading}" says Denied, so it authorizes nothing. ` +
            'Correct it where the payer has authorized these hours; until then this authorization covers no visit.',
        ],
        counted: 1,
      });
    },
  );

  it('leaves the visits to one that is', () => {
    expect(withStatuses('Status', ['Pending', 'Approved'])).toMatchObject({
      kinds: ['ordinary', 'ordinary'],
      counted: 1,
    });
  });

  it('is told from one whose status is not clear, which counts, with a note', () => {
    const { kinds, problems, notes } = withStatuses('Status', ['Closed', 'closed', 'On hold', 'Active']);
    expect(kinds).toEqual(['ordinary', 'ordinary']);
    expect(problems).toEqual([]);
    expect(notes).toContain(
      '"Status" says "Closed" in 2 rows and "On hold" in 1 row, which changes nothing: these authorizations count, ' +
        'within their dates. Where one should cover no visit, write Cancelled.',
    );
  });
});
