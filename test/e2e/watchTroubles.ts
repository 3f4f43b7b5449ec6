import type { BrowserContext, Page } from 'playwright-core';

/**
 * Collects, from now on, what a page must never do: log an error or a warning, throw, fail to load something, or ask
 * anyone but its own server for anything. The tests compare the list with an empty one.
 */
export function watchTroubles(context: BrowserContext, home: string): readonly string[] {
  const troubles: string[] = [];
  const { origin } = new URL(home);
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (problem) => troubles.push(`thrown: ${problem.error().message}`));
  context.on('request', (request) => {
    const address = new URL(request.url());
    // A blob is the page's own memory: the saved workbook on its way to the download folder.
    const own = address.origin === origin || address.protocol === 'blob:' || address.protocol === 'data:';
    if (!own) troubles.push(`request: ${request.method()} ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`status ${response.status()}: ${response.url()}`);
  });
  context.on('page', (page: Page) => {
    page.on('websocket', (socket) => troubles.push(`socket: ${socket.url()}`));
  });
  return troubles;
}
