import { createXlsx } from '../../../src/standalone/emulator';
import { COMMITTED, PROBES, runCheck, STAND_IN, type Answers } from '../../../src/standalone/excelCheck';
import type { Probe } from '../../../src/standalone/excelCheck/probe';
import { useOffice } from '../../support/office';
import { snapshotOf } from '../../support/snapshot';

const office = useOffice(() =>
  createXlsx({
    sheets: [
      { name: 'Excel check 1', rows: [['Mine', 0.5]] },
      { name: 'Other', rows: [] },
    ],
  }),
);

/** Events of the stand-in come at once. */
const eventsToCome = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

const check = (probes: readonly Probe[]): Promise<Answers> => runCheck(probes, { eventsToCome });

const probe = (id: string, run: Probe['run']): Probe => ({ id, title: id, reliedOnBy: 'a test', run });

describe('the Excel check', () => {
  it('gets the committed answers from the stand-in for Excel', async () => {
    expect(await check(PROBES)).toEqual(STAND_IN);
  });

  it('leaves the workbook as it was, sheets, settings and what stands in cells', async () => {
    const before = snapshotOf(office().workbook);
    const active = office().workbook.activeSheet;
    await check(PROBES);
    expect(snapshotOf(office().workbook)).toEqual(before);
    expect(office().workbook.activeSheet).toBe(active);
  });

  it('asks nothing that the stand-in does not know', () => {
    const unknown = Object.entries(STAND_IN).filter(([, answer]) =>
      /"NotImplemented"|"GeneralException"|"failed"/.test(JSON.stringify(answer)),
    );
    expect(unknown).toEqual([]);
  });

  it('has a source for every answer, and no answer without a probe', () => {
    expect(Object.keys(COMMITTED)).toEqual(PROBES.map(({ id }) => id));
    const sources = Object.values(COMMITTED).map(({ source }) => source);
    expect(sources.filter((source) => !/^(https:\/\/\S+|captured|assumed)$/.test(source))).toEqual([]);
  });

  it('gives every probe an id and a title of its own', () => {
    for (const key of ['id', 'title'] as const)
      expect(new Set(PROBES.map((each) => each[key])).size).toBe(PROBES.length);
  });

  it('names files of this project as what relies on the answers', async () => {
    const { existsSync } = await import('node:fs');
    expect(PROBES.filter(({ reliedOnBy }) => !existsSync(reliedOnBy))).toEqual([]);
  });
});

describe('a probe that fails', () => {
  const failing = [
    probe('refused', async ({ context, addSheet, settingKey }) => {
      const hidden = await addSheet();
      hidden.visibility = 'VeryHidden';
      context.workbook.settings.add(settingKey('left'), { a: 1 });
      await context.sync();
      context.workbook.worksheets.getItem('No such sheet').load('name');
      await context.sync();
      return 'not reached';
    }),
    probe('broken', () => Promise.reject(new TypeError('a fault of the probe'))),
    probe('sound', () => Promise.resolve('answered')),
  ];

  it('has that for its answer and stops no other', async () => {
    expect(await check(failing)).toEqual({
      refused: { refused: { code: 'ItemNotFound', location: 'WorksheetCollection.getItem' } },
      broken: { failed: 'TypeError' },
      sound: 'answered',
    });
  });

  it('leaves no sheet and no setting behind, very hidden ones neither', async () => {
    const before = snapshotOf(office().workbook);
    await check(failing);
    expect(snapshotOf(office().workbook)).toEqual(before);
  });
});
