/** Excel's serial numbers from whole numbers; no clock and no time zone is involved. */

/** The serial of a date from March 1900 on: days counted from 1899-12-30. */
export function dateSerial(year: number, month: number, day: number): number {
  // Counting years from March puts the leap day last, which makes every month's offset a plain formula.
  const fromMarch = (month + 9) % 12;
  const marchYear = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const sinceYear0 = marchYear * 365 + leapDays + Math.floor((fromMarch * 153 + 2) / 5) + day - 1;
  return sinceYear0 - 693_899;
}

/** The serial of a time of day: a share of a day. */
export function timeSerial(hour: number, minute = 0): number {
  return (hour * 60 + minute) / 1440;
}

/** 0 for a Sunday up to 6 for a Saturday. */
export function weekday(serial: number): number {
  return (serial - 1) % 7;
}
