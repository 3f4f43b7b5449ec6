import type { Sheet } from '../model';
import { whyFileKeepsSheet } from '../xlsx/sheetInFile';

export type SheetDeleted =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** Excel's own reason, or that the emulator does not know how. */
      readonly why: 'lastVisible' | 'protected' | 'unknownHere';
      readonly problem: string;
    };

/** Deletes a sheet as Excel does, or leaves all as it is and says why. */
export function deleteSheet(sheet: Sheet): SheetDeleted {
  const { workbook, name } = sheet;
  if (workbook.structureProtected) {
    return { ok: false, why: 'protected', problem: `${name} cannot be deleted: the workbook is protected.` };
  }
  // "A workbook must contain at least one visible worksheet", as Excel itself says it.
  const isShown = workbook.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  if (!isShown) {
    return { ok: false, why: 'lastVisible', problem: `${name} cannot be deleted: no sheet would be shown.` };
  }
  const reason = whyFileKeepsSheet(sheet);
  if (reason !== undefined) {
    return { ok: false, why: 'unknownHere', problem: `${name} cannot be deleted here: ${reason}` };
  }
  workbook.deleteSheet(sheet);
  return { ok: true };
}
