/**
 * jsdom lays nothing out and cannot measure text: this gives every element the size of a small screen, so that a grid
 * has rows to draw, and says plainly that there is no canvas.
 */
export function layOutScreens(): void {
  const sizes = { offsetWidth: 900, offsetHeight: 500, clientWidth: 900, clientHeight: 500 };
  for (const [name, size] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
  }
  HTMLCanvasElement.prototype.getContext = () => null;
}
