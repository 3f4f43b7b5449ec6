import { homeTrakOptions } from '../fixtures/workbooks/homeTrakOptions';
import { previewOf } from './previewOf';

/** HomeTrak's options of payers and caregivers, each sheet a table. */
export const optionsPreview = previewOf({
  sheets: homeTrakOptions.workbook.sheets.map((sheet) => ({
    ...sheet,
    tables: [{ name: sheet.name, ref: 'A1' }],
  })),
});
