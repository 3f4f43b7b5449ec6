import { useSyncExternalStore } from 'react';
import type { WorkbookSession } from '../WorkbookSession';

const nothing = { subscribe: () => () => undefined, snapshot: () => undefined };

/** The file's name, and whether it holds changes that are not saved. */
export function TitleBar({ session }: { session: WorkbookSession | undefined }) {
  useSyncExternalStore(session?.subscribe ?? nothing.subscribe, session?.snapshot ?? nothing.snapshot);
  return (
    <div className="title-bar">
      <h1>{session?.fileName ?? 'No workbook'}</h1>
      {session?.unsaved && <span className="unsaved">Unsaved changes</span>}
      <span className="product">Authorized Hours workbench</span>
    </div>
  );
}
