/** Colours a workbook asks for, made readable on whatever they happen to lie on. */
type Rgb = readonly [number, number, number];

/** WCAG AA for text of ordinary size. */
const enoughContrast = 4.5;

/** Mixes `color` into `base`: 0 leaves the base, 1 gives the colour. Colours are `#RRGGBB`. */
export function mix(base: string, color: string, share: number): string {
  const from = rgb(base);
  const to = rgb(color);
  return hex([0, 1, 2].map((part) => (from[part] ?? 0) * (1 - share) + (to[part] ?? 0) * share));
}

/** Black or white, whichever is read better on the background. */
export function inkOn(background: string): string {
  return contrast(background, '#ffffff') > contrast(background, '#000000') ? '#ffffff' : '#000000';
}

/** The colour itself where it can be read on the background, else moved towards black or white until it can. */
export function readableOn(background: string, color: string): string {
  const target = inkOn(background);
  for (let share = 0; share < 1; share += 0.1) {
    const candidate = mix(color, target, share);
    if (contrast(background, candidate) >= enoughContrast) return candidate;
  }
  return target;
}

/** WCAG 2 contrast ratio, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const [r, g, b] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function rgb(color: string): Rgb {
  const value = Number.parseInt(color.replace('#', '').slice(-6), 16) || 0;
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hex(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
