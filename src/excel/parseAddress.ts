/** Zero-based bounds of an address on its sheet; the last is in it. */
export interface Bounds {
  readonly rows: { readonly first: number; readonly last: number };
  readonly columns: { readonly first: number; readonly last: number };
}

/** Reads an address such as `M2:Q401`, `Sheet1!M:Q`, `3:5` or `B3`; nothing where it is of another kind. */
export function parseAddress(address: string): Bounds | undefined {
  const parts = CORNERS.exec(address.slice(address.lastIndexOf('!') + 1));
  if (!parts) return undefined;
  const [, firstColumn, firstRow, lastColumn = firstColumn, lastRow = firstRow] = parts;
  return { rows: bounds(firstRow, lastRow, Number), columns: bounds(firstColumn, lastColumn, columnNumber) };
}

const CORNERS = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/;

/** Rows of a whole column, and columns of a whole row, have no bounds. */
function bounds(first: string | undefined, last: string | undefined, number: (text: string) => number) {
  return first === undefined || last === undefined
    ? { first: 0, last: Infinity }
    : { first: number(first) - 1, last: number(last) - 1 };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
