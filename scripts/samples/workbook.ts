/** The three sheets every sample has: the schedule, the authorizations, and a page of notes. */
import type { NewWorkbook } from '../../src/standalone/emulator';
import {
  authorizationCells,
  authorizationHeadings,
  authorizationWidths,
  scheduleHeadings,
  scheduleWidths,
  visitCells,
} from './tableRows';
import type { AuthorizationRow, VisitRow } from './tableRows';

export interface SampleContents {
  title: string;
  notes: readonly string[];
  visits: readonly VisitRow[];
  authorizations: readonly AuthorizationRow[];
}

export function sampleWorkbook({ title, notes, visits, authorizations }: SampleContents): NewWorkbook {
  return {
    sheets: [
      {
        name: 'Schedule',
        rows: [scheduleHeadings, ...visits.map(visitCells)],
        tables: [{ name: 'Schedule', ref: `A1:L${visits.length + 1}` }],
        columnWidths: scheduleWidths,
      },
      {
        name: 'Authorizations',
        rows: [authorizationHeadings, ...authorizations.map(authorizationCells)],
        tables: [{ name: 'Authorizations', ref: `A1:J${authorizations.length + 1}` }],
        columnWidths: authorizationWidths,
      },
      {
        name: 'Read me',
        rows: [[{ value: title, bold: true }], [], ...notes.map((note) => [note])],
        columnWidths: [100],
      },
    ],
  };
}
