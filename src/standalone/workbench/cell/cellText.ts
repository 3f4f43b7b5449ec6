/** What a cell shows: Excel's number formats, and Excel's default alignment by kind of value. */
import { format as formatNumber, formatColor, isDateFormat } from 'numfmt';
import type { CellKind, CellValue } from '../../emulator';

export interface CellText {
  text: string;
  /** `fill` asks for `#` across the whole cell: what Excel shows for a date it cannot write. */
  align: 'left' | 'right' | 'center' | 'fill';
  /** A colour the number format itself asks for, such as `[Red]`. */
  color?: string;
}

/** Days from 1900-01-00 to 1904-01-01: a serial of the 1904 system is that much smaller. */
const days1904 = 1462;
const lastSerial = 2_958_465.999_99; // 9999-12-31, the last day Excel can write

/** `value` is the raw cell value (a date is its serial); `format` a number format code. */
export function cellText(value: CellValue, kind: CellKind, format: string, date1904: boolean): CellText {
  switch (kind) {
    case 'Empty':
      return { text: '', align: 'left' };
    case 'Error':
      return { text: String(value), align: 'center' };
    case 'Boolean':
      return { text: value === true || value === 1 ? 'TRUE' : 'FALSE', align: 'center' };
    case 'String':
      return { text: formatted(format, String(value)), align: 'left' };
    case 'Double':
      return numberText(Number(value), format, date1904);
  }
}

/** A serial of either date system as the 1900 serial that formats understand. */
export function serial1900(serial: number, date1904: boolean): number {
  return date1904 ? serial + days1904 : serial;
}

function numberText(value: number, format: string, date1904: boolean): CellText {
  const elapsed = /\[[hms]+\]/i.test(format);
  const date = isDateFormat(format) && !elapsed;
  if ((date && (value < 0 || value > lastSerial)) || (elapsed && value < 0 && !date1904)) {
    return { text: '#', align: 'fill' };
  }
  // A bare time of day has no day to move, and elapsed hours must not grow by four years.
  const shown = date && value >= 1 ? serial1900(value, date1904) : value;
  const color = colorOf(format, shown);
  return { text: formatted(format, shown), align: 'right', ...(color === undefined ? {} : { color }) };
}

/** A format code that cannot be read leaves the value in General, as a reader would rather see it than an error. */
function formatted(format: string, value: number | string): string {
  try {
    return formatNumber(format, value);
  } catch {
    return formatNumber('General', value);
  }
}

function colorOf(format: string, value: number): string | undefined {
  if (!format.includes('[')) return undefined;
  const color = formatColor(format, value, { throws: false });
  return typeof color === 'string' ? color : undefined;
}
