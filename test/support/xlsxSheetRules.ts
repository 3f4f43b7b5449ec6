/** The rules that one worksheet part has to keep. */
import type { Box, Node } from './xlsxParts';
import { all, box, columnNumber, inside, one, overlap, repeated } from './xlsxParts';

/** ECMA-376 part 1, 18.3.1.99. */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...[
    'customSheetViews',
    'mergeCells',
    'phoneticPr',
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
  ],
  ...[
    'printOptions',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'rowBreaks',
    'colBreaks',
    'customProperties',
  ],
  ...[
    'cellWatches',
    'ignoredErrors',
    'smartTags',
    'drawing',
    'legacyDrawing',
    'legacyDrawingHF',
    'drawingHF',
  ],
  ...['picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'],
];
const REPEATABLE = new Set(['cols', 'conditionalFormatting']);

export interface Limits {
  readonly styles: number;
  readonly differential: number;
  readonly texts: number;
}

export interface CheckedSheet {
  readonly violations: readonly string[];
  /** The addresses of the cells with a formula. */
  readonly formulas: ReadonlySet<string>;
  /** The text of a cell, or the number of its shared text; one-based. */
  readonly textAt: (row: number, column: number) => { shared: number } | string | undefined;
}

export function sheetViolations(name: string, sheet: Node, limits: Limits): CheckedSheet {
  const found: string[] = [];
  const cells = new Map<string, Node>();
  const used = checkRows(sheet, limits, cells, found);
  checkOrder(sheet, found);
  checkConditionalFormats(sheet, limits, found);
  for (const { attributes } of all(one(sheet, 'cols'), 'col')) {
    if (Number(attributes['style'] ?? 0) >= limits.styles)
      found.push(`column style ${attributes['style'] ?? ''} is not there`);
  }
  const runs = all(one(sheet, 'cols'), 'col').map(({ attributes }) => [
    Number(attributes['min']),
    Number(attributes['max']),
  ]);
  if (runs.some(([min = 0], at) => at > 0 && min <= (runs[at - 1]?.[1] ?? 0)))
    found.push('columns overlap or stand out of order');
  const dimension = box(one(sheet, 'dimension')?.attributes['ref']);
  if (one(sheet, 'dimension') && used && !(dimension && inside(used, dimension)))
    found.push('its dimension leaves cells out');
  const merges = all(one(sheet, 'mergeCells'), 'mergeCell').map(({ attributes }) => box(attributes['ref']));
  if (merges.some((a, at) => a && merges.slice(at + 1).some((b) => b && overlap(a, b))))
    found.push('merged cells overlap');
  const parts = one(sheet, 'tableParts');
  if (parts && Number(parts.attributes['count'] ?? parts.children.length) !== parts.children.length) {
    found.push('its count of tables is wrong');
  }
  return {
    violations: found.map((violation) => `${name}: ${violation}.`),
    formulas: new Set([...cells].filter(([, cell]) => one(cell, 'f')).map(([address]) => address)),
    textAt: (row, column) => {
      const cell = cells.get(`${letters(column)}${row}`);
      if (cell?.attributes['t'] === 's') return { shared: Number(one(cell, 'v')?.text) };
      if (cell?.attributes['t'] === 'inlineStr')
        return all(cell, 't')
          .map(({ text }) => text)
          .join('');
      return cell?.attributes['t'] === 'str' ? one(cell, 'v')?.text : undefined;
    },
  };
}

