import type { Sheet } from '../../model';
import { ExcelClass } from '../excelClass';
import { accessDenied, notImplemented } from '../problem';

/** What a protected sheet needs to be unlocked is not for an add-in to know, so it can be protected here and no more. */
export const worksheetProtectionClass = new ExcelClass<Sheet>('WorksheetProtection', {
  properties: {
    protected: { get: (sheet) => sheet.protected },
    options: { get: (sheet) => sheet.protection ?? null },
  },
  methods: {
    /** "It fails if the worksheet has been protected" (documentation of WorksheetProtection.protect; the code is assumed). */
    protect: (sheet, given) => {
      if (sheet.protected) throw accessDenied();
      if (!given.isMissing(0) || !given.isMissing(1)) {
        throw notImplemented('WorksheetProtection.protect with options or a password');
      }
      sheet.protect();
    },
  },
});
