import { DEFAULT_RULES, preview, write } from '../../src/app';
import { readXlsx, writeXlsx } from '../../src/standalone/emulator';
import { THIS_ADD_IN } from '../../src/standalone/thisAddIn';
import { openInOffice } from './office';
import { valueOf } from './results';

/** A workbook as it is saved after Excel failed in the midst of writing and was closed. */
export async function brokenOffXlsx(xlsx: Uint8Array): Promise<Uint8Array> {
  const { workbook, host, session } = await openInOffice(readXlsx(xlsx, { addIn: THIS_ADD_IN }));
  try {
    const shown = valueOf(await preview(DEFAULT_RULES));
    // Looking, reading, what stood there, writing: in the midst of its figures.
    host.faults.fail('GeneralException', { request: 4, at: 60 });
    const writing = await write(shown);
    if (writing.ok || host.faults.left > 0) throw new Error('the writing was to break off');
    return writeXlsx(workbook, { addIn: THIS_ADD_IN });
  } finally {
    session.close();
  }
}
