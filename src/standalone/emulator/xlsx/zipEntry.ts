/** One file in a zip, still compressed: an untouched one is copied in this form. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated: the two a workbook may use. */
  readonly method: number;
  readonly crc: number;
  readonly compressed: Uint8Array;
  /** In bytes, when inflated. */
  readonly size: number;
  /** DOS time in the low and DOS date in the high 16 bits, as the zip has it. */
  readonly modified: number;
}

/** Midnight of 1 January 1980, the first moment zip can say: no clock goes into a written file. */
export const NO_TIME = 0x0021_0000;
