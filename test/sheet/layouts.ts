/** Random tidy figures, and random ways in which people and systems lay the same figures out. */
import * as fc from 'fast-check';
import type { CellValue, Row, SheetReading } from '../../src/sheet';
import { sheetOf } from './sheetOf';

/** 2025-12-31: day 1 is the first of January 2026. */
const BEFORE_JANUARY = 46_022;
const CLIENTS = ['Ada Example', 'Bo Sample', 'Cora Placeholder'] as const;

/** Lengths and times of day are in quarters of an hour. */
export interface TidyVisit {
  readonly client: string;
  readonly caregiver: string;
  readonly day: number;
  readonly start: number;
  readonly scheduled: number;
  readonly actual: number | undefined;
}

interface TidyLimit {
  readonly client: string;
  readonly quarters: number;
  readonly period: 'Day' | 'Week' | 'Month';
}

export interface Tidy {
  readonly visits: readonly TidyVisit[];
  readonly limits: readonly TidyLimit[];
}

const visit: fc.Arbitrary<TidyVisit> = fc.record({
  client: fc.constantFrom(...CLIENTS),
  caregiver: fc.constantFrom('Nora Invented', 'Omar Notreal'),
  day: fc.integer({ min: 1, max: 28 }),
  start: fc.integer({ min: 24, max: 60 }),
  scheduled: fc.integer({ min: 2, max: 24 }),
  actual: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined, freq: 8 }),
});

export const tidy: fc.Arbitrary<Tidy> = fc.record({
  // Fewer rows than this say little of what their columns hold.
  visits: fc
    .array(visit, { minLength: 4, maxLength: 14 })
    .filter((visits) => visits.some(({ actual }) => actual !== undefined)),
  limits: fc.tuple(
    ...CLIENTS.map((client) =>
      fc.record({
        client: fc.constant(client),
        quarters: fc.integer({ min: 4, max: 120 }),
        period: fc.constantFrom<TidyLimit['period'][]>('Day', 'Week', 'Month'),
      }),
    ),
  ),
});

/** A column: its heading, the word that can stand over it in a line of groups, and its cell in each row. */
interface Column {
  readonly heading: string;
  readonly group?: string;
  readonly cells: Row;
  readonly total?: number;
}

const DATES: readonly ((day: number) => CellValue)[] = [
  (day) => BEFORE_JANUARY + day,
  (day) => `01/${two(day)}/2026`,
  (day) => `1/${day}/26`,
  (day) => `Jan ${day}, 2026`,
  (day) => `2026-01-${two(day)}`,
];
const TIMES: readonly ((quarters: number) => CellValue)[] = [
  (quarters) => (quarters % 96) / 96,
  (quarters) => `${Math.floor(quarters / 4) % 24}:${two((quarters % 4) * 15)}`,
  (quarters) => `${twelve(quarters)}:${two((quarters % 4) * 15)} ${quarters % 96 < 48 ? 'AM' : 'PM'}`,
];
const HOURS: readonly ((quarters: number) => CellValue)[] = [
  (quarters) => quarters / 4,
  (quarters) => (quarters / 4).toFixed(3),
  (quarters) => `${Math.floor(quarters / 4)}:${two((quarters % 4) * 15)}`,
];
const RATES: readonly ((cents: number) => CellValue)[] = [
  (cents) => cents / 100,
  (cents) => `$${(cents / 100).toFixed(2)}`,
  (cents) => `${(cents / 100).toFixed(2)} USD`,
  (cents) => `${(cents / 100).toFixed(2).replace('.', ',')} €`,
  (cents) => `$${Math.floor(cents / 100).toLocaleString('en-US')}.${two(cents % 100)}/hr`,
];
const PERIODS = {
  Day: ['Day', 'Daily', 'per day'],
  Week: ['Week', 'Weekly', 'per week'],
  Month: ['Month', 'Monthly', 'per month'],
} as const;

