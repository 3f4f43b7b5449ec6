import { outcomeOf } from '../observe';
import type { Bench, Json, Probe } from '../probe';

/** Writes a setting and reads it again in a request of its own. */
async function kept({ context, settingKey }: Bench, value: unknown): Promise<Json> {
  const key = settingKey('kept');
  const { settings } = context.workbook;
  const outcome = await outcomeOf(context, () => settings.add(key, value));
  const setting = settings.getItemOrNullObject(key).load('value');
  await context.sync();
  const back: unknown = setting.isNullObject ? 'nothing' : setting.value;
  return { outcome, back: back instanceof Date ? `Date ${back.toISOString()}` : ((back ?? null) as Json) };
}

export const workbookProbes: readonly Probe[] = [
  {
    id: 'settings-objects',
    title: 'Objects kept in the workbook come back as they were',
    reliedOnBy: 'src/excel/settings.ts',
    run: (bench) =>
      kept(bench, { version: 1, list: [1, 'two', null, { three: true }], empty: {}, text: 'Größe "\n' }),
  },
  {
    id: 'settings-others',
    title: 'Dates, undefined and null kept in the workbook',
    reliedOnBy: 'src/excel/settings.ts',
    run: async (bench) => ({
      date: await kept(bench, new Date(Date.UTC(2026, 0, 5))),
      inside: await kept(bench, { gone: undefined, none: null }),
    }),
  },
  {
    id: 'settings-large',
    title: 'A setting of 200,000 characters',
    reliedOnBy: 'src/excel/settings.ts',
    run: async ({ context, settingKey }) => {
      const key = settingKey('large');
      const outcome = await outcomeOf(context, () =>
        context.workbook.settings.add(key, { text: 'x'.repeat(200_000) }),
      );
      const setting = context.workbook.settings.getItemOrNullObject(key).load('value');
      await context.sync();
      const value = setting.isNullObject ? undefined : (setting.value as { readonly text: string });
      return { outcome, length: value?.text.length ?? null };
    },
  },
  {
    id: 'settings-keys',
    title: 'Keys of settings that differ by capitals, and one that is not there',
    reliedOnBy: 'src/excel/settings.ts',
    run: async ({ context, settingKey }) => {
      const { settings } = context.workbook;
      settings.add(settingKey('a'), { key: 'small' });
      settings.add(settingKey('A'), { key: 'large' });
      await context.sync();
      const read = ['a', 'A', 'none'].map((name) =>
        settings.getItemOrNullObject(settingKey(name)).load('value'),
      );
      await context.sync();
      return read.map((setting) => (setting.isNullObject ? null : (setting.value as Json)));
    },
  },
  {
    id: 'date-system',
    title: 'The serial number of 2000-01-01 tells how the workbook counts its days',
    reliedOnBy: 'src/excel/readSheets.ts',
    run: async ({ context }) => {
      const day = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return day.value;
    },
  },
];
