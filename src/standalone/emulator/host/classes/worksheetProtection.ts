import type { Sheet } from '../../model';
import { ExcelClass } from '../excelClass';

/** Read only: what a protected sheet needs to be unlocked is not for an add-in to know. */
export const worksheetProtectionClass = new ExcelClass<Sheet>('WorksheetProtection', {
  properties: {
    protected: { get: (sheet) => sheet.protected },
    options: { get: (sheet) => sheet.protection ?? null },
  },
});
