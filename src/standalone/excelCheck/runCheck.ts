import { refusal } from './observe';
import type { Bench, Json, Probe } from './probe';

/** The answers by the ids of the probes. */
export type Answers = Readonly<Record<string, Json>>;

export interface CheckOptions {
  /** Waits for events: they come after the request that made them, nobody says when. */
  readonly eventsToCome: () => Promise<void>;
  /** Told before each probe. */
  readonly progress?: (done: number, probe: Probe) => void;
}

/**
 * Asks Excel each probe in turn, on sheets that are added for it and deleted after it. A probe that Excel refuses, or that
 * fails, has that for its answer; none stops the others.
 *
 * @throws OfficeExtension.Error where sheets can be neither added nor deleted
 */
export async function runCheck(
  probes: readonly Probe[],
  { eventsToCome, progress }: CheckOptions,
): Promise<Answers> {
  const answers: Record<string, Json> = {};
  for (const [index, probe] of probes.entries()) {
    progress?.(index, probe);
    answers[probe.id] = await answerOf(probe, eventsToCome);
  }
  return answers;
}

async function answerOf(probe: Probe, eventsToCome: () => Promise<void>): Promise<Json> {
  const names: string[] = [];
  const keys: string[] = [];
  try {
    return await Excel.run(async (context) => {
      const addSheet = async () => {
        const sheet = await addedSheet(context);
        names.push(sheet.name);
        return sheet;
      };
      const bench: Bench = {
        context,
        sheet: await addSheet(),
        addSheet,
        settingKey: (name) => {
          const key = `Excel check: ${name}`;
          keys.push(key);
          return key;
        },
        eventsToCome,
      };
      return probe.run(bench);
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return { refused: refusal(error) };
    return { failed: error instanceof Error ? error.name : 'unknown' };
  } finally {
    await removed(names, keys);
  }
}

/** Under a name that nobody has taken. */
async function addedSheet(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`excel check ${number}`)) number++;
  const sheet = worksheets.add(`Excel check ${number}`).load('name');
  await context.sync();
  return sheet;
}

/** In a context of its own, as the probe's may hold what failed. Sheets that are very hidden cannot be deleted. */
async function removed(names: readonly string[], keys: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const { settings, worksheets } = context.workbook;
    const sheets = names.map((name) => worksheets.getItemOrNullObject(name).load('name'));
    const kept = [...new Set(keys)].map((key) => settings.getItemOrNullObject(key).load('key'));
    await context.sync();
    for (const sheet of sheets) {
      if (sheet.isNullObject) continue;
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    for (const setting of kept) if (!setting.isNullObject) setting.delete();
    await context.sync();
  });
}
