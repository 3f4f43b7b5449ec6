import type { TableHead } from '../../app';

/** Where a table or plain range stands, e.g. "Rows 4 to 210 on sheet Export". */
export function placeText({ name, sheet }: Pick<TableHead, 'name' | 'sheet'>): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} on sheet ${sheet}`;
}
