/**
 * A task pane in an iframe beside the workbook: the page holds the workbook and the host, the frame runs office.js.
 * Page and frame are of one origin, so the frame takes its `window.external` from the page before office.js looks.
 */
import type { External, Host, Realm } from './host';

/** The name under which the page keeps, and the frame finds, the way to the host. */
const doorName = '__excelEmulator';

type Door = (frame: Realm) => External;

/**
 * For the page: lets the task pane frames of this window reach the host. A frame that loads takes the place of the
 * one before. Gives a function that closes the door again.
 */
export function connectFrame(host: Host, page: Window = window): () => void {
  const door: Door = (frame) => host.external(frame);
  Object.defineProperty(page, doorName, { value: door, configurable: true });
  return () => {
    Reflect.deleteProperty(page, doorName);
  };
}

/**
 * For the frame: to be run by its first script, before office.js, as `enterFrame()`. Arrays are made in the frame's
 * own realm from here on. Throws where the page around the frame has no host for it.
 */
export function enterFrame(frame: Window & Realm = window): void {
  const door: unknown = Reflect.get(frame.parent, doorName);
  if (!isDoor(door)) throw new Error('No emulated Excel in the page around this frame.');
  Object.defineProperty(frame, 'external', { value: door(frame), configurable: true, writable: true });
}

function isDoor(value: unknown): value is Door {
  return typeof value === 'function';
}

/**
 * Answers requests between two paints of the page. Pass it as the host's `schedule`: answers given as microtasks would
 * keep a pane from showing its progress between syncs.
 */
export function afterPaint(answer: () => void): void {
  setTimeout(answer, 0);
}