const NAMES = ['Client', 'Client Name', 'Patient', 'PARTICIPANT', 'Consumer Name', 'Member Name'];
const CAREGIVERS = ['Caregiver', 'Aide', 'Attendant Name', 'Worker', 'Employee Name'];
const DAYS = ['Date', 'Visit Date', 'ServiceDate', 'DOS', 'Schedule Date'];
const PLANNED = [
  ['Schedule Start Time', 'Schedule End Time'],
  ['Sch Start', 'Sch End'],
  ['Scheduled In', 'Scheduled Out'],
] as const;
const WORKED = [
  ['Actual In', 'Actual Out'],
  ['EVV Start Time', 'EVV End Time'],
  ['Clock in time', 'Clock out time'],
  ['Visit Start', 'Visit End'],
] as const;
const PLANNED_HOURS = ['Scheduled Hours', 'Sch Hrs', 'Planned Hours', 'HoursScheduled'];
const WORKED_HOURS = ['Actual Hours', 'Actual Hrs.', 'Verified Hours', 'Hours Worked', 'Confirmed Hours'];
const BILL_RATES = ['Bill Rate', 'Billing Rate', 'BillRate/Hr', 'Hourly Bill Rate'];
const PAY_RATES = ['Pay Rate', 'Hourly Wage', 'Pay Rate/Hr', 'Employee Rate'];
const VALID = [
  ['From Date', 'To Date'],
  ['StartDate', 'EndDate'],
  ['Effective Date', 'Expiration Date'],
] as const;
const MAX = ['Max Hours', 'Authorized Hours', 'Auth Hrs'];
const MAX_UNITS = ['Max Units', 'Authorized Units', 'Auth Units'];
const PER = ['Period', 'Frequency', 'Limit Type'];

/** How one column is worded and written; a number picks from any list. */
const style = fc.record({ words: fc.nat(59), form: fc.nat(59) });

const layout = fc.record({
  row: fc.nat(30),
  column: fc.nat(20),
  titles: fc.array(
    fc.constantFrom<Row>([], ['Invented Home Care'], ['From:', '01/01/2026', 'To:', '01/31/2026']),
    {
      maxLength: 4,
    },
  ),
  order: fc.array(fc.nat(999), { minLength: 16, maxLength: 16 }),
  styles: fc.array(style, { minLength: 16, maxLength: 16 }),
  twoLines: fc.boolean(),
  extras: fc.subarray(['Comments', 'Phone', 'Branch']),
  /**
   * Columns without a heading, by the column they stand before, and whether something was written in them. Never two
   * together: where no more than that parts two tables, nobody can tell by the blank columns what belongs to what.
   */
  blankColumns: fc.uniqueArray(fc.record({ before: fc.integer({ min: 1, max: 8 }), filled: fc.boolean() }), {
    maxLength: 3,
    selector: ({ before }) => before,
  }),
  blankRows: fc.array(fc.nat(13), { maxLength: 3 }),
  headingsAgain: fc.option(fc.nat(13), { nil: undefined }),
  totals: fc.boolean(),
});
export type Layout = typeof layout extends fc.Arbitrary<infer One> ? One : never;

export const layouts = fc.record({
  schedule: layout,
  // Nobody adds up what is authorized per day and per week.
  authorizations: layout.map((one) => ({ ...one, totals: false })),
  together: fc.constantFrom<('apart' | 'beside' | 'below')[]>('apart', 'beside', 'below'),
  /** Blank columns or rows between two on one sheet, and blank rows above each where they stand side by side. */
  between: fc.integer({ min: 1, max: 3 }),
  lower: fc.tuple(fc.nat(6), fc.nat(6)),
  units: fc.boolean(),
});
export type Layouts = typeof layouts extends fc.Arbitrary<infer Both> ? Both : never;

/** The tidy figures under plain headings, on a sheet each. */
export function laidOutPlainly({ visits, limits }: Tidy): readonly SheetReading[] {
  const plain = new Array<Style>(16).fill({ words: 0, form: 0 });
  return [
    sheetOf(linesOf(scheduleColumns(visits, plain, { grouped: false, rates: true }), visits.length), {
      name: 'Schedule',
    }),
    sheetOf(linesOf(limitColumns(limits, plain, { units: false, grouped: false }), limits.length), {
      name: 'Limits',
    }),
  ];
}

