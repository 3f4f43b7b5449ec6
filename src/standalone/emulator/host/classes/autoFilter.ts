import { Table } from '../../model';
import type { Area, Sheet } from '../../model';
import { ExcelClass } from '../excelClass';
import { resolveAddress } from '../gridAddress';
import { accessDenied, invalidArgument, itemNotFound, notImplemented } from '../problem';
import { rangeClass } from './range';

/** The filter of a sheet's own range or of a table. */
export const autoFilterClass = new ExcelClass<Sheet | Table>('AutoFilter', {
  properties: {
    enabled: { get: (owner) => owner.autoFilter !== undefined },
    isDataFiltered: { get: (owner) => owner.autoFilter?.active ?? false },
  },
  methods: {
    apply: (owner, given) => {
      // A table has its columns' filters for that; what it does here is not documented.
      if (owner instanceof Table) throw notImplemented('AutoFilter.apply of a table');
      refuseWhereProtected(owner);
      const range = given.objectOrText(rangeClass);
      const { sheet, area } = typeof range === 'string' ? resolveAddress(range, owner) : range;
      if (sheet !== owner) throw invalidArgument();
      const { filterOn, values } = given.options(2);
      if (filterOn !== 'Values') throw notImplemented('AutoFilter.apply of other than values');
      owner.filterBy(area, { column: given.integer(1), texts: textsOf(values) });
    },
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

/** The values of a filter by values; dates go by other rules and are not applied here. */
export function textsOf(values: unknown): readonly string[] {
  if (!Array.isArray(values)) throw invalidArgument();
  return values.map((value: unknown) => {
    if (typeof value !== 'string') throw notImplemented('a filter by dates');
    return value;
  });
}
