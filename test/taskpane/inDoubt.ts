/** Previews and questions as a less tidy workbook would give them: for states of the *Columns* view. */
import type { Preview } from '../../src/app';
import type { Candidate, Question, TableHead } from '../../src/sheet';

type Assigned = NonNullable<Candidate['schedule']['columns']['client']>;

function head(id: string, changes: Partial<TableHead>): TableHead {
  return {
    id,
    kind: 'range',
    name: 'A4:L210',
    sheet: 'Export',
    row: 3,
    column: 0,
    headingRows: 1,
    headings: [],
    rowCount: 206,
    date1904: false,
    ...changes,
  };
}

const VISIT_HEADINGS = [
  'Participant',
  'DSP Name',
  'Day',
  'Program',
  'Call Type',
  'Sch Hrs',
  'In',
  'Out',
  'Worked',
  'Billable Amt',
  'Notes',
  'Entered By',
];

const sure = (column: number): Assigned => ({
  column,
  confidence: 'sure',
  reasons: [`The heading says "${VISIT_HEADINGS[column] ?? ''}".`],
  alternatives: [],
});

const NO_TERMS: Pick<Candidate, 'payers' | 'caregivers'> = {
  payers: { columns: {}, score: 0, missing: ['Payer', 'Billing Option'], reasons: [] },
  caregivers: { columns: {}, score: 0, missing: ['Caregiver', 'Payroll Option'], reasons: [] },
};

const visits: Candidate = {
  head: head('range:Export!3,0', { headings: VISIT_HEADINGS }),
  as: 'schedule',
  schedule: {
    columns: {
      client: sure(0),
      caregiver: { ...sure(1), confidence: 'likely' },
      date: {
        column: 2,
        confidence: 'unsure',
        reasons: ['Its values are dates, but "Day" can be the day of the week too.'],
        alternatives: [11],
      },
      payer: sure(3),
      service: { ...sure(4), confidence: 'likely' },
      scheduledHours: sure(5),
      actualStart: sure(6),
      actualEnd: sure(7),
    },
    score: 0.8,
    missing: [],
    reasons: ['It has a date and hours for each row.', 'Its last dates are of March 2026.'],
  },
  authorizations: { columns: {}, score: 0.1, missing: ['Max Hours', 'Period'], reasons: [] },
  ...NO_TERMS,
};

const otherVisits: Candidate = {
  ...visits,
  head: head('range:Old!0,0', {
    name: 'A1:L98',
    sheet: 'Old export',
    row: 0,
    rowCount: 97,
    headings: VISIT_HEADINGS,
  }),
  schedule: { ...visits.schedule, reasons: ['It has a date and hours for each row.'] },
};

const AUTHORIZATION_HEADINGS = ['Member', 'Units', 'Approved', 'Frequency', 'Begin', 'Thru', 'Balance'];

const authorizations: Candidate = {
  head: head('{auth}', {
    kind: 'table',
    name: 'Approvals',
    sheet: 'Approvals',
    row: 0,
    rowCount: 24,
    headings: AUTHORIZATION_HEADINGS,
  }),
  as: 'authorizations',
  schedule: { columns: {}, score: 0, missing: ['Date', 'Scheduled Hours'], reasons: [] },
  authorizations: {
    columns: { client: sure(0), period: sure(3), start: sure(4), end: sure(5) },
    score: 0.6,
    missing: ['Max Hours'],
    reasons: ['It has a period for each row.'],
  },
  ...NO_TERMS,
};

const shown = ({ head: { id, name, sheet }, schedule }: Candidate): Question['candidates'][number] => ({
  key: id,
  name,
  sheet,
  reasons: schedule.reasons,
});

/** Two plain ranges could each be the schedule. */
export const whichTable = {
  ok: false,
  problem: {
    code: 'severalSchedule',
    message:
      'The list A4:L210 on sheet "Export" and the list A1:L98 on sheet "Old export" could each be the schedule. Say which it is, or keep one of them in the workbook.',
  },
  question: { about: 'schedule', candidates: [visits, otherVisits].map(shown) },
  candidates: [visits, otherVisits, authorizations],
} as const satisfies object;

/** The limits stand under a heading that nobody could tell. */
export const whichHeading = {
  ok: false,
  problem: {
    code: 'missingHeading',
    message:
      'The table "Approvals" on sheet "Approvals" looks like the table of authorizations, but it has no heading for "Max Hours".',
  },
  candidates: [visits, authorizations],
} as const satisfies object;

/** The same preview, with two of the schedule's columns found with less certainty. */
export function withDoubts(preview: Preview): Preview {
  const { understanding } = preview;
  const { chosen } = understanding;
  const { service, date } = chosen.schedule.assigned;
  const doubted = {
    ...chosen.schedule.assigned,
    ...(service && { service: { ...service, confidence: 'likely' as const } }),
    ...(date && {
      date: {
        ...date,
        confidence: 'unsure' as const,
        reasons: ['Its values are dates, but two more columns hold dates.'],
        alternatives: [date.column + 1],
      },
    }),
  };
  const schedule = { ...chosen.schedule, assigned: doubted };
  return { ...preview, understanding: { ...understanding, chosen: { ...chosen, schedule } } };
}
