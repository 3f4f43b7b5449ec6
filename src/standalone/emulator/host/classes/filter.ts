import type { Table } from '../../model';
import { ExcelClass } from '../excelClass';
import { refuseWhereProtected, textsOf } from './autoFilter';

/** The filter of one column of a table, its place counted from 0. */
interface ColumnFilter {
  readonly table: Table;
  readonly column: number;
}

export const filterClass = new ExcelClass<ColumnFilter>('Filter', {
  methods: {
    applyValuesFilter: ({ table, column }, given) => {
      refuseWhereProtected(table);
      table.filterBy({ column, texts: textsOf(given.raw()) });
    },
  },
});
