import { useEffect, useRef, type RefObject } from 'react';

/**
 * A click that changes the screen can take away the very button that had the focus, and a keyboard user would start again at
 * the top of the page. Only then is the focus put on the screen's landing place, its `data-landing` heading. Focus that is
 * still somewhere, or in the sheet, is left alone.
 */
export function useFocusKept(screen: string): RefObject<HTMLDivElement | null> {
  const region = useRef<HTMLDivElement>(null);
  const last = useRef<EventTarget | null>(null);

  useEffect(() => {
    const remember = (event: FocusEvent) => {
      last.current = event.target;
    };
    const element = region.current;
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, []);

  useEffect(() => {
    const wasTakenAway = last.current instanceof HTMLElement && !last.current.isConnected;
    if (!wasTakenAway || document.activeElement !== document.body) return;
    region.current?.querySelector<HTMLElement>('[data-landing]')?.focus();
  }, [screen]);

  return region;
}
