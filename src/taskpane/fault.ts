import type { Problem, Result } from '../app';

/** Expected trouble comes as a problem with its own sentence. What is thrown is a fault of ours, and says only this. */
const UNEXPECTED =
  'Something went wrong in the add-in, and it stopped. Try again. If it happens again, close this pane and open it from the Home tab.';

/** What was thrown, by its name and the places it came through. Its message may hold what stands in cells, and is left out. */
export function faultProblem(thrown: unknown, message = UNEXPECTED): Problem {
  const error = thrown instanceof Error ? thrown : undefined;
  const name = error && NAME.test(error.name) ? error.name : 'unknown';
  return { code: `unexpected.${name}`, message, remedy: 'again', trace: error ? placesOf(error) : [] };
}

/** The answer of a use case, or the fault that came in its place. */
export async function answerOf<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, problem: faultProblem(error) };
  }
}

const NAME = /^[\w.$]+$/;

/** As many as tell the way; a stack that was cut or is endless tells no more in more lines. */
const MOST_PLACES = 12;

/** The end of a line of a stack: file, line and column, without the address it was loaded from. */
const PLACE = /([\w.$-]+)(?:[?#][^\s)]*)?:(\d+):(\d+)\)?$/;
/** The function, as V8 writes it, and as Safari and Firefox do. Names made of anything but letters are none of our code's. */
const FUNCTION = [/^\s+at (?:async |new )*([\w$.<>]+) (?:\(|\[as )/, /^([\w$.<>/]+)@/];
const IS_PLACE = /^\s+at |@/;

/** @returns for instance `preview taskpane.js:1:2345`, innermost first */
function placesOf({ stack = '', message }: Error): readonly string[] {
  return withoutMessage(stack, message)
    .split('\n')
    .flatMap((line) => {
      const [, file, row, column] = PLACE.exec(line) ?? [];
      if (file === undefined || !IS_PLACE.test(line)) return [];
      const name = FUNCTION.map((pattern) => pattern.exec(line)?.[1]).find((found) => found !== undefined);
      return [`${name === undefined ? '' : `${name} `}${file}:${row}:${column}`];
    })
    .slice(0, MOST_PLACES);
}

/** V8 begins a stack with name and message, and a message of several lines could pass for places. */
function withoutMessage(stack: string, message: string): string {
  const told = `: ${message}`;
  const at = message === '' ? -1 : stack.indexOf(told);
  return at < 0 ? stack : stack.slice(at + told.length);
}
