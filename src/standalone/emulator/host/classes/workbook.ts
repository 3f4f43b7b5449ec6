import type { Workbook } from '../../model';
import { ExcelClass } from '../excelClass';
import { findAddress } from '../gridAddress';
import type { HostState } from '../hostState';
import { sheetId } from '../objectIds';
import { itemNotFound } from '../problem';
import { applicationClass, runtimeClass } from './application';
import { functionsClass } from './functions';
import { namedItemCollectionClass } from './namedItem';
import { rangeClass } from './range';
import { settingCollectionClass } from './setting';
import { tableCollectionClass } from './tableCollection';
import { workbookProtectionClass } from './workbookProtection';
import { worksheetCollectionClass } from './worksheetCollection';

export const workbookClass: ExcelClass<Workbook> = new ExcelClass('Workbook', {
  properties: {
    name: { get: (_workbook, state) => state.documentName },
  },
  navigation: {
    application: (workbook) => applicationClass.object(workbook),
    functions: (workbook) => functionsClass.object(workbook),
    names: (workbook) => namedItemCollectionClass.object({ workbook }),
    protection: (workbook) => workbookProtectionClass.object(workbook),
    settings: (workbook) => settingCollectionClass.object(workbook),
    tables: (workbook) => tableCollectionClass.object({ workbook }),
    worksheets: (workbook) => worksheetCollectionClass.object(workbook),
    _Runtime: (workbook) => runtimeClass.object(workbook),
  },
  methods: {
    getSelectedRange: (workbook) => rangeClass.object(workbook.selection),
    // The cell the selection began at; the model keeps the selection's top left for it (assumed).
    getActiveCell: (workbook) => {
      const { sheet, area } = workbook.selection;
      return rangeClass.object({ sheet, area: { ...area, rows: 1, columns: 1 } });
    },
    _GetRangeForEventByReferenceId: (_workbook, given, state) => {
      const range = rangeOfEvent(given.text(), state);
      if (!range) throw itemNotFound();
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, given, state) =>
      rangeOfEvent(given.text(), state) ?? null,
  },
});

/** An event names its range by the sheet's id and an address, so that nothing need be kept for it. */
function rangeOfEvent(reference: string, { workbook }: HostState) {
  const bang = reference.lastIndexOf('!');
  const sheet = workbook.sheets.find((candidate) => sheetId(candidate) === reference.slice(0, bang));
  const found = sheet && findAddress(reference.slice(bang + 1), workbook, sheet);
  return found && rangeClass.object(found);
}
