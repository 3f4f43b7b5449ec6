import { XlsxProblem } from './problem';

const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Throws an XlsxProblem that says what a file is when it is plainly no .xlsx. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw new XlsxProblem('This file is empty. Choose a workbook that Excel saved as .xlsx.');
  if (startsWith(bytes, COMPOUND_FILE)) {
    throw new XlsxProblem(
      mentions(bytes, 'EncryptedPackage')
        ? 'This workbook is protected with a password. Open it in Excel, remove the password and save it.'
        : 'This is a workbook of the old .xls kind. Open it in Excel and save it as Excel Workbook (.xlsx).',
    );
  }
  if (!startsWith(bytes, ZIP)) {
    throw new XlsxProblem(
      'This is not an Excel workbook. Open it in Excel and save it as Excel Workbook (.xlsx).',
    );
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Whether the name of a stream, in UTF-16 as compound files spell it, is somewhere in the bytes. */
function mentions(bytes: Uint8Array, name: string): boolean {
  const wide = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0] ?? 0); at >= 0; at = bytes.indexOf(wide[0] ?? 0, at + 1)) {
    if (wide.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
