/**
 * Runs Microsoft's unmodified office.js in Node, as in a task pane of Excel for Windows, against an emulated host.
 * For the command line and for tests, in jest's node and jsdom environments too. The only file here that needs Node.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Host } from './host';

export interface StartOptions {
  /** Runs the readable builds, with readable stacks; they start more slowly. */
  readonly debug?: boolean;
  /**
   * Lets Office.js refuse, with `ApiNotFound`, what is newer than the host's requirement sets. The shipped library
   * has this check switched off. On unless said otherwise.
   */
  readonly checkRequirementSets?: boolean;
}

export interface OfficeSession {
  readonly host: Host;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Takes every global away that this start has made. Done by the next start as well. */
  close(): void;
}

/** Where the page pretends to have found office.js; nothing is fetched from there. */
const scriptFolder = 'https://localhost/office-js/';

let running: OfficeSession | undefined;

/**
 * Starts Office.js in the current realm, so that the globals `Excel`, `Office` and `OfficeExtension` exist afterwards
 * and `Office.onReady()` has happened. Starting again, with another workbook, ends the session before: globals are
 * one to a realm.
 */
export async function startOffice(host: Host, options: StartOptions = {}): Promise<OfficeSession> {
  running?.close();
  const namesBefore = new Set(Object.getOwnPropertyNames(globalThis));
  const suffix = options.debug ? '.debug.js' : '.js';
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const restore = installPage(host, `${scriptFolder}office${suffix}`, fail);
  const newNames = () => Object.getOwnPropertyNames(globalThis).filter((name) => !namesBefore.has(name));
  let isOpen = true;
  let madeByOffice: readonly string[] = [];
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    running = undefined;
    host.disconnect();
    for (const name of madeByOffice) Reflect.deleteProperty(globalThis, name);
    restore();
  };
  try {
    runScript(`office${suffix}`);
    await Promise.race([Promise.all([Office.onReady(), host.paneStarted]), failed]);
    await setImmediate(); // until Office.js has heard the answer to its last request of the start
    setRequirementCheck(options.checkRequirementSets ?? true);
    madeByOffice = newNames();
    running = { host, Excel, Office, OfficeExtension, close };
    return running;
  } catch (error) {
    madeByOffice = newNames();
    close();
    throw error;
  }
}

function setRequirementCheck(isOn: boolean): void {
  const client: unknown = Reflect.get(OfficeExtension, 'CommonUtility');
  if (typeof client !== 'function') throw new Error('This office.js has no OfficeExtension.CommonUtility.');
  Reflect.set(client, '_doApiNotSupportedCheck', isOn);
}

/** Evaluated in the global scope of this very realm: in another one, Office.js would not know our arrays and dates. */
function runScript(name: string): void {
  const globalEval = eval;
  globalEval(`${scriptSource(name)}\n//# sourceURL=office-js/${name}`);
}

const sources = new Map<string, string>();

function scriptSource(name: string): string {
  const known = sources.get(name);
  if (known !== undefined) return known;
  const folder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const source = readFileSync(join(folder, name), 'utf8');
  sources.set(name, source);
  return source;
}

interface ScriptElement {
  readonly src: string;
  readonly onload?: unknown;
}

/** What Office.js asks of the page around it. Gives a function that puts everything back. */
function installPage(host: Host, scriptAddress: string, fail: (error: unknown) => void): () => void {
  const undo: (() => void)[] = [];
  const define = (target: object, name: string, value: unknown): void => {
    const before = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: false });
    undo.push(() => {
      if (before) Object.defineProperty(target, name, before);
      else Reflect.deleteProperty(target, name);
    });
  };

  const load = (script: ScriptElement): void => {
    const name = script.src.slice(scriptFolder.length);
    Promise.resolve()
      .then(() => {
        runScript(name);
        if (typeof script.onload === 'function') Reflect.apply(script.onload, script, []);
      })
      .catch(fail);
  };

  if (typeof document === 'undefined') {
    definePlainPage(define, scriptAddress, load);
  } else {
    undo.push(defineInDocument(define, scriptAddress, load));
    // Office.js takes these away from the page, as it does in Excel.
    for (const name of ['alert', 'confirm', 'prompt'])
      define(globalThis, name, Reflect.get(globalThis, name));
    for (const name of ['pushState', 'replaceState']) define(history, name, Reflect.get(history, name));
  }
  define(globalThis, 'external', host.external());
  return () => {
    while (undo.length > 0) undo.pop()?.();
  };
}

type Define = (target: object, name: string, value: unknown) => void;
type Load = (script: ScriptElement) => void;

/** Node has no page at all: the little of one that Office.js looks at while it starts. */
function definePlainPage(define: Define, scriptAddress: string, load: Load): void {
  const nothing = (): void => undefined;
  const head = { appendChild: load };
  define(globalThis, 'window', globalThis);
  define(globalThis, 'document', {
    readyState: 'complete',
    body: null,
    addEventListener: nothing,
    removeEventListener: nothing,
    createElement: () => ({ src: '', setAttribute: nothing }),
    getElementsByTagName: (tag: string) =>
      tag === 'head' ? [head] : [{ src: scriptAddress, getAttribute: () => null }],
    getElementById: () => null,
  });
  define(globalThis, 'location', new URL('https://localhost/taskpane.html'));
  define(globalThis, 'history', {});
  define(globalThis, 'name', '');
  if (typeof navigator === 'undefined')
    define(globalThis, 'navigator', { userAgent: 'Node.js', language: 'en-US' });
}

/** In jsdom: the script tags are real, but what they name is run from the package and not fetched. */
function defineInDocument(define: Define, scriptAddress: string, load: Load): () => void {
  const tag = document.createElement('script');
  tag.type = 'text/plain'; // found by Office.js and left alone by the page
  tag.src = scriptAddress;
  const { head } = document;
  head.append(tag);
  const append = head.appendChild.bind(head);
  define(head, 'appendChild', (node: Node) => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(scriptFolder)) return append(node);
    load(node);
    return node;
  });
  return () => tag.remove();
}
