import type { Question } from '../../src/sheet';
import { homeTrakOptions } from '../fixtures/workbooks/homeTrakOptions';
import { previewOf } from './previewOf';

/** HomeTrak's options of payers and caregivers, each sheet a table. */
export const optionsPreview = previewOf({
  sheets: homeTrakOptions.workbook.sheets.map((sheet) => ({
    ...sheet,
    tables: [{ name: sheet.name, ref: 'A1' }],
  })),
});

const { candidates } = optionsPreview.understanding.chosen;
const both = candidates
  .filter(({ as }) => as === 'payers')
  .flatMap((payers) => [
    payers,
    { ...payers, head: { ...payers.head, id: '{second}', name: 'Payers2', sheet: 'Old' } },
  ]);
const question: Question = {
  about: 'payers',
  candidates: both.map(({ head: { id, name, sheet }, payers: { reasons } }) => ({
    key: id,
    name,
    sheet,
    reasons,
  })),
};

/** Two tables could each say how payers are billed. */
export const whichPayers = {
  ok: false,
  problem: { code: 'severalPayers', message: 'Two tables could each be the table of payers.' },
  question,
  candidates: [...candidates, ...both.slice(1)],
} as const satisfies object;
