/** Widths of texts, for what Excel decides by them: a number that does not fit is shown as ####. */
const widths = new Map<string, number>();
const mostKept = 5000;

let context: CanvasRenderingContext2D | null | undefined;

/** In pixels, for a CSS font. Without a canvas, as in tests, every character counts 7 pixels. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (context === undefined) context = document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = font;
  const width = context.measureText(text).width;
  if (widths.size > mostKept) widths.clear();
  widths.set(key, width);
  return width;
}
