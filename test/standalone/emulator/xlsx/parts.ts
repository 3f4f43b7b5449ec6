import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of an .xlsx by name, as text. */
export function textParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, contents]) => [name, strFromU8(contents)]),
  );
}

/** An .xlsx with parts changed, added or (undefined) taken out, as a hand in a zip program would do it. */
export function withParts(
  bytes: Uint8Array,
  change: Readonly<Record<string, ((xml: string) => string) | string | undefined>>,
): Uint8Array {
  const parts = textParts(bytes);
  for (const [name, edit] of Object.entries(change)) {
    const before = parts[name] ?? '';
    const after = typeof edit === 'function' ? edit(before) : edit;
    if (after === before) throw new Error(`${name} is not changed by the test's edit.`);
    if (after === undefined) Reflect.deleteProperty(parts, name);
    else parts[name] = after;
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** The names of the parts that differ between two files or are in one of them only. */
export function differingParts(a: Uint8Array, b: Uint8Array): string[] {
  const before = unzipSync(a);
  const after = unzipSync(b);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => {
    const [x, y] = [before[name], after[name]];
    return !x || !y || x.length !== y.length || x.some((byte, at) => byte !== y[at]);
  });
}
