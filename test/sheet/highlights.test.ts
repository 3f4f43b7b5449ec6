import { plan } from '../../src/sheet';
import { columnLetters, isOurHighlight } from '../../src/sheet/highlights';
import { HOMETRAK, maximized } from './tidyTables';

function highlightsOf(tables = HOMETRAK) {
  const { understanding, outcome } = maximized(tables);
  return plan(understanding, outcome).highlights;
}

/** Relative luminance by WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('highlights', () => {
  it('are one rule for each meaning, over the body of the widened table', () => {
    const highlights = highlightsOf();
    expect(highlights.map(({ meaning }) => meaning)).toEqual(['billedOver', 'scheduledOver']);
    for (const { area } of highlights) expect(area).toEqual({ row: 4, column: 1, rows: 3, columns: 17 });
  });

  it('read our own columns from the first row of the body, guarded against text', () => {
    expect(highlightsOf().map(({ formula }) => formula)).toEqual([
      '=AND(ISNUMBER($Q5),$Q5>0,N("Authorized Hours: billed over")=0)',
      '=AND(ISNUMBER($P5),$P5>0,N($Q5)<=0,N("Authorized Hours: scheduled over")=0)',
    ]);
  });

  it('know themselves again, and nobody else', () => {
    for (const { formula } of highlightsOf()) expect(isOurHighlight(formula)).toBe(true);
    expect(isOurHighlight('=AND(ISNUMBER($Q5),$Q5>0)')).toBe(false);
  });

  it('can be read, and never tell by colour alone', () => {
    for (const { fill, font, bold, italic } of highlightsOf()) {
      const [light, dark] = [luminance(fill), luminance(font)].sort((a, b) => b - a) as [number, number];
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
      expect(bold || italic).toBe(true);
    }
  });

  it('are none where the table has no rows', () => {
    expect(highlightsOf({ ...HOMETRAK, schedule: [] })).toEqual([]);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
