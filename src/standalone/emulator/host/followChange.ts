/** Where an object that was found before is after a change of the workbook. */
import { areaMovedLeft, shiftedArea } from '../model';
import type { Area, Change, Sheet } from '../model';
import { rangeClass } from './classes/range';
import { rangeAreasClass } from './classes/rangeAreas';
import { tableClass } from './classes/table';
import { worksheetClass } from './classes/worksheet';
import type { ExcelObject } from './excelClass';

/**
 * Tracked objects are adjusted "based on surrounding changes in the document" (documentation of
 * ClientRequestContext.trackedObjects): a range moves with rows that are inserted or deleted above it and cells deleted left of it, and is gone with its cells
 * or its sheet.
 */
export function followed(object: ExcelObject, change: Change): ExcelObject | 'gone' {
  if (change.kind === 'rows') {
    return moved(object, change.sheet, (area) => shiftedArea(area, change.shift));
  }
  if (change.kind === 'deletedLeft') {
    return moved(object, change.sheet, (area) => areaMovedLeft(area, change.area));
  }
  if (change.kind !== 'sheet' || change.what !== 'deleted') return object;
  return sheetOf(object) === change.sheet ? 'gone' : object;
}

function moved(
  object: ExcelObject,
  sheet: Sheet,
  place: (area: Area) => Area | undefined,
): ExcelObject | 'gone' {
  const range = rangeClass.selfOf(object);
  if (range?.sheet === sheet) {
    const area = place(range.area);
    if (area === range.area) return object;
    return area ? rangeClass.object({ sheet, area }) : 'gone';
  }
  const several = rangeAreasClass.selfOf(object);
  if (several?.sheet !== sheet) return object;
  const areas = several.areas.map(place).filter((area) => area !== undefined);
  return areas.length > 0 ? rangeAreasClass.object({ sheet, areas }) : 'gone';
}

function sheetOf(object: ExcelObject): Sheet | undefined {
  return (
    rangeClass.selfOf(object)?.sheet ??
    rangeAreasClass.selfOf(object)?.sheet ??
    tableClass.selfOf(object)?.sheet ??
    worksheetClass.selfOf(object)
  );
}
