/**
 * Writes a zip from entries in their order. Written here because the entries that did not change are
 * to be copied as they are, compressed, and a library that takes whole contents deflates them again.
 */
import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './zipEntry';
import { NO_TIME } from './zipEntry';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;

/** Compresses a part's new contents. */
export function deflatedEntry(name: string, contents: Uint8Array, modified = NO_TIME): ZipEntry {
  const compressed = deflateSync(contents, { level: 6 });
  return { name, method: 8, crc: crc32(contents), compressed, size: contents.length, modified };
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const named = entries.map((entry) => ({ entry, name: encoder.encode(entry.name) }));
  const bodyLength = named.reduce(
    (sum, { entry, name }) => sum + 30 + name.length + entry.compressed.length,
    0,
  );
  const directoryLength = named.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const zip = new Uint8Array(bodyLength + directoryLength + 22);
  const view = new DataView(zip.buffer);
  let body = 0;
  let directory = bodyLength;
  for (const { entry, name } of named) {
    view.setUint32(directory, CENTRAL_HEADER, true);
    view.setUint16(directory + 4, VERSION, true);
    writeFacts(view, directory + 6, entry, name.length);
    view.setUint32(directory + 42, body, true);
    zip.set(name, directory + 46);
    directory += 46 + name.length;

    view.setUint32(body, LOCAL_HEADER, true);
    writeFacts(view, body + 4, entry, name.length);
    zip.set(name, body + 30);
    zip.set(entry.compressed, body + 30 + name.length);
    body += 30 + name.length + entry.compressed.length;
  }
  view.setUint32(directory, END_OF_CENTRAL, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, directoryLength, true);
  view.setUint32(directory + 16, bodyLength, true);
  return zip;
}

/** The run of fields that the local and the central header share. */
function writeFacts(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, NAMES_ARE_UTF8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
