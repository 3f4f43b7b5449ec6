import type { Safeguard, SafePlace } from '../excel';
import { cellsToKeep, journalOf, KEEPING_SHEET, type Doing, type Undo } from '../sheet';
import { UNFINISHED_SETTING } from './settingKeys';

/** Where the workbook keeps what is needed to put right a write, or a taking back, that broke off. */
export const SAFE_PLACE: SafePlace = { key: UNFINISHED_SETTING, sheet: KEEPING_SHEET };

export function safeguardOf(undo: Undo, doing: Doing): Safeguard {
  const { row, rowCount } = undo.plan.head;
  return {
    journal: (kept) => journalOf(undo, doing, kept),
    columns: cellsToKeep(undo),
    row: row + 1,
    rowCount,
  };
}
