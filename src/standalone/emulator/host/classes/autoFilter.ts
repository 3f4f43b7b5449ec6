import { Table } from '../../model';
import type { Area, Sheet } from '../../model';
import { ExcelClass } from '../excelClass';
import { accessDenied, itemNotFound } from '../problem';
import { rangeClass } from './range';

/** The filter of a sheet's own range or of a table. */
export const autoFilterClass = new ExcelClass<Sheet | Table>('AutoFilter', {
  properties: {
    enabled: { get: (owner) => owner.autoFilter !== undefined },
    isDataFiltered: { get: (owner) => owner.autoFilter?.active ?? false },
  },
  methods: {
    clearCriteria: (owner) => {
      refuseWhereProtected(owner);
      owner.clearFilter();
    },
    getRange: (owner) => {
      const area = filteredArea(owner);
      if (!area) throw itemNotFound();
      return rangeClass.object({ sheet: sheetOf(owner), area });
    },
    getRangeOrNullObject: (owner) => {
      const area = filteredArea(owner);
      return area ? rangeClass.object({ sheet: sheetOf(owner), area }) : null;
    },
  },
});

function sheetOf(owner: Sheet | Table): Sheet {
  return owner instanceof Table ? owner.sheet : owner;
}

/** A table's totals row takes no part in its filter. */
function filteredArea(owner: Sheet | Table): Area | undefined {
  if (!(owner instanceof Table)) return owner.autoFilter?.area;
  if (!owner.autoFilter) return undefined;
  return owner.showTotals ? { ...owner.area, rows: owner.area.rows - 1 } : owner.area;
}

/** A protected sheet lets filters be used only where `allowAutoFilter` says so (WorksheetProtectionOptions). */
export function refuseWhereProtected(owner: Sheet | Table): void {
  const protection = sheetOf(owner).protection;
  if (protection && protection['allowAutoFilter'] !== true) throw accessDenied();
}
