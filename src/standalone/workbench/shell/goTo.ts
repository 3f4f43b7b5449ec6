import { parseArea } from '../../emulator';
import type { Workbook } from '../../emulator';

/** Selects an address (`B2`, `A1:C9`, `Schedule!B2`, `'My sheet'!B2`) or a table's body; false where there is no such place. */
export function goTo(workbook: Workbook, text: string): boolean {
  const table = workbook.tableNamed(text.trim());
  if (table) {
    workbook.selection = { sheet: table.sheet, area: table.bodyArea };
    return true;
  }
  const [, quoted, plain, address = ''] = /^(?:'(.+)'!|([^!]+)!)?([^!]+)$/.exec(text.trim()) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = name === undefined ? workbook.activeSheet : workbook.sheetNamed(name);
  const area = parseArea(address);
  if (sheet?.visibility !== 'Visible' || !area) return false;
  workbook.selection = { sheet, area };
  return true;
}
