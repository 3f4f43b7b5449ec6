/** The formula bar's text: the value in full, whatever the cell's format hides. */
import { format as formatNumber, getFormatDateInfo, isDateFormat, isPercentFormat } from 'numfmt';
import type { CellKind, CellValue } from '../../emulator';
import { serial1900 } from './cellText';

export function editText(value: CellValue, kind: CellKind, format: string, date1904: boolean): string {
  if (kind === 'Boolean') return value === true || value === 1 ? 'TRUE' : 'FALSE';
  if (kind !== 'Double') return String(value);
  const number = Number(value);
  if (isPercentFormat(format)) return `${Number((number * 100).toPrecision(15))}%`;
  if (!isDateFormat(format) || number < 0) return String(number);
  const { year, month, day } = getFormatDateInfo(format);
  const hasDay = year || month || day || number >= 1;
  const hasTime = !Number.isInteger(number) || !hasDay;
  const pattern = [hasDay ? 'm/d/yyyy' : '', hasTime ? 'h:mm:ss AM/PM' : ''].join(' ').trim();
  return formatNumber(pattern, hasDay ? serial1900(number, date1904) : number);
}
