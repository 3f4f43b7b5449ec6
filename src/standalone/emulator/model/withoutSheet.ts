import type { Sheet } from './sheet';

/** A formula after a sheet was deleted: what read it, by its name or by those of its tables, says #REF!, as in Excel. */
export function withoutSheet(text: string, { name, tables }: Sheet): string {
  const sheet = `(?:${escaped(name)}|'${escaped(name.replaceAll("'", "''"))}')!`;
  const columns = String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`;
  const structured = tables.map((table) => `|${escaped(table.name)}(?:${columns}|${notLonger})`).join('');
  // Texts are passed over whole.
  const reference = new RegExp(`"(?:[^"]|"")*"|${notMiddle}(?:${sheet}${structured})`, 'giu');
  return text.replace(reference, (whole) => (whole.startsWith('"') ? whole : '#REF!'));
}

/** Not where a longer name begins or ends the same way. */
const notMiddle = String.raw`(?<![\p{L}\d_.'])`;
const notLonger = String.raw`(?![\p{L}\d_.(!])`;

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
