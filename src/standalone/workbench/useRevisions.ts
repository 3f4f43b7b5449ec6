import { useSyncExternalStore } from 'react';
import type { Revisions, WorkbookSession } from './WorkbookSession';

/** Renders again whenever the workbook changes, whoever changed it. */
export function useRevisions(session: WorkbookSession): Revisions {
  return useSyncExternalStore(session.subscribe, session.snapshot);
}
