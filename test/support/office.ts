/** Real office.js over an emulated workbook, for tests in jest's node and jsdom environments. */
import { Host, Workbook, readXlsx, type HostOptions } from '../../src/standalone/emulator';
import { startOffice, type OfficeSession } from '../../src/standalone/emulator/node';

export interface OpenWorkbook {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly session: OfficeSession;
  readonly Excel: typeof Excel;
}

/** Opens a workbook, or the bytes of an .xlsx, as Excel would: the globals `Excel` and `Office` then speak to it. */
export async function openInOffice(
  source: Workbook | Uint8Array,
  options?: HostOptions,
): Promise<OpenWorkbook> {
  const workbook = source instanceof Workbook ? source : readXlsx(source);
  const session = await startOffice(new Host(workbook, options), { debug: true });
  return { workbook, host: session.host, session, Excel: session.Excel };
}

/** Opens a fresh workbook for each test of a file or block, and closes it afterwards. */
export function useOffice(source: () => Workbook | Uint8Array, options?: HostOptions): () => OpenWorkbook {
  let open: OpenWorkbook | undefined;
  beforeEach(async () => {
    open = await openInOffice(source(), options);
  });
  afterEach(() => {
    open?.session.close();
    open = undefined;
  });
  return () => {
    if (!open) throw new Error('The workbook is open during a test only.');
    return open;
  };
}
