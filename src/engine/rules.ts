import * as v from 'valibot';
import { WEEKDAYS } from './authorization';

/** Every message of the schema completes the sentence "It must be ...". */
function wholeNumber(least: number, most: number) {
  const message = `a whole number from ${least} to ${most}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
}

function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, options.map((option) => `"${option}"`).join(' or '));
}

const yesOrNo = v.boolean('true or false');

/** A group of rules. An array would pass for an object without keys. */
function group<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    v.custom<v.InferInput<v.StrictObjectSchema<Entries, undefined>>>(
      (data) => !Array.isArray(data),
      'an object',
    ),
    v.strictObject(entries),
  );
}

/** How worked time becomes hours: to a multiple of `minutes` (0 rounds nothing). */
const rounding = v.optional(
  group({
    minutes: v.optional(wholeNumber(0, 60), 15),
    direction: v.optional(oneOf(['nearest', 'up', 'down']), 'nearest'),
    method: v.optional(oneOf(['length', 'lengthNeverZero', 'startAndEnd']), 'length'),
  }),
  {},
);

const finalizing = v.optional(
  group({
    option: v.optional(oneOf(['scheduledWhenOver', 'roundedActual']), 'scheduledWhenOver'),
    rounding,
  }),
  {},
);

/** The rules as data. Any key may be left out, down to one key of a rounding, and takes its default. */
const schema = group({
  weekStartsOn: v.optional(oneOf(WEEKDAYS), 'Sunday'),
  billing: finalizing,
  payroll: finalizing,
  overBilled: v.optional(oneOf(['flag', 'cut']), 'flag'),
  reserveUnworked: v.optional(yesOrNo, true),
  billingIncrementMinutes: v.optional(wholeNumber(0, 60), 0),
  minutesPerUnit: v.optional(wholeNumber(1, 1440), 15),
  overnight: v.optional(oneOf(['startDate', 'splitAtMidnight']), 'startDate'),
  prorate: v.optional(yesOrNo, false),
  spillover: v.optional(yesOrNo, false),
  objective: v.optional(oneOf(['hours', 'revenue']), 'hours'),
  dateOrder: v.optional(oneOf(['mdy', 'dmy']), 'mdy'),
});

export type Rules = v.InferOutput<typeof schema>;
export type Rounding = Rules['billing']['rounding'];

export const DEFAULT_RULES: Rules = v.parse(schema, {});

export type RulesReading =
  | { readonly ok: true; readonly rules: Rules }
  | { readonly ok: false; readonly key: string; readonly message: string };

/**
 * Reads rules from untrusted data, e.g. a JSON file. An unknown key, a value that is not one of the allowed
 * ones, or two that exclude each other are refused with a sentence that names them.
 */
export function readRules(data: unknown): RulesReading {
  const result = v.safeParse(schema, data);
  if (!result.success) return refuse(result.issues[0]);
  if (result.output.spillover && result.output.objective === 'revenue') {
    const message =
      'The rules "spillover" and "objective": "revenue" cannot be used together: which authorization to bill and which visit ' +
      'brings most would each change the other. Turn one of them off.';
    return { ok: false, key: 'spillover', message };
  }
  return { ok: true, rules: result.output };
}

function refuse(issue: v.BaseIssue<unknown>): RulesReading {
  const key = v.getDotPath(issue) ?? '';
  if (key === '') {
    return {
      ok: false,
      key,
      message: 'The rules must be one JSON object, such as {"weekStartsOn":"Monday"}.',
    };
  }
  if (issue.expected === 'never') {
    return {
      ok: false,
      key,
      message: `There is no rule called "${key}". Check its spelling, or take it out.`,
    };
  }
  const allowed = issue.type === 'strict_object' ? 'an object' : issue.message;
  return {
    ok: false,
    key,
    message: `The rule "${key}" cannot be ${JSON.stringify(issue.input)}. It must be ${allowed}.`,
  };
}
