/** Workbooks that a test opens itself, closed when it ends, however it ends. */
import { openInOffice, type OpenWorkbook } from './office';

/** @returns `openInOffice`; what it opened last is open until the end of the test */
export function useSessions(): typeof openInOffice {
  let last: OpenWorkbook | undefined;
  afterEach(() => {
    last?.session.close();
    last = undefined;
  });
  return async (...given) => {
    last?.session.close();
    last = await openInOffice(...given);
    return last;
  };
}
