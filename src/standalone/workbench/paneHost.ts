/**
 * Runs in the task pane's page, before office.js: takes the host of the workbook beside it from the page around it,
 * so that office.js finds what it would find in Excel.
 */
import type { Host } from '../emulator';

declare global {
  interface Window {
    /** The host of the open workbook, put there by the workbench for the pane in its frame. */
    workbenchHost?: Host;
  }
}

const host = window.parent.workbenchHost;
if (!host) throw new Error('The workbench has no open workbook.');
Object.defineProperty(window, 'external', {
  value: host.external(window),
  configurable: true,
  writable: true,
});