/** The same figures as `layouts` say. */
export function laidOut({ visits, limits }: Tidy, chosen: Layouts): readonly SheetReading[] {
  const { schedule, authorizations, together, between, lower, units } = chosen;
  const left = messy(
    scheduleColumns(visits, schedule.styles, { grouped: schedule.twoLines, rates: hasRates(schedule) }),
    visits.length,
    schedule,
  );
  const right = messy(
    limitColumns(limits, authorizations.styles, { units, grouped: authorizations.twoLines }),
    limits.length,
    authorizations,
  );
  const { row, column } = schedule;
  if (together === 'apart') {
    const { row: down, column: along } = authorizations;
    return [
      sheetOf(left, { name: 'Export', row, column }),
      sheetOf(right, { name: 'Limits', row: down, column: along }),
    ];
  }
  if (together === 'below') {
    const gap = new Array<Row>(between).fill([]);
    return [sheetOf([...left, ...gap, ...right], { name: 'Export', row, column })];
  }
  const [one, other] = [lowered(left, lower[0]), lowered(right, lower[1])];
  const width = Math.max(...one.map((line) => line.length)) + between;
  const lines = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => {
    const line = one[index] ?? [];
    return [...line, ...blanks(width - line.length), ...(other[index] ?? [])];
  });
  return [sheetOf(lines, { name: 'Export', row, column })];
}

function lowered(lines: readonly Row[], by: number): readonly Row[] {
  return [...new Array<Row>(by).fill([]), ...lines];
}

type Style = Layout['styles'][number];

/** About every other schedule has rates. */
export function hasRates({ styles }: Layout): boolean {
  return (styles[9]?.words ?? 0) % 2 === 1;
}

/** Money an hour in cents, or none: made of the other figures. */
function rateOf({ start, scheduled }: TidyVisit, salt: number): number | undefined {
  return (start + salt) % 8 === 0
    ? undefined
    : 800 + (((start * 7919 + scheduled * 104_729) * salt) % 150_000);
}

function scheduleColumns(
  visits: readonly TidyVisit[],
  styles: readonly Style[],
  { grouped, rates }: { readonly grouped: boolean; readonly rates: boolean },
): readonly Column[] {
  const { word, form } = pickers(styles);
  const [inWord, outWord] = word(PLANNED, 3);
  const [workedIn, workedOut] = word(WORKED, 4);
  const named = (heading: string, group: string, short: string) =>
    grouped ? { heading: short, group } : { heading };
  return [
    { heading: word(NAMES, 0), cells: visits.map(({ client }) => client) },
    { heading: word(CAREGIVERS, 1), cells: visits.map(({ caregiver }) => caregiver) },
    { heading: word(DAYS, 2), cells: visits.map(({ day }) => form(DATES, 2)(day)) },
    { ...named(inWord, 'Scheduled', 'Start'), cells: visits.map(({ start }) => form(TIMES, 3)(start)) },
    {
      ...named(outWord, 'Scheduled', 'End'),
      cells: visits.map(({ start, scheduled }) => form(TIMES, 3)(start + scheduled)),
    },
    {
      ...named(word(PLANNED_HOURS, 5), 'Scheduled', 'Hours'),
      cells: visits.map(({ scheduled }) => form(HOURS, 5)(scheduled)),
      total: visits.reduce((sum, { scheduled }) => sum + scheduled, 0) / 4,
    },
    {
      ...named(workedIn, 'Actual', 'Start'),
      cells: visits.map(({ start, actual }) =>
        written(form(TIMES, 4), actual === undefined ? undefined : start),
      ),
    },
    {
      ...named(workedOut, 'Actual', 'End'),
      cells: visits.map(({ start, actual }) =>
        written(form(TIMES, 4), actual === undefined ? undefined : start + actual),
      ),
    },
    {
      ...named(word(WORKED_HOURS, 6), 'Actual', 'Hours'),
      cells: visits.map(({ actual }) => written(form(HOURS, 6), actual)),
      total: visits.reduce((sum, { actual }) => sum + (actual ?? 0), 0) / 4,
    },
    ...(rates
      ? [
          {
            heading: word(BILL_RATES, 7),
            cells: visits.map((visit) => written(form(RATES, 7), rateOf(visit, 7))),
          },
          {
            heading: word(PAY_RATES, 8),
            cells: visits.map((visit) => written(form(RATES, 8), rateOf(visit, 8))),
          },
        ]
      : []),
  ];
}

