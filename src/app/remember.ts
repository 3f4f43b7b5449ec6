import { deleteSetting, readSetting, writeSetting } from '../excel';
import { readChoice, type Choice, type Result } from '../sheet';
import { CHOICE_SETTING } from './settingKeys';

/** Raised when an older version could misread what a newer one keeps. */
const SCHEMA = 1;

/** Keeps in the workbook which tables and columns are to be taken, for the next time. */
export function remember(choice: Choice): Promise<Result<undefined>> {
  return writeSetting(CHOICE_SETTING, { schema: SCHEMA, choice });
}

/** Takes what was remembered out of the workbook. */
export function forget(): Promise<Result<undefined>> {
  return deleteSetting(CHOICE_SETTING);
}

/** What the workbook remembers; `undefined` for nothing, also where what is kept cannot be read. */
export async function rememberedChoice(): Promise<Result<Choice | undefined>> {
  const setting = await readSetting(CHOICE_SETTING);
  if (!setting.ok) return setting;
  const remembered = readRemembered(setting.value);
  return remembered.ok ? remembered : { ok: true, value: undefined };
}

/** Reads what stands under the key. Anyone can have changed it, and a newer version can have written it. */
export function readRemembered(setting: unknown): Result<Choice | undefined> {
  if (setting === undefined) return { ok: true, value: undefined };
  const kept: object = typeof setting === 'object' && setting !== null ? setting : {};
  const schema = 'schema' in kept ? kept.schema : undefined;
  if (typeof schema === 'number' && schema > SCHEMA) {
    return ignored('was kept by a newer version of Authorized Hours');
  }
  const choice = readChoice('choice' in kept ? kept.choice : undefined);
  return schema === SCHEMA && choice.ok ? choice : ignored('is damaged');
}

function ignored(why: string): Result<never> {
  return {
    ok: false,
    problem: {
      code: 'choiceIgnored',
      message: `What this workbook remembers about its columns ${why}, so it was left out.`,
    },
  };
}
