import type { Table } from '../../model';
import { sortTable } from '../../rows';
import { ExcelClass } from '../excelClass';
import { accessDenied, invalidArgument, notImplemented } from '../problem';

export const tableSortClass = new ExcelClass<Table>('TableSort', {
  methods: {
    /** By one column, its key counted from the table's first (documentation of SortField.key). */
    apply: (table, given) => {
      const fields: unknown = given.raw();
      if (!Array.isArray(fields)) throw invalidArgument();
      const [field, ...others] = fields as readonly unknown[];
      if (typeof field !== 'object' || field === null) throw invalidArgument();
      if (others.length > 0) throw notImplemented('TableSort.apply by several columns');
      const { key, ascending, ...more } = Object.fromEntries<unknown>(Object.entries(field));
      if (Object.keys(more).length > 0) throw notImplemented('TableSort.apply other than by values');
      const column = typeof key === 'number' ? table.columns[key] : undefined;
      if (!column) throw invalidArgument();
      if (table.sheet.protected) throw accessDenied();
      const sorted = sortTable(table, column.name, ascending === false ? 'descending' : 'ascending');
      if (!sorted.ok) throw notImplemented(`TableSort.apply (${sorted.problem})`);
    },
  },
});
