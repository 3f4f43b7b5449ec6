import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import type { Area, Sheet } from '../../emulator';
import type { WorkbookSession } from '../WorkbookSession';

/**
 * Copy, cut and paste while the grid has the keyboard. Listens on the document: without selected text the browser
 * sends these events to the page's body, not to the element with the focus.
 */
export function useClipboard(
  session: WorkbookSession,
  grid: RefObject<HTMLElement | null>,
  sheet: Sheet,
  selection: Area,
): void {
  const copy = useEffectEvent((event: ClipboardEvent) => {
    if (document.activeElement !== grid.current || !event.clipboardData) return;
    event.preventDefault();
    const copied = session.clipboard.copy(sheet, selection);
    session.tell(copied.ok ? undefined : copied.problem);
    if (!copied.ok) return;
    event.clipboardData.setData('text/plain', copied.data.text);
    event.clipboardData.setData('text/html', copied.data.html);
    // Excel moves what is cut when it is pasted; here it goes at once, and formulas that read it stay as they are.
    if (event.type === 'cut') session.report(session.editor.clear(sheet, selection));
  });
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (document.activeElement !== grid.current || !event.clipboardData) return;
    event.preventDefault();
    const data = {
      text: event.clipboardData.getData('text/plain'),
      html: event.clipboardData.getData('text/html'),
    };
    const pasted = session.clipboard.paste(sheet, selection, data);
    session.report(pasted);
    if (pasted.ok) session.select(sheet, pasted.area);
  });
  useEffect(() => {
    const listeners = { copy, cut: copy, paste };
    for (const [kind, listener] of Object.entries(listeners)) {
      document.addEventListener(kind as keyof typeof listeners, listener);
    }
    return () => {
      for (const [kind, listener] of Object.entries(listeners)) {
        document.removeEventListener(kind as keyof typeof listeners, listener);
      }
    };
  }, []);
}
