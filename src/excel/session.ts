import type { Result } from '../sheet';
import { hostProblem, isRefused } from './hostProblem';

/** Resolves when Office.js has found its host; nothing else here works before that. */
export async function ready(): Promise<void> {
  await Office.onReady();
}

/** Runs one batch of work in Excel. What Excel refuses becomes a problem; any other error is a bug and passes through. */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await Excel.run(work);
  } catch (error) {
    if (isRefused(error)) return { ok: false, problem: hostProblem(error) };
    throw error;
  }
}
