/** What other programs put on the clipboard, as texts of cells. Every row is as long as the longest. */

/** `html` counts where it holds a table; undefined where there is nothing to paste. */
export function readClip(html: string, text: string): readonly (readonly string[])[] | undefined {
  const rows = tableRows(html) ?? separatedRows(text);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width === 0) return undefined;
  return rows.map((cells) => [...cells, ...new Array<string>(width - cells.length).fill('')]);
}

/** The first table; a cell that spans several leaves the others empty. */
function tableRows(html: string): string[][] | undefined {
  if (!/<table/i.test(html)) return undefined;
  // A parsed document runs no scripts and loads nothing.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table || table.rows.length === 0) return undefined;
  const rows: string[][] = Array.from(table.rows, () => []);
  Array.from(table.rows).forEach((line, y) => {
    let column = 0;
    for (const cell of Array.from(line.cells)) {
      while (rows[y]?.[column] !== undefined) column += 1;
      const down = Math.min(Math.max(cell.rowSpan, 1), table.rows.length - y);
      for (let below = 0; below < down; below += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const cells = rows[y + below];
          if (cells) cells[column + right] = below === 0 && right === 0 ? shownText(cell) : '';
        }
      }
      column += cell.colSpan;
    }
  });
  return rows.map((cells) => Array.from(cells, (text: string | undefined) => text ?? ''));
}

/** A character of private use: no text from elsewhere has it. */
const lineBreak = '\uE000';

/** As a browser shows it: any white space is one blank, a break a new line. */
function shownText(cell: HTMLTableCellElement): string {
  for (const br of Array.from(cell.querySelectorAll('br'))) br.replaceWith(lineBreak);
  const lines = cell.textContent.replace(/\s+/g, ' ').split(lineBreak);
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

const field = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
const separator = /\t|\r\n|\r|\n/y;

/** Tab-separated lines; a field in quotes may hold tabs and line breaks. */
function separatedRows(text: string): string[][] {
  const whole = text.replace(/(?:\r\n|\r|\n)$/, '');
  if (whole === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    field.lastIndex = at;
    const [matched = '', quoted, plain = ''] = field.exec(whole) ?? [];
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replaceAll('\r\n', '\n'));
    at += matched.length;
    separator.lastIndex = at;
    const [between] = separator.exec(whole) ?? [];
    if (between === undefined) return rows;
    if (between !== '\t') rows.push([]);
    at += between.length;
  }
}
