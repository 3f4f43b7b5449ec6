import { Host, XlsxProblem, readXlsx, writeXlsx } from '../emulator';
import { afterPaint } from '../emulator/browser';
import { THIS_ADD_IN } from '../thisAddIn';
import { WorkbookSession } from './WorkbookSession';

export type OpenResult = { ok: true; session: WorkbookSession } | { ok: false; problem: string };

/** Opens a file's bytes with a host of its own. What the reader refuses comes back as its sentence. */
export function openFile(fileName: string, bytes: Uint8Array): OpenResult {
  try {
    const workbook = readXlsx(bytes, { addIn: THIS_ADD_IN });
    const host = new Host(workbook, {
      documentName: fileName,
      theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
      schedule: afterPaint,
    });
    return { ok: true, session: new WorkbookSession(fileName, workbook, host) };
  } catch (trouble) {
    if (trouble instanceof XlsxProblem) return { ok: false, problem: trouble.message };
    throw trouble;
  }
}

/** `Week.xlsx` is saved as `Week maximized.xlsx`, so that the browser never offers to replace the original. */
export function savedName(fileName: string): string {
  const stem = fileName.replace(/\.xlsx$/i, '').replace(/ maximized$/i, '');
  return `${stem} maximized.xlsx`;
}

/** Hands the workbook to the browser as a download and counts it as saved. */
export function saveFile(session: WorkbookSession): void {
  const bytes = writeXlsx(session.workbook, { addIn: THIS_ADD_IN });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = savedName(session.fileName);
  link.click();
  // The click has handed the address over, but some browsers read it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  session.markSaved();
}
