// Import this first in a test that renders the pane in jsdom: it adds jest-dom's matchers and the browser features that
// Fluent UI asks for and jsdom does not have. Nothing is laid out in jsdom, so the stubs never report a size or a match.
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A slow machine should be slow and not red: the second that is usual is short where other work is done besides.
configure({ asyncUtilTimeout: 20_000 });

class SilentObserver implements ResizeObserver, IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): IntersectionObserverEntry[] {
    return [];
  }
}

function matchNothing(media: string): MediaQueryList {
  return Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener() {},
    removeListener() {},
  });
}

window.ResizeObserver = SilentObserver;
window.IntersectionObserver = SilentObserver;
window.matchMedia = matchNothing;
Element.prototype.scrollIntoView = () => {};