function checkRows(sheet: Node, limits: Limits, cells: Map<string, Node>, found: string[]): Box | undefined {
  const masters = new Set<string>();
  const followers: string[] = [];
  let used: Box | undefined;
  let row = 0;
  for (const element of all(one(sheet, 'sheetData'), 'row')) {
    const number = Number(element.attributes['r'] ?? row + 1);
    if (number <= row) found.push(`row ${number} stands after row ${row}`);
    row = number;
    if (Number(element.attributes['s'] ?? 0) >= limits.styles)
      found.push(`row ${row} has a style that is not there`);
    let column = 0;
    for (const cell of all(element, 'c')) {
      const address = cell.attributes['r'] ?? `${letters(column + 1)}${row}`;
      const [, at = '', of = ''] = /^([A-Z]{1,3})(\d+)$/.exec(address) ?? [];
      if (Number(of) !== row) found.push(`${address} stands in row ${row}`);
      if (columnNumber(at) <= column) found.push(`${address} stands out of order`);
      column = columnNumber(at);
      cells.set(address, cell);
      used = used
        ? { ...used, left: Math.min(used.left, column), right: Math.max(used.right, column), bottom: row }
        : { top: row, left: column, bottom: row, right: column };
      checkCell(address, cell, limits, found);
      const formula = one(cell, 'f');
      if (formula?.attributes['t'] !== 'shared') continue;
      if (formula.text === '') followers.push(formula.attributes['si'] ?? '');
      else masters.add(formula.attributes['si'] ?? '');
    }
  }
  for (const group of new Set(followers))
    if (!masters.has(group)) found.push(`shared formula ${group} is spelled nowhere`);
  return used;
}

function checkCell(address: string, cell: Node, limits: Limits, found: string[]): void {
  const { s = '0', t = 'n' } = cell.attributes;
  const value = one(cell, 'v')?.text;
  if (Number(s) >= limits.styles) found.push(`${address} has style ${s}, which is not there`);
  if (
    cell.children.some(
      ({ name }, at) =>
        ['f', 'v', 'is', 'extLst'].indexOf(name) <
        ['f', 'v', 'is', 'extLst'].indexOf(cell.children[at - 1]?.name ?? 'f'),
    )
  ) {
    found.push(`${address}: its parts stand out of order`);
  }
  if (value === undefined || value === '') return;
  if (t === 's' && !(/^\d+$/.test(value) && Number(value) < limits.texts))
    found.push(`${address} has text ${value}, which is not there`);
  if (t === 'b' && value !== '0' && value !== '1') found.push(`${address} is neither true nor false`);
  if (t === 'n' && !Number.isFinite(Number(value))) found.push(`${address} is no number`);
  if (t === 'e' && !value.startsWith('#')) found.push(`${address} is no error`);
}

function checkOrder(sheet: Node, found: string[]): void {
  let last = -1;
  for (const [at, { name }] of sheet.children.entries()) {
    const place = ORDER.indexOf(name);
    // A choice between versions stands where its content would.
    if (name === 'AlternateContent') continue;
    if (place < 0) found.push(`<${name}> does not belong there`);
    else if (place < last) found.push(`<${name}> stands too late`);
    else if (place === last && !REPEATABLE.has(name) && at > 0) found.push(`<${name}> is there twice`);
    last = Math.max(last, place);
  }
}

function checkConditionalFormats(sheet: Node, limits: Limits, found: string[]): void {
  const rules = all(sheet, 'cfRule');
  const priorities = rules
    .map(({ attributes }) => attributes['priority'])
    .filter((priority) => priority !== undefined);
  for (const priority of repeated(priorities))
    found.push(`two conditional formats have priority ${priority}`);
  if (priorities.some((priority) => !(Number(priority) >= 1)))
    found.push('a conditional format has no valid priority');
  for (const { attributes } of rules) {
    if (attributes['dxfId'] !== undefined && Number(attributes['dxfId']) >= limits.differential) {
      found.push(`a conditional format has looks ${attributes['dxfId']}, which are not there`);
    }
  }
  for (const { attributes } of sheet.children.filter((each) => each.name === 'conditionalFormatting')) {
    const areas = attributes['sqref']?.split(' ') ?? [];
    if (areas.length === 0 || areas.some((area) => !box(area) && !/^[A-Z]+:[A-Z]+$|^\d+:\d+$/.test(area))) {
      found.push(`a conditional format is on "${attributes['sqref'] ?? ''}"`);
    }
  }
}

function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}
