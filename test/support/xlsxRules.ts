/**
 * What Excel holds an .xlsx to, so far as it can be checked without Excel: each rule broken gives one
 * line. Knows nothing of the emulator's reader and writer.
 */
import type { Box, Node } from './xlsxParts';
import { Parts, all, box, inside, one, overlap, repeated } from './xlsxParts';
import { sheetViolations } from './xlsxSheetRules';

const EXPECTED_TYPES: Readonly<Record<string, RegExp>> = {
  officeDocument: /(sheet|template)\.(main|macroEnabled\.main)\+xml$/,
  worksheet: /worksheet\+xml$/,
  table: /table\+xml$/,
  styles: /styles\+xml$/,
  sharedStrings: /sharedStrings\+xml$/,
  calcChain: /calcChain\+xml$/,
};
/** Formats a file may name without defining them. */
const FIRST_CUSTOM_FORMAT = 164;

export function checkXlsx(bytes: Uint8Array): string[] {
  const parts = new Parts(bytes);
  const workbookPart = parts.links('').find(({ kind }) => kind === 'officeDocument')?.target;
  if (workbookPart === undefined || !parts.has(workbookPart))
    return [...parts.broken, 'There is no workbook part.'];
  return [
    ...parts.broken,
    ...contentTypeViolations(parts),
    ...relationshipViolations(parts),
    ...workbookViolations(parts, workbookPart),
  ];
}

function contentTypeViolations(parts: Parts): string[] {
  const types = parts.tree('[Content_Types].xml');
  const overrides = all(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1) ?? '');
  const typeOf = (part: string) => {
    const own = all(types, 'Override').find(
      ({ attributes }) => attributes['PartName']?.toLowerCase() === `/${part.toLowerCase()}`,
    );
    const extension = part.split('.').at(-1)?.toLowerCase();
    const byExtension = all(types, 'Default').find(
      ({ attributes }) => attributes['Extension']?.toLowerCase() === extension,
    );
    return (own ?? byExtension)?.attributes['ContentType'];
  };
  const links = ['', ...parts.names].flatMap((part) => parts.links(part));
  return [
    ...repeated(overrides).map((part) => `The content type of ${part} is given twice.`),
    ...repeated(all(types, 'Default').map(({ attributes }) => attributes['Extension'] ?? '')).map(
      (extension) => `The default content type of .${extension} is given twice.`,
    ),
    ...overrides
      .filter((part) => !parts.has(part))
      .map((part) => `A content type names ${part}, which is missing.`),
    ...parts.names
      .filter((part) => part !== '[Content_Types].xml' && typeOf(part) === undefined)
      .map((part) => `${part} has no content type.`),
    ...links
      .filter(({ external, kind, target }) => {
        const expected = EXPECTED_TYPES[kind];
        return !external && expected && parts.has(target) && !expected.test(typeOf(target) ?? '');
      })
      .map(({ kind, target }) => `${target} is used as ${kind} and has another content type.`),
  ];
}

function relationshipViolations(parts: Parts): string[] {
  return ['', ...parts.names].flatMap((part) => {
    const links = parts.links(part);
    return [
      ...repeated(links.map(({ id }) => id)).map((id) => `${part}: relationship ${id} is there twice.`),
      ...links
        .filter(({ external, target }) => !external && !parts.has(target))
        .map(({ id, target }) => `${part}: relationship ${id} leads to ${target}, which is missing.`),
    ];
  });
}

