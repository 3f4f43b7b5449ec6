import { useRevisions } from '../useRevisions';
import type { WorkbookSession } from '../WorkbookSession';
import { Notice } from './Notice';

/** Why the last edit by hand was refused, or what to know about it. */
export function EditNotice({ session }: { session: WorkbookSession }) {
  useRevisions(session);
  const { message } = session;
  return message === undefined ? null : (
    <Notice message={message} onDismiss={() => session.tell(undefined)} />
  );
}
