import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnLetters } from './area';

/**
 * Texts, quoted sheet names and bracketed table references are passed over whole; so are names and
 * functions that merely look like a reference (LOG10, A1B).
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(?<![\w.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!])|(?<![\w.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])/g;

/** A formula's text as Excel would have it after copying the cell down `rows` and right `columns`; references that leave the grid become #REF!. */
export function translatedFormula(text: string, rows: number, columns: number): string {
  return text.replace(
    TOKEN,
    (whole, c$?: string, c?: string, r$?: string, r?: string, ...rest: (string | undefined)[]) => {
      if (c !== undefined && r !== undefined) {
        const column = movedColumn(c$, c, columns);
        const row = movedRow(r$, r, rows);
        return column === undefined || row === undefined ? '#REF!' : column + row;
      }
      const [c1$, c1, c2$, c2, r1$, r1, r2$, r2] = rest;
      if (c1 !== undefined && c2 !== undefined) {
        return range(movedColumn(c1$, c1, columns), movedColumn(c2$, c2, columns));
      }
      if (r1 !== undefined && r2 !== undefined)
        return range(movedRow(r1$, r1, rows), movedRow(r2$, r2, rows));
      return whole;
    },
  );
}

function movedColumn(fixed: string | undefined, letters: string, by: number): string | undefined {
  if (fixed) return fixed + letters;
  const column = columnIndex(letters) + by;
  return column >= 0 && column < MAX_COLUMNS ? columnLetters(column) : undefined;
}

function movedRow(fixed: string | undefined, digits: string, by: number): string | undefined {
  if (fixed) return fixed + digits;
  const row = Number(digits) + by;
  return row >= 1 && row <= MAX_ROWS ? String(row) : undefined;
}

function range(first: string | undefined, last: string | undefined): string {
  return first === undefined || last === undefined ? '#REF!' : `${first}:${last}`;
}
