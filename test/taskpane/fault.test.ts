import { answerOf, faultProblem } from '../../src/taskpane/fault';

/** An error with the stack of a browser. */
function thrown(stack: string, message = ''): Error {
  return Object.assign(new TypeError(message), { stack });
}

const tracesOf = (error: unknown) => faultProblem(error).trace;

const PAGE = 'https://addins.example.com/hours/taskpane.0123456789ab.js';

describe('the details of a fault', () => {
  it('are the names of functions and their places in the stack of Chrome and Edge', () => {
    const stack = [
      "TypeError: Cannot read properties of undefined (reading 'visit')",
      `    at linesOf (${PAGE}:2:1234)`,
      `    at Object.current [as showRow] (${PAGE}:2:77)`,
      `    at async preview (${PAGE}?v=1:3:5)`,
      `    at new FaultBoundary (${PAGE}:3:6)`,
      `    at ${PAGE}:4:1`,
      '    at <anonymous>',
    ].join('\n');
    expect(tracesOf(thrown(stack, "Cannot read properties of undefined (reading 'visit')"))).toEqual([
      'linesOf taskpane.0123456789ab.js:2:1234',
      'Object.current taskpane.0123456789ab.js:2:77',
      'preview taskpane.0123456789ab.js:3:5',
      'FaultBoundary taskpane.0123456789ab.js:3:6',
      'taskpane.0123456789ab.js:4:1',
    ]);
  });

  it('are the same in the stack of Safari and Firefox', () => {
    const stack = [`linesOf@${PAGE}:2:1234`, `@${PAGE}:4:1`, PAGE].join('\n');
    expect(tracesOf(thrown(stack, 'undefined is not an object'))).toEqual([
      'linesOf taskpane.0123456789ab.js:2:1234',
      'taskpane.0123456789ab.js:4:1',
    ]);
  });

  it.each([
    'Ada Example has no hours',
    'one\n    at Ada (Example.js:1:2)',
    'Ada@Example.js:1:2',
    'two\nAda@Example.js:1:2\nthree',
  ])('are without the message, also where it looks like places: %j', (message) => {
    const stack = `TypeError: ${message}\n    at linesOf (${PAGE}:2:1234)`;
    const problem = faultProblem(thrown(stack, message));
    expect(problem.trace).toEqual(['linesOf taskpane.0123456789ab.js:2:1234']);
    expect(JSON.stringify(problem)).not.toMatch(/Ada|Example/);
  });

  it('are without a message that was another when the error was made', () => {
    const stack = `TypeError: see Ada.xlsx:1:2\n    at linesOf (${PAGE}:2:1234)`;
    expect(tracesOf(thrown(stack, 'changed since'))).toEqual(['linesOf taskpane.0123456789ab.js:2:1234']);
  });

  it('are without a function whose name is none of the code’s', () => {
    expect(tracesOf(thrown(`TypeError\n    at Object.Ada Example (${PAGE}:2:1)`))).toEqual([
      'taskpane.0123456789ab.js:2:1',
    ]);
  });

  it('are the places of a real error, innermost first, and not endlessly many', () => {
    const fall = (deep: number): never => {
      if (deep > 0) return fall(deep - 1);
      throw new RangeError('Ada Example');
    };
    try {
      fall(50);
    } catch (error) {
      const { code, trace = [] } = faultProblem(error);
      expect(code).toBe('unexpected.RangeError');
      expect(trace[0]).toMatch(/^fall fault\.test\.ts:\d+:\d+$/);
      expect(trace.length).toBeLessThanOrEqual(12);
    }
    expect.assertions(3);
  });

  it.each([['Ada Example'], [undefined], [{ name: 'Ada', stack: 'Ada@Example.js:1:2' }]])(
    'are none where no error was thrown, but %j',
    (what) => {
      expect(faultProblem(what)).toMatchObject({ code: 'unexpected.unknown', trace: [] });
    },
  );

  it('are without a name that is made of anything else', () => {
    expect(faultProblem(Object.assign(new Error(''), { name: 'Ada Example' })).code).toBe(
      'unexpected.unknown',
    );
  });
});

describe('the answer of a use case', () => {
  it('is what it answers', async () => {
    expect(await answerOf(() => Promise.resolve({ ok: true, value: 5 }))).toEqual({ ok: true, value: 5 });
  });

  it.each([
    ['late', () => Promise.reject(new RangeError('no visit 7'))],
    [
      'at once',
      () => {
        throw new RangeError('no visit 7');
      },
    ],
  ])('is a problem where it throws %s', async (_when, work) => {
    expect(await answerOf(work)).toMatchObject({
      ok: false,
      problem: {
        code: 'unexpected.RangeError',
        message: expect.stringMatching(/^Something went wrong/) as string,
      },
    });
  });
});
