/** @jest-environment jsdom */
import '../../support/setupPane';
import { TextDecoder, TextEncoder } from 'node:util';
import { createXlsx, readXlsx, writeXlsx } from '../../../src/standalone/emulator';
import { THIS_ADD_IN } from '../../../src/standalone/thisAddIn';
import { openFile, savedName, saveFile } from '../../../src/standalone/workbench/openFile';
import { sheetOf } from '../../support/workbooks';

beforeAll(() => Object.assign(window, { TextDecoder, TextEncoder }));

describe('the name a workbook is saved under', () => {
  it.each([
    ['Week 12.xlsx', 'Week 12 maximized.xlsx'],
    ['Week 12 maximized.xlsx', 'Week 12 maximized.xlsx'],
    ['EXPORT.XLSX', 'EXPORT maximized.xlsx'],
    ['no extension', 'no extension maximized.xlsx'],
  ])('of %s is %s', (opened, saved) => {
    expect(savedName(opened)).toBe(saved);
  });
});

describe('what the add-in keeps in a workbook', () => {
  it('is found and saved under the id of its manifest, where Excel keeps it', async () => {
    const workbook = readXlsx(createXlsx({ sheets: [sheetOf('Any', [])] }));
    workbook.setSetting('remembered', 'in Excel');
    const opened = openFile('any.xlsx', writeXlsx(workbook, { addIn: THIS_ADD_IN }));
    if (!opened.ok) throw new Error(opened.problem);
    const { session } = opened;
    expect([...session.workbook.settings]).toEqual([['remembered', 'in Excel']]);

    session.workbook.setSetting('remembered', 'here');
    const saved: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    HTMLAnchorElement.prototype.click = () => undefined;
    saveFile(session);
    session.close();
    const bytes = await bytesOf(saved[0]);
    expect([...readXlsx(bytes, { addIn: THIS_ADD_IN }).settings]).toEqual([['remembered', 'here']]);
  });
});

/** jsdom's blobs cannot give their bytes as a promise. */
function bytesOf(blob: Blob = new Blob()): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });
}
