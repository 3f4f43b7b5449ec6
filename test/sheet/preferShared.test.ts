import type { CellValue, Row } from '../../src/sheet';
import { assignColumns, type Assigned } from '../../src/sheet/assign';
import { AUTHORIZATIONS, SCHEDULE, type TableKind } from '../../src/sheet/fields';
import { preferShared } from '../../src/sheet/preferShared';
import { headOf } from './tidyTables';

function mapped<Field extends string>(
  kind: TableKind<Field>,
  headings: readonly string[],
  rows: readonly Row[],
  decided: readonly string[] = [],
) {
  const { columns: assigned } = assignColumns(kind, headings, rows);
  const columns: Partial<Record<Field, number>> = {};
  for (const field of kind.fields) {
    const found: Assigned | undefined = assigned[field];
    if (found) columns[field] = found.column;
  }
  return { table: { head: headOf('Invented', headings), columns, assigned }, rows, decided };
}

type Field = 'client' | 'service';
type Cells = readonly (readonly CellValue[])[];

/** The headings a field of the two tables is matched by. */
function headingsOf(field: Field, [scheduleHeadings, ...visits]: Cells, [limitHeadings, ...limits]: Cells) {
  const names = [scheduleHeadings ?? [], limitHeadings ?? []].map((headings) => headings.map(String));
  const [ofVisits = [], ofLimits = []] = names;
  const shared = preferShared(mapped(SCHEDULE, ofVisits, visits), mapped(AUTHORIZATIONS, ofLimits, limits));
  const { schedule, authorizations } = shared;
  expect(schedule.assigned[field]?.column).toBe(schedule.columns[field]);
  return [ofVisits[schedule.columns[field] ?? -1], ofLimits[authorizations.columns[field] ?? -1]];
}

function clientsOf(visits: Cells, limits: Cells) {
  return headingsOf('client', visits, limits);
}

const VISITS = [
  ['Patient Name', 'Patient ID', 'Visit Date', 'Scheduled Hours'],
  ['Ada Example', 'A-101', 46_027, 4],
  ['Ben Example', 'A-102', 46_028, 4],
];

describe('the client of two tables', () => {
  it('is the id where both have ids', () => {
    const limits = [
      ['Client', 'Client ID', 'Max Hours', 'Period'],
      ['Ada Example', 'A-101', 15, 'Week'],
      ['Ben Example', 'A-102', 15, 'Week'],
    ];
    expect(clientsOf(VISITS, limits)).toEqual(['Patient ID', 'Client ID']);
  });

  it('is the id where one table has nothing else', () => {
    const limits = [
      ['Member ID', 'Max Hours', 'Period'],
      ['A-101', 15, 'Week'],
      ['A-102', 15, 'Week'],
    ];
    expect(clientsOf(VISITS, limits)).toEqual(['Patient ID', 'Member ID']);
  });

  it('is the name where the ids are of two systems', () => {
    const limits = [
      ['Client', 'Medicaid ID', 'Max Hours', 'Period'],
      ['Example, Ada', '900001', 15, 'Week'],
      ['Example, Ben', '900002', 15, 'Week'],
    ];
    expect(clientsOf(VISITS, limits)).toEqual(['Patient Name', 'Client']);
  });

  it('is the first and last name where the other table has names', () => {
    const visits = [
      ['Member ID', 'Member First Name', 'Member Last Name', 'DOS', 'Sch Hrs'],
      ['900001', 'Ada', 'Example', 46_027, 4],
    ];
    const limits = [
      ['Client', 'Max Hours', 'Period'],
      ['Example, Ada', 15, 'Week'],
    ];
    expect(clientsOf(visits, limits)).toEqual([undefined, 'Client']);
  });

  it('is as the headings say where the tables have no client in common, or no rows', () => {
    const limits = [
      ['Client', 'Client ID', 'Max Hours', 'Period'],
      ['Cleo Example', 'A-900', 15, 'Week'],
    ];
    expect(clientsOf(VISITS, limits)).toEqual(['Patient Name', 'Client']);
    expect(clientsOf(VISITS.slice(0, 1), limits.slice(0, 1))).toEqual(['Patient Name', 'Client']);
  });

  it('is what a person decided', () => {
    const [headings = [], ...rows] = VISITS;
    const visits = mapped(SCHEDULE, headings.map(String), rows, ['client']);
    const limits = mapped(AUTHORIZATIONS, ['Member ID', 'Max Hours', 'Period'], [['A-101', 15, 'Week']]);
    expect(preferShared(visits, limits).schedule.columns.client).toBe(0);
  });
});

describe('a column headed "Code"', () => {
  const visits = [
    ['Client', 'Visit Date', 'Service Code', 'Scheduled Hours'],
    ['Ada Example', 46_027, 'T1019', 4],
  ];
  const limits = (code: string) => [
    ['Client', 'Code', 'Max Hours', 'Period'],
    ['Ada Example', code, 15, 'Week'],
  ];

  it('is the service where the other table has its codes', () => {
    expect(headingsOf('service', visits, limits('t1019'))).toEqual(['Service Code', 'Code']);
  });

  it('is taken for nothing where it has not', () => {
    expect(headingsOf('service', visits, limits('North office'))).toEqual(['Service Code', undefined]);
  });
});
