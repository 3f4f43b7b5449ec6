import type { Sheet, Workbook } from '../../model';
import { ExcelClass, type ExcelObject } from '../excelClass';
import { sheetId } from '../objectIds';
import { ExcelProblem, accessDenied, invalidArgument } from '../problem';
import { EventType, wholeWorkbook } from '../subscriptions';
import { eventMethods } from './events';
import { worksheetClass } from './worksheet';

export const worksheetCollectionClass = new ExcelClass<Workbook>('WorksheetCollection', {
  items: {
    of: () => worksheetClass,
    list: (workbook) => workbook.sheets.map((sheet) => worksheetClass.object(sheet)),
    find: (workbook, given) => asObject(findSheet(workbook, given.text())),
  },
  methods: {
    /** Adds at the end; a name already taken is refused (documentation of WorksheetCollection.add). */
    add: (workbook, given) => {
      if (workbook.structureProtected) throw accessDenied();
      const name = given.optionalText() ?? freeName(workbook);
      refuseBadName(name);
      if (workbook.sheetNamed(name)) {
        throw new ExcelProblem('ItemAlreadyExists', 'The resource being created already exists.', 409);
      }
      return worksheetClass.object(workbook.addSheet(name));
    },
    getActiveWorksheet: (workbook) => worksheetClass.object(workbook.activeSheet),
    getCount: (workbook, given) => sheetsIn(workbook, given.flagOr(false)).length,
    getFirst: (workbook, given) => asObject(sheetsIn(workbook, given.flagOr(false))[0]),
    getLast: (workbook, given) => asObject(sheetsIn(workbook, given.flagOr(false)).at(-1)),
    getItemOrNullObject: (workbook, given) => asObject(findSheet(workbook, given.text())),
    ...eventMethods<Workbook>('DataChanged', EventType.worksheetChanged, () => wholeWorkbook),
    ...eventMethods<Workbook>('SelectionChanged', EventType.worksheetSelectionChanged, () => wholeWorkbook),
    ...eventMethods<Workbook>('Activated', EventType.worksheetActivated, () => wholeWorkbook),
    ...eventMethods<Workbook>('RowSorted', EventType.worksheetRowSorted, () => wholeWorkbook),
    ...eventMethods<Workbook>('Added', EventType.worksheetAdded, () => wholeWorkbook),
    ...eventMethods<Workbook>('Deleted', EventType.worksheetDeleted, () => wholeWorkbook),
  },
});

/** By name or by id (documentation of WorksheetCollection.getItem). */
function findSheet(workbook: Workbook, key: string): Sheet | undefined {
  return workbook.sheetNamed(key) ?? workbook.sheets.find((sheet) => sheetId(sheet) === key);
}

function asObject(sheet: Sheet | undefined): ExcelObject | null {
  return sheet ? worksheetClass.object(sheet) : null;
}

export function sheetsIn(workbook: Workbook, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? workbook.sheets.filter((sheet) => sheet.visibility === 'Visible') : workbook.sheets;
}

function freeName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetNamed(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Excel's own rules for sheet names, as its support page "Rename a worksheet" gives them. */
export function refuseBadName(name: string): void {
  const isBad =
    name.trim() === '' ||
    name.length > 31 ||
    /[\\/?*:[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (isBad) throw invalidArgument();
}
