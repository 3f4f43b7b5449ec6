/**
 * Reads the directory of a zip and inflates single entries, with limits on what a file may claim and on
 * what it may really unpack to, so that a small file cannot fill the memory.
 */
import { inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { XlsxProblem } from './problem';
import type { ZipEntry } from './zipEntry';

/** Well over what Excel itself writes for a full sheet of visits; one part must also fit into one string. */
const MOST_BYTES_OF_A_PART = 400_000_000;
const MOST_BYTES_IN_ALL = 1_200_000_000;
const MOST_ENTRIES = 20_000;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const END_OF_CENTRAL_64_LOCATOR = 0x07064b50;
const MORE_THAN_32_BITS = 0xffffffff;
const ZIP64_EXTRA = 1;
const ENCRYPTED = 1;

const INCOMPLETE =
  'This workbook is incomplete or damaged, perhaps by a download or a copy that broke off. Get the file again, or open it in Excel and save it anew.';
const TOO_LARGE =
  'This workbook is too large to open here. Delete sheets that are not needed, save it under a new name and try that one.';

/** The entries of a zip in the order of its directory. Throws an XlsxProblem where the zip is broken, encrypted or absurdly large. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    // An offset that points outside of the file.
    if (error instanceof RangeError) throw new XlsxProblem(INCOMPLETE);
    throw error;
  }
}

/** The contents of an entry. Throws an XlsxProblem where they do not match what the zip says of them. */
export function inflated(entry: ZipEntry): Uint8Array {
  const contents = entry.method === 0 ? entry.compressed : inflatedBytes(entry);
  if (contents.length !== entry.size || crc32(contents) !== entry.crc) throw new XlsxProblem(INCOMPLETE);
  return contents;
}

function inflatedBytes(entry: ZipEntry): Uint8Array {
  try {
    // One byte more than claimed: an entry that unpacks to more fills it and is found out, and grows no further.
    return inflateSync(entry.compressed, { out: new Uint8Array(entry.size + 1) });
  } catch {
    throw new XlsxProblem(INCOMPLETE);
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { count, start } = directoryPlace(view);
  if (count > MOST_ENTRIES) throw new XlsxProblem(TOO_LARGE);
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = start;
  for (let number = 0; number < count; number++) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new XlsxProblem(INCOMPLETE);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const sizes = entrySizes(view, at, at + 46 + nameLength, extraLength);
    const method = view.getUint16(at + 10, true);
    if (view.getUint16(at + 8, true) & ENCRYPTED) {
      throw new XlsxProblem(
        'This file is protected with a password. Open it in Excel, remove the password and save it.',
      );
    }
    total += sizes.size;
    if (sizes.size > MOST_BYTES_OF_A_PART || total > MOST_BYTES_IN_ALL) throw new XlsxProblem(TOO_LARGE);
    if (method !== 0 && method !== 8) throw new XlsxProblem(INCOMPLETE);
    entries.push({
      name,
      method,
      crc: view.getUint32(at + 16, true),
      compressed: compressedBytes(bytes, view, sizes),
      size: sizes.size,
      modified: view.getUint32(at + 12, true),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

interface EntrySizes {
  size: number;
  compressedSize: number;
  offset: number;
}

/** The sizes from the directory, or from its 64-bit supplement, which some writers use for every entry. */
function entrySizes(view: DataView, header: number, extra: number, extraLength: number): EntrySizes {
  const sizes: EntrySizes = {
    size: view.getUint32(header + 24, true),
    compressedSize: view.getUint32(header + 20, true),
    offset: view.getUint32(header + 42, true),
  };
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    let field = at + 4;
    for (const key of ['size', 'compressedSize', 'offset'] as const) {
      if (sizes[key] !== MORE_THAN_32_BITS) continue;
      sizes[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
  return sizes;
}

function compressedBytes(
  bytes: Uint8Array,
  view: DataView,
  { offset, compressedSize }: EntrySizes,
): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL_HEADER) throw new XlsxProblem(INCOMPLETE);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) throw new XlsxProblem(INCOMPLETE);
  return bytes.subarray(start, start + compressedSize);
}

function directoryPlace(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_CENTRAL) continue;
    const start = view.getUint32(at + 16, true);
    if (start !== MORE_THAN_32_BITS) return { count: view.getUint16(at + 10, true), start };
    if (view.getUint32(at - 20, true) !== END_OF_CENTRAL_64_LOCATOR) break;
    const end64 = Number(view.getBigUint64(at - 12, true));
    return {
      count: Number(view.getBigUint64(end64 + 32, true)),
      start: Number(view.getBigUint64(end64 + 48, true)),
    };
  }
  throw new XlsxProblem(INCOMPLETE);
}