function workbookViolations(parts: Parts, workbookPart: string): string[] {
  const workbook = parts.tree(workbookPart);
  const links = parts.links(workbookPart);
  const partOf = (kind: string) => links.find((link) => link.kind === kind)?.target;
  const styles = parts.tree(partOf('styles'));
  const texts = all(parts.tree(partOf('sharedStrings')), 'si').length;
  const listed = all(one(workbook, 'sheets'), 'sheet');
  const found: string[] = [...sheetListViolations(listed), ...nameViolations(workbook, listed.length)];
  found.push(...styleViolations(styles));
  const tables: { sheet: string; tree: Node; part: string }[] = [];
  const formulas = new Map<string, ReadonlySet<string>>();
  for (const { attributes } of listed) {
    const link = links.find(({ id }) => id === attributes['id']);
    const name = attributes['name'] ?? '';
    if (!link) found.push(`${name}: its relationship is missing.`);
    const tree = link?.kind === 'worksheet' ? parts.tree(link.target) : undefined;
    if (!link || !tree) continue;
    const sheet = sheetViolations(name, tree, {
      styles: one(styles, 'cellXfs')?.children.length ?? 1,
      differential: one(styles, 'dxfs')?.children.length ?? 0,
      texts,
    });
    found.push(...sheet.violations);
    formulas.set(attributes['sheetId'] ?? '', sheet.formulas);
    for (const reference of all(tree, 'tablePart')) {
      const target = parts.links(link.target).find(({ id }) => id === reference.attributes['id']);
      const table = target?.kind === 'table' ? parts.tree(target.target) : undefined;
      if (target && table) {
        tables.push({ sheet: name, tree: table, part: target.target });
        found.push(...headerViolations(name, table, sheet.textAt, parts, partOf('sharedStrings')));
      } else {
        found.push(`${name}: the table part of ${reference.attributes['id'] ?? 'no id'} is missing.`);
      }
    }
  }
  found.push(...tableViolations(tables, workbook, one(styles, 'dxfs')?.children.length ?? 0));
  for (const { attributes } of all(parts.tree(partOf('calcChain')), 'c')) {
    // A cell without `i` is in the sheet of the one before; only those that say it are checked.
    const sheet = formulas.get(attributes['i'] ?? '');
    if (sheet && !sheet.has(attributes['r'] ?? '')) {
      found.push(`The calculation chain names ${attributes['r'] ?? ''}, which has no formula.`);
    }
  }
  return found;
}

function sheetListViolations(listed: readonly Node[]): string[] {
  const names = listed.map(({ attributes }) => attributes['name'] ?? '');
  return [
    ...repeated(names).map((name) => `Two sheets are called ${name}.`),
    ...repeated(listed.map(({ attributes }) => attributes['sheetId'] ?? '')).map(
      (id) => `Two sheets have the id ${id}.`,
    ),
    ...names
      .filter((name) => name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name))
      .map((name) => `"${name}" is no name for a sheet.`),
    ...(listed.every(({ attributes }) => (attributes['state'] ?? 'visible') !== 'visible')
      ? ['No sheet is visible.']
      : []),
  ];
}

function nameViolations(workbook: Node | undefined, sheets: number): string[] {
  const names = all(one(workbook, 'definedNames'), 'definedName');
  const scoped = names.map(
    ({ attributes }) => `${attributes['name'] ?? ''} (${attributes['localSheetId'] ?? 'workbook'})`,
  );
  return [
    ...repeated(scoped).map((name) => `The name ${name} is defined twice.`),
    ...names
      .map(({ attributes }) => attributes['name'] ?? '')
      .filter((name) => !isName(name))
      .map((name) => `"${name}" is no valid name.`),
    ...names
      .filter(({ attributes }) => Number(attributes['localSheetId'] ?? 0) >= sheets)
      .map(({ attributes }) => `The name ${attributes['name'] ?? ''} belongs to a sheet that is not there.`),
  ];
}

function isName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^([A-Z]{1,3}[1-9]\d{0,6}|[RC])$/i.test(name);
}

function styleViolations(styles: Node | undefined): string[] {
  if (!styles) return [];
  const count = (list: string) => one(styles, list)?.children.length ?? 0;
  const formats = all(one(styles, 'numFmts'), 'numFmt').map(({ attributes }) => attributes['numFmtId'] ?? '');
  const found = repeated(formats).map((id) => `Number format ${id} is defined twice.`);
  for (const list of ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs', 'numFmts']) {
    const said = one(styles, list)?.attributes['count'];
    if (said !== undefined && Number(said) !== count(list))
      found.push(`${list} says ${said} and has ${count(list)}.`);
  }
  (one(styles, 'cellXfs')?.children ?? []).forEach(({ attributes }, at) => {
    for (const [attribute, list] of [
      ['fontId', 'fonts'],
      ['fillId', 'fills'],
      ['borderId', 'borders'],
      ['xfId', 'cellStyleXfs'],
    ] as const) {
      if (attributes[attribute] !== undefined && Number(attributes[attribute]) >= count(list)) {
        found.push(`Cell style ${at}: there is no ${attribute} ${attributes[attribute]}.`);
      }
    }
    const format = attributes['numFmtId'] ?? '0';
    if (Number(format) >= FIRST_CUSTOM_FORMAT && !formats.includes(format)) {
      found.push(`Cell style ${at}: number format ${format} is not defined.`);
    }
  });
  return found;
}

