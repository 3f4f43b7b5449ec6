import { WEEKDAYS, type Cell, type Weekday } from '../engine';
import { wordsOf } from './words';

/** Reads the first day of a week: "Sunday", "Sun", or a whole week such as "Mon-Sun". */
export function weekdayFromText(text: string): Cell<Weekday> {
  const words = wordsOf(text).filter((word) => word !== 'to' && word !== 'through');
  if (words.length === 0) return undefined;
  const [first, last] = words.map(weekdayIndex);
  if (first === undefined || first < 0 || words.length > 2) return 'unreadable';
  const wholeWeek = last === undefined || (last >= 0 && (last + 1) % WEEKDAYS.length === first);
  return wholeWeek ? (WEEKDAYS[first] ?? 'unreadable') : 'unreadable';
}

function weekdayIndex(word: string): number {
  return word.length < 3 ? -1 : WEEKDAYS.findIndex((weekday) => weekday.toLowerCase().startsWith(word));
}
