/**
 * jsdom lays nothing out, and a list that draws only what is in sight then draws nothing. This gives the scrolled part of
 * the pane a height, and everything in it the height of a row.
 */
export const ROWS_IN_SIGHT = 10;
const ROW = 60;

export function giveHeights(): void {
  Object.defineProperties(HTMLElement.prototype, {
    clientHeight: { configurable: true, value: ROWS_IN_SIGHT * ROW },
    offsetHeight: { configurable: true, value: ROW },
  });
}
