/** Opens results in tests, failing with the problem's own sentence. */
import type { Problem, Result } from '../../src/sheet';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

export function problemOf(result: Result<unknown>): Problem {
  if (result.ok) throw new Error('this was not refused');
  return result.problem;
}
