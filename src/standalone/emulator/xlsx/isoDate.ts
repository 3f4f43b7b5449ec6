/** 31 December 1899 and 1 January 1904 as days since 1 January 1970. */
const BEFORE_1900 = -25_568;
const START_OF_1904 = -24_107;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;

/** The serial number of a date that a cell of type `d` spells as ISO 8601, or undefined where it spells none. */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number((part as string | undefined) ?? 0));
  const days = daysSince1970(year, month, day);
  const time = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  if (date1904) return days - START_OF_1904 + time;
  const serial = days - BEFORE_1900;
  // Excel counts a 29 February 1900 that never was.
  return (serial >= 60 ? serial + 1 : serial) + time;
}

/** Days of the Gregorian calendar, by counting years from March so that leap days come last. */
function daysSince1970(year: number, month: number, day: number): number {
  const years = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return (
    years * 365 +
    Math.floor(years / 4) -
    Math.floor(years / 100) +
    Math.floor(years / 400) +
    dayOfYear -
    719_468
  );
}
