/** Why cells cannot be changed, in a sentence for whoever tried; undefined where they can. */
import { areaAddress, intersection, longestText } from '../../emulator';
import type { Area, Sheet } from '../../emulator';

export type Edited =
  | {
      readonly ok: true;
      readonly area: Area;
      /** Something to know about what was done. */ readonly note?: string;
    }
  | { readonly ok: false; readonly problem: string };

export function whyNotEditable(sheet: Sheet, area: Area): string | undefined {
  if (sheet.protected && hasLocked(sheet, area)) {
    return `The sheet ${sheet.name} is protected. Take its protection off in Excel to change it.`;
  }
  const array = sheet.formulas.arrays.find((one) => intersection(one.area, area));
  if (array) {
    return `${areaAddress(array.area)} is filled by one array formula, which can be changed in Excel only.`;
  }
  return undefined;
}

/** A merged area can be typed into at its first cell, and cleared, but not filled. */
export function whyNotFilled(sheet: Sheet, area: Area): string | undefined {
  if (area.rows * area.columns === 1) return undefined;
  const merge = sheet.merges.find((one) => intersection(one, area));
  return merge && `${areaAddress(merge)} is merged. Choose cells beside it, or unmerge it in Excel.`;
}

export function whyTooLong(text: string): string | undefined {
  if (text.length <= longestText) return undefined;
  return `A cell holds at most ${longestText} characters; this text has ${text.length}.`;
}

export function yearMissing(text: string): string {
  return `“${text}” is a date without all its parts. Type day, month and year, or ' before it to keep it as text.`;
}

function hasLocked(sheet: Sheet, area: Area): boolean {
  const { styles } = sheet.workbook;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (styles.get(sheet.styleIndex(row, column)).locked) return true;
    }
  }
  return false;
}
