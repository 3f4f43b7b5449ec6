/** The text that is copied from the page and sent back, and read again by the command. */
import type { Answers } from './runCheck';

/** The Excel that answered. The only part of a file that differs without a reason. */
export interface CheckedHost {
  readonly platform: string;
  readonly version: string;
  /** The highest version of each requirement set that is supported. */
  readonly apiSets: Readonly<Record<string, string>>;
}

export interface CheckFile {
  readonly host: CheckedHost;
  readonly answers: Answers;
}

export function checkText(file: CheckFile): string {
  return JSON.stringify({ excelCheck: 1, ...file }, null, 1);
}

/** @returns the file, or nothing where the text is none of ours */
export function readCheckText(text: string): CheckFile | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isCheckFile(data) ? data : undefined;
}

function isCheckFile(data: unknown): data is CheckFile {
  if (typeof data !== 'object' || data === null) return false;
  const { excelCheck, host, answers } = data as Readonly<Record<string, unknown>>;
  return excelCheck === 1 && [host, answers].every((part) => typeof part === 'object' && part !== null);
}
