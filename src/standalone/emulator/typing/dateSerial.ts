/** Days as Excel counts them, from year, month and day alone: no clock and no time zone. */

/** Days from March 1, year 0, in the Gregorian calendar; months are shifted so that leap days come last. */
function dayNumber(year: number, month: number, day: number): number {
  const shiftedYear = month > 2 ? year : year - 1;
  const shiftedMonth = month > 2 ? month - 3 : month + 9;
  const leapDays =
    Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400);
  return shiftedYear * 365 + leapDays + Math.floor((shiftedMonth * 153 + 2) / 5) + day - 1;
}

const december31Of1899 = dayNumber(1899, 12, 31);
const january1Of1904 = dayNumber(1904, 1, 1);

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 || year === 1900; // Excel's 1900
  return isLeap ? 29 : 28;
}

/**
 * The serial number of a day; undefined for days Excel cannot hold. In the 1900 system Excel counts a February 29,
 * 1900 that never was (support page "Excel incorrectly assumes that the year 1900 is a leap year").
 */
export function dateSerial(year: number, month: number, day: number, date1904: boolean): number | undefined {
  if (year > 9999 || year < (date1904 ? 1904 : 1900)) return undefined;
  if (date1904) return dayNumber(year, month, day) - january1Of1904;
  if (year === 1900 && month === 2 && day === 29) return 60;
  const days = dayNumber(year, month, day) - december31Of1899;
  return days > 59 ? days + 1 : days;
}