function limitColumns(
  limits: readonly TidyLimit[],
  styles: readonly Style[],
  { units, grouped }: { readonly units: boolean; readonly grouped: boolean },
): readonly Column[] {
  const { word, form } = pickers(styles);
  const [from, to] = word(VALID, 1);
  const named = (heading: string, short: string) =>
    grouped ? { heading: short, group: 'Authorized' } : { heading };
  const date = form(DATES, 1);
  return [
    { heading: word(NAMES, 0), cells: limits.map(({ client }) => client) },
    { ...named(from, 'From'), cells: limits.map(() => date(1)) },
    { ...named(to, 'To'), cells: limits.map(() => date(31)) },
    {
      ...named(word(units ? MAX_UNITS : MAX, 2), units ? 'Units' : 'Hours'),
      cells: limits.map(({ quarters }) => (units ? quarters : form(HOURS, 2)(quarters))),
    },
    { heading: word(PER, 3), cells: limits.map(({ period }) => form(PERIODS[period], 3)) },
  ];
}

function pickers(styles: readonly Style[]) {
  const pick = <T>(list: readonly T[], at: number): T => {
    const picked = list[at % list.length];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  };
  return {
    word: <T>(list: readonly T[], column: number): T => pick(list, styles[column]?.words ?? 0),
    form: <T>(list: readonly T[], column: number): T => pick(list, styles[column]?.form ?? 0),
  };
}

/** Lines of the sheet with titles, other columns, blank rows and columns, headings again and totals. */
function messy(columns: readonly Column[], count: number, chosen: Layout): readonly Row[] {
  const extras = chosen.extras.map((heading, at): Column => ({
    heading,
    cells: Array.from({ length: count }, (_, row) => (row % 3 === at ? 'as told' : '')),
  }));
  const shuffled = chosen.twoLines ? [...columns, ...extras] : inOrder([...columns, ...extras], chosen.order);
  const lines = linesOf(shuffled, count);
  const headings = chosen.twoLines ? lines.slice(0, 2) : lines.slice(0, 1);
  const body = lines
    .slice(headings.length)
    .flatMap((line, row) => [
      ...(chosen.headingsAgain === row && row > 0 ? [headings.at(-1) ?? []] : []),
      ...(chosen.blankRows.includes(row) && row > 0 ? [[]] : []),
      line,
    ]);
  if (chosen.totals) body.push(totalsOf(shuffled));
  const table = [...headings, ...body].map((line, row) =>
    line.length === 0 ? line : withBlankColumns(line, chosen, row >= headings.length && row % 2 === 0),
  );
  return [...chosen.titles, ...table];
}

function withBlankColumns(line: Row, { blankColumns }: Layout, written: boolean): Row {
  return line.flatMap((cell, index) => {
    const blank = blankColumns.find(({ before }) => before === index);
    return blank ? [blank.filled && written ? 'x' : '', cell] : [cell];
  });
}

function inOrder(columns: readonly Column[], order: readonly number[]): readonly Column[] {
  return columns
    .map((column, index) => ({ column, rank: order[index] ?? 0, index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ column }) => column);
}

function linesOf(columns: readonly Column[], count: number): readonly Row[] {
  const headings = columns.map(({ heading }) => heading);
  const groups = columns.map(({ group }, index) =>
    group === columns[index - 1]?.group ? '' : (group ?? ''),
  );
  const body = Array.from({ length: count }, (_, row) => columns.map(({ cells }) => cells[row] ?? ''));
  return groups.some((group) => group !== '') ? [groups, headings, ...body] : [headings, ...body];
}

function totalsOf(columns: readonly Column[]): Row {
  const label = columns.findIndex(({ total }) => total === undefined);
  return columns.map(({ total }, index) => total ?? (index === label ? 'Total' : ''));
}

function written(form: (quarters: number) => CellValue, quarters: number | undefined): CellValue {
  return quarters === undefined ? '' : form(quarters);
}

function blanks(count: number): CellValue[] {
  return new Array<CellValue>(count).fill('');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function twelve(quarters: number): number {
  return ((Math.floor(quarters / 4) + 11) % 12) + 1;
}
