/** Ids as Excel spells them: braces and a GUID, so that nobody takes them for numbers or names. */
import type { ConditionalFormat, Sheet, Table } from '../model';

export function sheetId(sheet: Sheet): string {
  return guid('0001', sheet.id);
}

export function tableId(table: Table): string {
  return guid('000C', table.id);
}

export function conditionalFormatId(format: ConditionalFormat): string {
  return guid('0004', format.id.replace(/[^0-9a-f]/gi, ''));
}

function guid(group: string, id: string): string {
  return `{00000000-${group}-0000-0000-${id.padStart(12, '0')}}`;
}
