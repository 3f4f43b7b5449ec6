import { parseArgs } from 'node:util';

export interface Arguments {
  readonly input: string;
  readonly output: string;
  readonly rules?: string | undefined;
  /** A file that says which tables and columns are to be taken. */
  readonly map?: string | undefined;
  readonly explain: boolean;
  readonly json: boolean;
}

export const USAGE =
  'Use: npm run --silent maximize -- IN.xlsx OUT.xlsx [--rules RULES.json] [--map MAP.json] [--explain] [--json]. ' +
  'A map can name the schedule, authorizations, payers and caregivers.';

/** @returns what was asked for, or a sentence that says what is wrong with it */
export function readArguments(words: readonly string[]): Arguments | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        rules: { type: 'string' },
        map: { type: 'string' },
        explain: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    // Node says which option it does not know, or which lacks its value; the rest of its text is advice on quoting.
    const [sentence] = error instanceof Error ? error.message.split('. ') : [];
    return `${sentence ?? 'The options are not right'}. ${USAGE}`;
  }
  const [input, output, ...more] = parsed.positionals;
  if (input === undefined || output === undefined || more.length > 0) {
    return `Two file names are needed: the workbook to read and the one to write. ${USAGE}`;
  }
  const { rules, map, explain, json } = parsed.values;
  return { input, output, rules, map, explain, json };
}
