/**
 * The standard lets rows and cells leave their address out and be counted instead. A change that puts a cell between
 * such cells would move those after it, so their XML is given addresses before it is ever spliced.
 */
import { cellAddress } from '../model';
import { CellCursor } from './cellCursor';
import { Edits } from './edits';
import { withAttributes } from './editXml';
import type { XmlElement } from './xmlTree';
import { attributesOf } from './xmlTree';

export function withAddresses(xml: string, sheetData: XmlElement): string {
  const edits = new Edits(xml);
  const cursor = new CellCursor(xml, sheetData.prefix, sheetData.openEnd, sheetData.closeStart);
  const address = (start: number, openEnd: number, r: string) => {
    const tag = xml.slice(start, openEnd);
    if (!attributesOf(tag).has('r')) edits.replace(start, openEnd, withAttributes(tag, { r }));
  };
  while (cursor.nextRow()) {
    address(cursor.rowStart, cursor.rowOpenEnd, String(cursor.row + 1));
    while (cursor.nextCell()) address(cursor.start, cursor.openEnd, cellAddress(cursor.row, cursor.column));
  }
  return edits.apply();
}
