import type { TableHead } from '../../app';

/** Where a table or plain range stands, as a label, e.g. "A4:L210 on sheet Export". */
export function placeText({ name, sheet }: Pick<TableHead, 'name' | 'sheet'>): string {
  return `${name} on sheet ${sheet}`;
}
