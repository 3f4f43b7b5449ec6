import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { crc32 } from '../../../../src/standalone/emulator/xlsx/crc32';
import { inflated, readZip } from '../../../../src/standalone/emulator/xlsx/readZip';
import { deflatedEntry, writeZip } from '../../../../src/standalone/emulator/xlsx/writeZip';

it('counts the check sum that zip defines', () => {
  // The standard's own check value.
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
});

it('counts the same from any place in a buffer', () => {
  const bytes = Uint8Array.from({ length: 64 }, (_, at) => (at * 37) & 0xff);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 30, max: 64 }), (from, to) => {
      expect(crc32(bytes.subarray(from, to))).toBe(crc32(bytes.slice(from, to)));
    }),
  );
});

it('writes what others read, and reads what others write', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc
          .string({ unit: 'grapheme', minLength: 1 })
          .filter((name) => name !== '__proto__' && !name.includes('\\')),
        fc.uint8Array(),
      ),
      (files) => {
        const names = Object.keys(files);
        const ours = writeZip(names.map((name) => deflatedEntry(name, files[name] ?? new Uint8Array())));
        expect(unzipSync(ours)).toEqual({ ...files });
        const theirs = readZip(zipSync(files));
        expect(
          Object.fromEntries(theirs.map((entry) => [entry.name, Uint8Array.from(inflated(entry))])),
        ).toEqual({ ...files });
      },
    ),
  );
});

it('reads sizes from the 64-bit supplement that some writers always add', () => {
  const name = strToU8('a.xml');
  const contents = strToU8('<a/>');
  const plain = writeZip([
    {
      name: 'a.xml',
      method: 0,
      crc: crc32(contents),
      compressed: contents,
      size: contents.length,
      modified: 0x210000,
    },
  ]);
  const directory = 30 + name.length + contents.length;
  const supplement = new Uint8Array(20);
  const fields = new DataView(supplement.buffer);
  fields.setUint16(0, 1, true);
  fields.setUint16(2, 16, true);
  fields.setBigUint64(4, 4n, true);
  fields.setBigUint64(12, 4n, true);
  const end = plain.slice(directory + 46 + name.length);
  const zip = new Uint8Array([...plain.slice(0, directory + 46 + name.length), ...supplement, ...end]);
  const view = new DataView(zip.buffer);
  view.setUint16(directory + 30, supplement.length, true);
  view.setUint32(directory + 20, 0xffffffff, true);
  view.setUint32(directory + 24, 0xffffffff, true);
  const [entry] = readZip(zip);
  expect(entry && new TextDecoder().decode(inflated(entry))).toBe('<a/>');
});
