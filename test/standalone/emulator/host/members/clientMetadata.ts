/** What Office.js itself knows of Excel's classes: its prototypes, and its readable build for the requirement sets. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const source = readFileSync(
  join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist/excel-win32-16.01.debug.js'),
  'utf8',
);

/** `Class.member` → the ExcelApi version it needs, where the build names one; members of 1.1 have none. */
export function requirementSets(): ReadonlyMap<string, string> {
  const sets = new Map<string, string>();
  const pattern = /_throwIfApiNotSupported\("(\w+\.\w+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/g;
  for (const [, member = '', set = '', version = ''] of source.matchAll(pattern)) {
    sets.set(member, set === '' ? version : `${set} ${version}`);
  }
  return sets;
}

/** The hidden method with which Office.js registers a handler of `Class.onSomething`; undefined for none. */
export function registerMethod(className: string, event: string): string | undefined {
  const start = source.indexOf(`Object.defineProperty(${className}.prototype, "${event}"`);
  if (start < 0) return undefined;
  const body = source.slice(start, start + 3000);
  return /registerFunc: function \(\) \{\s*return _this\.(\w+)\(/.exec(body)?.[1];
}

/** Whether the event is one of Office.js's older kind, which the host announces without being asked by a method. */
export function isDispatchedEvent(className: string, event: string): boolean {
  const start = source.indexOf(`Object.defineProperty(${className}.prototype, "${event}"`);
  return start >= 0 && source.slice(start, start + 1500).includes('eventRegistration.register(');
}

/** The prototype of an Excel class in the Office.js that is running. */
export function clientPrototype(className: string): object | undefined {
  for (const namespace of [Excel, Reflect.get(globalThis, 'OfficeCore') as object]) {
    const found: unknown = Reflect.get(namespace, className);
    const prototype: unknown = typeof found === 'function' ? found.prototype : undefined;
    if (typeof prototype === 'object' && prototype !== null) return prototype;
  }
  return undefined;
}

export function scalarNames(prototype: object): readonly unknown[] {
  const names: unknown = Reflect.get(prototype, '_scalarPropertyNames');
  return Array.isArray(names) ? names : [];
}
