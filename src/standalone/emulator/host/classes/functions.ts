import type { Workbook } from '../../model';
import { dateSerial, daysInMonth } from '../../typing';
import { ExcelClass } from '../excelClass';
import { notImplemented } from '../problem';

/** What a worksheet function gave. */
export const functionResultClass = new ExcelClass<{ readonly value: number }>('FunctionResult', {
  properties: {
    // Excel gives an error's text here where there is one (documentation of FunctionResult.error).
    error: { get: () => '' },
    value: { get: ({ value }) => value },
  },
});

/** Of the worksheet functions only `date`, which tells an add-in how the workbook counts its days. */
export const functionsClass = new ExcelClass<Workbook>('Functions', {
  methods: {
    date: (workbook, given) => {
      const [year, month, day] = [given.integer(0), given.integer(1), given.integer(2)];
      const isPlain = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
      const value = isPlain ? dateSerial(year, month, day, workbook.date1904) : undefined;
      // Excel carries days and months over and counts early years from 1900 ("DATE function").
      if (value === undefined) throw notImplemented('Functions.date of days outside the calendar');
      return functionResultClass.object({ value });
    },
  },
});
