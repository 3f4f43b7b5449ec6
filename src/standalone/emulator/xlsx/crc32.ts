/** CRC-32 as zip files carry it, four bytes a step: a sheet of 100,000 rows is some sixty megabytes. */
const TABLES = makeTables();

function makeTables(): Int32Array[] {
  const first = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    first[byte] = crc;
  }
  const tables = [first];
  for (let step = 1; step < 4; step++) {
    const before = tables[step - 1] ?? first;
    tables.push(before.map((crc) => (crc >>> 8) ^ (first[crc & 0xff] ?? 0)));
  }
  return tables;
}

export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array];
  if (bytes.length < 8) return ~byByte(-1, bytes, 0, bytes.length, t0) >>> 0;
  // Four bytes at once can be taken from where a multiple of four begins; every machine with a browser is little-endian.
  const aligned = -bytes.byteOffset & 3;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + aligned, (bytes.length - aligned) >> 2);
  let crc = byByte(-1, bytes, 0, aligned, t0);
  // The indexes stay inside the arrays by construction.
  for (let at = 0; at < words.length; at++) {
    crc ^= words[at] as number;
    crc =
      (t3[crc & 0xff] as number) ^
      (t2[(crc >>> 8) & 0xff] as number) ^
      (t1[(crc >>> 16) & 0xff] as number) ^
      (t0[crc >>> 24] as number);
  }
  crc = byByte(crc, bytes, aligned + words.length * 4, bytes.length, t0);
  return ~crc >>> 0;
}

function byByte(start: number, bytes: Uint8Array, from: number, to: number, table: Int32Array): number {
  let crc = start;
  for (let at = from; at < to; at++) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] as number)) & 0xff] as number);
  }
  return crc;
}
