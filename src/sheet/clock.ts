import { DAY_LENGTH, seconds, type Seconds } from '../engine';

const TWELVE_HOURS = /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)? ?([ap])\.?(?: ?m\.?)?$/i;
const FULL_DAY = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;
/** `0800`, `1530`: four digits typed as text. */
const MILITARY = /^(\d{2})(\d{2})$/;

/** Reads a time of day written plainly. @returns seconds from midnight; nothing where it is no such time */
export function clockFromText(text: string): Seconds | undefined {
  const twelve = TWELVE_HOURS.exec(text);
  if (twelve) {
    const [, hour, minute, second, half = ''] = twelve;
    const named = Number(hour);
    if (named < 1 || named > 12) return undefined;
    return ofDay((named % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute, second);
  }
  const full = FULL_DAY.exec(text) ?? MILITARY.exec(text);
  return full ? ofDay(Number(full[1]), full[2], full[3]) : undefined;
}

/** 24:00 is midnight too; nothing else past 23:59:59 is a time of day. */
function ofDay(hour: number, minute = '0', second = '0'): Seconds | undefined {
  if (Number(minute) > 59 || Number(second) > 59) return undefined;
  const total = (hour * 60 + Number(minute)) * 60 + Number(second);
  return total <= DAY_LENGTH ? seconds(total % DAY_LENGTH) : undefined;
}
