/** Runs the job on HomeTrak's example and looks at what it left. */
import { DEFAULT_RULES, preview, write, type Written } from '../../src/app';
import { OWN_COLUMNS } from '../../src/sheet';
import {
  createXlsx,
  type CellValue,
  type NewWorkbook,
  type Table,
  type Workbook,
} from '../../src/standalone/emulator';
import { openInOffice } from '../support/office';
import { valueOf } from '../support/results';

export async function run(): Promise<Written> {
  return valueOf(await write(valueOf(await preview(DEFAULT_RULES))));
}

/** Opens a workbook, writes what its preview shows, as often as said, and gives the workbook. */
export async function written(description: NewWorkbook, times = 1): Promise<Workbook> {
  const { workbook, session } = await openInOffice(createXlsx(description));
  try {
    for (let time = 0; time < times; time++) await run();
    return workbook;
  } finally {
    session.close();
  }
}

export function visits(workbook: Workbook): Table {
  const table = workbook.tableNamed('Visits');
  if (!table) throw new Error('the schedule is gone');
  return table;
}

/** The heading and the body of each of our columns, by heading. */
export function ownCells(workbook: Workbook): Record<string, CellValue[]> {
  const { sheet, columns, bodyArea } = visits(workbook);
  return Object.fromEntries(
    OWN_COLUMNS.map((heading) => {
      const place = columns.findIndex(({ name }) => name === heading);
      const column = { ...bodyArea, column: bodyArea.column + place, columns: 1 };
      return [heading, sheet.values(column).map(([cell = '']) => cell)];
    }),
  );
}

export const EXPECTED = {
  'Max Bill Hours': [4, 6, 5],
  'Max Pay Hours': [4, 6, 5],
  'Scheduled Over': ['', '', ''],
  'Billed Over': ['', '', ''],
  'Hours Note': [
    '',
    '+1.00 h; week of Jan 4 is now at its 15.00 h. 1.00 h stays unbilled',
    'Held at 5.00 of 6.00 h: week of Jan 4 is full',
  ],
};
