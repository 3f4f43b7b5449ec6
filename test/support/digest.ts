/**
 * Prints the locale and zone of this process, and digests of what the engine and the sheet room make of fixed inputs: random
 * worlds, the golden cases and the fixture workbooks. The digests must be the same on any computer.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { explainVisit, maximize } from '../../src/engine';
import { readXlsx } from '../../src/standalone/emulator';
import { anyWorld } from '../engine/arbitraries';
import { readCases } from '../fixtures/cases/readCases';
import { WORKBOOKS } from '../fixtures/workbooks';
import { figured, sheetsOf } from '../sheet/figured';

function digest(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}

const worlds = fc.sample(anyWorld, { numRuns: 300, seed: 1 }).map((world) => {
  const outcome = maximize(world.visits, world.authorizations, world.rules, world.terms);
  return [outcome, world.visits.map((_, index) => explainVisit(outcome, index, (row) => row + 2))];
});
const cases = [...readCases().values()].flat().map((one) => {
  return maximize(one.visits, one.authorizations, one.rules);
});
const workbooks = WORKBOOKS.map(({ file, workbook }) => {
  const bytes = readFileSync(path.join(__dirname, '..', 'fixtures', 'workbooks', `${file}.xlsx`));
  return figured(sheetsOf(readXlsx(new Uint8Array(bytes))), workbook.date1904);
});

const { locale } = Intl.DateTimeFormat().resolvedOptions();
// By the offset: which of two names a zone goes by (Kolkata, Calcutta) is the computer's own affair.
const minutesWest = new Date(2026, 0, 15).getTimezoneOffset();
console.log(
  JSON.stringify({
    locale,
    minutesWest,
    worlds: digest(worlds),
    cases: digest(cases),
    workbooks: digest(workbooks),
  }),
);
