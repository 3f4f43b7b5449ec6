import type { Workbook } from '../../model';
import { ExcelClass } from '../excelClass';

/** Read only, as of sheets. */
export const workbookProtectionClass = new ExcelClass<Workbook>('WorkbookProtection', {
  properties: {
    protected: { get: (workbook) => workbook.structureProtected },
  },
});
