import type { Result } from '../sheet';
import { inExcel } from './session';

/** What the workbook keeps under a key; `undefined` where there is nothing. Not to be trusted: anyone can change it. */
export function readSetting(key: string): Promise<Result<unknown>> {
  return inExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key).load('value');
    await context.sync();
    return { ok: true, value: valueOf(setting) };
  });
}

/** The value of a setting that was loaded. */
export function valueOf(setting: Excel.Setting): unknown {
  return setting.isNullObject ? undefined : setting.value;
}

/** Keeps plain data in the workbook under a key, in place of what was there. It is saved with the workbook. */
export function writeSetting(key: string, value: object): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    context.workbook.settings.add(key, value);
    await context.sync();
    return { ok: true, value: undefined };
  });
}

/** Takes a setting out of the workbook, where there is one. */
export function deleteSetting(key: string): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key).load('key');
    await context.sync();
    if (!setting.isNullObject) setting.delete();
    await context.sync();
    return { ok: true, value: undefined };
  });
}
