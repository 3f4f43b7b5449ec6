import { MAX_COLUMNS, MAX_ROWS } from '../../model';
import type { Area, Sheet } from '../../model';
import { deleteSheet } from '../../sheets';
import { ExcelClass, type ExcelObject } from '../excelClass';
import { onSheet, resolveAddress } from '../gridAddress';
import { sheetId } from '../objectIds';
import {
  ExcelProblem,
  accessDenied,
  invalidArgument,
  invalidOperation,
  itemNotFound,
  notImplemented,
} from '../problem';
import { EventType } from '../subscriptions';
import { autoFilterClass } from './autoFilter';
import { eventMethods } from './events';
import { namedItemCollectionClass } from './namedItem';
import { rangeClass } from './range';
import { tableCollectionClass } from './tableCollection';
import { refuseBadName, sheetsIn } from './worksheetCollection';
import { worksheetProtectionClass } from './worksheetProtection';

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const;

export const worksheetClass: ExcelClass<Sheet> = new ExcelClass('Worksheet', {
  identity: (sheet) => ({ Id: sheetId(sheet) }),
  properties: {
    id: { get: sheetId },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, given) => rename(sheet, given.text()),
    },
    position: { get: (sheet) => sheet.workbook.sheets.indexOf(sheet) },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, given) => {
        const visibility = given.oneOf(visibilities);
        // Excel keeps at least one sheet visible (assumed code).
        const others = sheet.workbook.sheets.filter((other) => other !== sheet);
        if (visibility !== 'Visible' && !others.some((other) => other.visibility === 'Visible')) {
          throw invalidArgument();
        }
        sheet.visibility = visibility;
      },
    },
  },
  navigation: {
    autoFilter: (sheet) => autoFilterClass.object(sheet),
    names: (sheet) => namedItemCollectionClass.object({ workbook: sheet.workbook, sheet }),
    protection: (sheet) => worksheetProtectionClass.object(sheet),
    tables: (sheet) => tableCollectionClass.object({ workbook: sheet.workbook, sheet }),
  },
  methods: {
    delete: (sheet) => {
      // "If the worksheet's visibility is set to "VeryHidden", the delete operation will fail with an InvalidOperation
      // exception" (documentation of Worksheet.delete).
      if (sheet.visibility === 'VeryHidden') throw invalidOperation();
      const deleted = deleteSheet(sheet);
      if (deleted.ok) return;
      if (deleted.why === 'protected') throw accessDenied();
      if (deleted.why === 'lastVisible') throw invalidOperation(); // assumed code
      throw notImplemented(`Worksheet.delete (${deleted.problem})`);
    },
    activate: (sheet) => {
      // A hidden sheet cannot be shown by activating it (assumed code).
      if (sheet.visibility !== 'Visible') throw new ExcelProblem('InvalidOperation', 'The sheet is hidden.');
      sheet.workbook.activeSheet = sheet;
    },
    getCell: (sheet, given) => {
      const area = onSheet({ row: given.integer(0), column: given.integer(1), rows: 1, columns: 1 });
      return rangeClass.object({ sheet, area });
    },
    getRange: (sheet, given) => rangeClass.object({ sheet, area: addressed(sheet, given.optionalText()) }),
    getRangeByIndexes: (sheet, given) => {
      const area = {
        row: given.integer(0),
        column: given.integer(1),
        rows: given.integer(2),
        columns: given.integer(3),
      };
      return rangeClass.object({ sheet, area: onSheet(area) });
    },
    // An unused sheet has its first cell as used range (documentation of Worksheet.getUsedRange).
    getUsedRange: (sheet, given) => {
      const used = sheet.usedArea(given.flagOr(false));
      return rangeClass.object({ sheet, area: used ?? { row: 0, column: 0, rows: 1, columns: 1 } });
    },
    getUsedRangeOrNullObject: (sheet, given) => {
      const used = sheet.usedArea(given.flagOr(false));
      return used ? rangeClass.object({ sheet, area: used }) : null;
    },
    getNext: (sheet, given) => existing(neighbour(sheet, 1, given.flagOr(false))),
    getNextOrNullObject: (sheet, given) => neighbour(sheet, 1, given.flagOr(false)),
    getPrevious: (sheet, given) => existing(neighbour(sheet, -1, given.flagOr(false))),
    getPreviousOrNullObject: (sheet, given) => neighbour(sheet, -1, given.flagOr(false)),
    _GetSheetById: (sheet, given) => {
      const found = sheet.workbook.sheets.find((other) => sheetId(other) === given.text());
      return existing(found ? worksheetClass.object(found) : null);
    },
    ...eventMethods<Sheet>('DataChanged', EventType.worksheetChanged, sheetId),
    ...eventMethods<Sheet>('SelectionChanged', EventType.worksheetSelectionChanged, sheetId),
    ...eventMethods<Sheet>('Activated', EventType.worksheetActivated, sheetId),
    ...eventMethods<Sheet>('RowSorted', EventType.worksheetRowSorted, sheetId),
  },
});

/** A whole sheet without an address; an address must not lead to another sheet (assumed). */
function addressed(sheet: Sheet, address: string | undefined): Area {
  if (address === undefined) return { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  const found = resolveAddress(address, sheet);
  if (found.sheet !== sheet) throw invalidArgument();
  return found.area;
}

function rename(sheet: Sheet, name: string): void {
  refuseBadName(name);
  if (sheet.workbook.structureProtected) throw accessDenied();
  const taken = sheet.workbook.sheetNamed(name);
  if (taken && taken !== sheet) {
    throw new ExcelProblem('ItemAlreadyExists', 'The resource being created already exists.', 409);
  }
  sheet.name = name;
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): ExcelObject | null {
  const all = sheet.workbook.sheets;
  const candidates = sheetsIn(sheet.workbook, visibleOnly);
  for (let at = all.indexOf(sheet) + step; at >= 0 && at < all.length; at += step) {
    const candidate = all[at];
    if (candidate && candidates.includes(candidate)) return worksheetClass.object(candidate);
  }
  return null;
}

function existing(object: ExcelObject | null): ExcelObject {
  if (!object) throw itemNotFound();
  return object;
}