function tableViolations(
  tables: readonly { sheet: string; tree: Node; part: string }[],
  workbook: Node | undefined,
  differential: number,
): string[] {
  const names = tables.map(({ tree }) => tree.attributes['displayName'] ?? '');
  const defined = all(one(workbook, 'definedNames'), 'definedName').map(
    ({ attributes }) => attributes['name'] ?? '',
  );
  const found = [
    ...repeated(tables.map(({ tree }) => tree.attributes['id'] ?? '')).map(
      (id) => `Two tables have the id ${id}.`,
    ),
    ...repeated([...names, ...new Set(defined)])
      .filter((name) => names.some((table) => table.toLowerCase() === name))
      .map((name) => `The table name ${name} is taken twice.`),
    ...names.filter((name) => !isName(name)).map((name) => `"${name}" is no name for a table.`),
  ];
  const boxes: { sheet: string; area: Box }[] = [];
  for (const { sheet, tree } of tables) {
    const name = tree.attributes['displayName'] ?? '';
    const area = box(tree.attributes['ref']);
    if (!area) {
      found.push(`${name}: its area is no address.`);
      continue;
    }
    if (boxes.some((other) => other.sheet === sheet && overlap(other.area, area))) {
      found.push(`${name} overlaps another table.`);
    }
    boxes.push({ sheet, area });
    const list = one(tree, 'tableColumns');
    const columns = all(list, 'tableColumn').map(({ attributes }) => attributes);
    if (
      columns.length !== area.right - area.left + 1 ||
      Number(list?.attributes['count']) !== columns.length
    ) {
      found.push(`${name} has not as many columns as its area is wide.`);
    }
    for (const id of repeated(columns.map((column) => column['id'] ?? '')))
      found.push(`${name}: two columns have the id ${id}.`);
    for (const column of repeated(columns.map((each) => each['name'] ?? '')))
      found.push(`${name}: two columns are called ${column}.`);
    const filter = one(tree, 'autoFilter');
    const filtered = box(filter?.attributes['ref']);
    if (filter && !(filtered && inside(filtered, area))) found.push(`${name}: its filter is outside of it.`);
    for (const { attributes } of all(filter, 'filterColumn')) {
      if (Number(attributes['colId']) >= columns.length)
        found.push(`${name}: a filter is on a column it does not have.`);
    }
    for (const [attribute, value] of [tree.attributes, ...columns].flatMap((each) => Object.entries(each))) {
      if (/dxfId$/i.test(attribute) && Number(value) >= differential)
        found.push(`${name}: there is no ${attribute} ${value}.`);
    }
  }
  return found;
}

/** Header cells must be texts that say the column's name. */
function headerViolations(
  sheet: string,
  table: Node,
  textAt: (row: number, column: number) => { shared: number } | string | undefined,
  parts: Parts,
  textsPart: string | undefined,
): string[] {
  const area = box(table.attributes['ref']);
  if (!area || table.attributes['headerRowCount'] === '0') return [];
  return all(one(table, 'tableColumns'), 'tableColumn').flatMap(({ attributes }, at) => {
    const cell = textAt(area.top, area.left + at);
    const item = typeof cell === 'object' ? all(parts.tree(textsPart), 'si')[cell.shared] : undefined;
    const text = typeof cell === 'object' ? letters(item) : cell;
    const name = plain(attributes['name'] ?? '');
    if (text !== undefined && plain(text) === name) return [];
    return [
      `${sheet}: the header cell of column "${name}" of ${table.attributes['displayName'] ?? ''} says something else.`,
    ];
  });
}

/** The letters of a text item; phonetic guides do not count. */
function letters(item: Node | undefined): string {
  return (item?.children ?? [])
    .map((part) => (part.name === 't' ? part.text : part.name === 'r' ? letters(part) : ''))
    .join('');
}

/** With `_xHHHH_` resolved and line breaks alike. */
function plain(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n');
}
