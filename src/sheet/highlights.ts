import type { Area } from './cells';
import type { OwnColumn } from './ownColumns';

/** What a highlighted row means. One rule each. */
export type Meaning = 'billedOver' | 'scheduledOver';

/** One conditional format, told in colour and in weight or slant of the letters, so that colour is never alone. */
export interface Highlight {
  readonly meaning: Meaning;
  /** Relative to the first row of the area. */
  readonly formula: string;
  readonly area: Area;
  /** Colours as `#RRGGBB`; they contrast by 4.5:1 or more. */
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The text every formula of ours carries, which none of the clerk's own would. */
const MARKER = 'Authorized Hours: ';

/**
 * Whether a conditional format is one of ours, to be replaced by the next run instead of piled up. Nobody can make one without a
 * formula by hand: that is what a write leaves that breaks off between making it and telling its formula.
 */
export function isOurHighlight(formula: string): boolean {
  return formula === '' || formula.includes(MARKER);
}

/**
 * The rules that fill the rows over authorization. They read our own columns, so that sorting, filtering and hand-made
 * edits keep them right. ISNUMBER guards them because text compares greater than 0.
 * @param columnOf the zero-based sheet column of each own column
 */
export function highlights(area: Area, columnOf: (own: OwnColumn) => number): readonly Highlight[] {
  if (area.rows === 0) return [];
  const billed = cell(columnOf('Billed Over'), area.row);
  const scheduled = cell(columnOf('Scheduled Over'), area.row);
  return [
    { ...BILLED_OVER, formula: `=AND(ISNUMBER(${billed}),${billed}>0,${marker('billed over')})`, area },
    {
      ...SCHEDULED_OVER,
      // N gives 0 for blanks and text: rows billed over belong to the other rule, whichever Excel puts first.
      formula: `=AND(ISNUMBER(${scheduled}),${scheduled}>0,N(${billed})<=0,${marker('scheduled over')})`,
      area,
    },
  ];
}

/** A conditional format of ours that was found on a sheet: its look is told by what its formula is marked with. */
export function foundHighlight(formula: string, area: Area): Highlight {
  const look = formula.includes(marker('billed over')) ? BILLED_OVER : SCHEDULED_OVER;
  return { ...look, formula, area };
}

type Look = Omit<Highlight, 'formula' | 'area'>;

const BILLED_OVER: Look = {
  meaning: 'billedOver',
  fill: '#FFC7CE',
  font: '#8A0010',
  bold: true,
  italic: false,
};

const SCHEDULED_OVER: Look = {
  meaning: 'scheduledOver',
  fill: '#FFEB9C',
  font: '#6B4700',
  bold: false,
  italic: true,
};

/** N of a text is 0, so that the term is always true and only names the rule. */
function marker(name: string): string {
  return `N("${MARKER}${name}")=0`;
}

function cell(column: number, row: number): string {
  return `$${columnLetters(column)}${row + 1}`;
}

/** @param column zero-based @example columnLetters(26) // 'AA' */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
