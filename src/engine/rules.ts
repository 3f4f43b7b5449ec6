import * as v from 'valibot';
import { WEEKDAYS } from './authorization';

/** How worked time becomes hours: to a multiple of `minutes` (0 rounds nothing). */
const rounding = v.optional(
  v.strictObject({
    minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)), 15),
    direction: v.optional(v.picklist(['nearest', 'up', 'down']), 'nearest'),
    method: v.optional(v.picklist(['length', 'lengthNeverZero', 'startAndEnd']), 'length'),
  }),
  {},
);

const finalizing = v.optional(
  v.strictObject({
    option: v.optional(v.picklist(['scheduledWhenOver', 'roundedActual']), 'scheduledWhenOver'),
    rounding,
  }),
  {},
);

/** The rules as data. Any key may be left out, down to one key of a rounding, and takes its default. */
const schema = v.strictObject({
  weekStartsOn: v.optional(v.picklist(WEEKDAYS), 'Sunday'),
  billing: finalizing,
  payroll: finalizing,
  overBilled: v.optional(v.picklist(['flag', 'cut']), 'flag'),
  reserveUnworked: v.optional(v.boolean(), true),
  billingIncrementMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)), 0),
  minutesPerUnit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)), 15),
  overnight: v.optional(v.picklist(['startDate', 'splitAtMidnight']), 'startDate'),
  prorate: v.optional(v.boolean(), false),
  spillover: v.optional(v.boolean(), false),
  objective: v.optional(v.picklist(['hours', 'revenue']), 'hours'),
  dateOrder: v.optional(v.picklist(['mdy', 'dmy']), 'mdy'),
});

export type Rules = v.InferOutput<typeof schema>;
export type Rounding = Rules['billing']['rounding'];

export const DEFAULT_RULES: Rules = v.parse(schema, {});

/** Settings of the rules that are understood but not carried out yet: refused by name, never ignored. */
const UNSUPPORTED: readonly { readonly key: keyof Rules; readonly value: string | boolean }[] = [
  { key: 'overnight', value: 'splitAtMidnight' },
  { key: 'prorate', value: true },
  { key: 'spillover', value: true },
  { key: 'objective', value: 'revenue' },
];

export type RulesReading =
  | { readonly ok: true; readonly rules: Rules }
  | { readonly ok: false; readonly key: string; readonly message: string };

/**
 * Reads rules from untrusted data, e.g. a JSON file. An unknown key, a value that is not one of the allowed
 * ones, or one that is not supported yet is refused with a sentence that names it.
 */
export function readRules(data: unknown): RulesReading {
  const result = v.safeParse(schema, data);
  if (!result.success) return refuse(result.issues[0]);
  const refused = UNSUPPORTED.find(({ key, value }) => result.output[key] === value);
  if (refused) {
    const message = `The rule "${refused.key}" is set to ${JSON.stringify(refused.value)}, which is not supported yet. Use ${JSON.stringify(DEFAULT_RULES[refused.key])}.`;
    return { ok: false, key: refused.key, message };
  }
  return { ok: true, rules: result.output };
}

function refuse(issue: v.BaseIssue<unknown>): RulesReading {
  const key = v.getDotPath(issue) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      ok: false,
      key,
      message: `There is no rule called "${key}". Check its spelling, or take it out.`,
    };
  }
  if (key === '')
    return {
      ok: false,
      key,
      message: 'The rules must be one JSON object, such as {"weekStartsOn":"Monday"}.',
    };
  const value = JSON.stringify(issue.input);
  // Valibot lists what is allowed as ("a" | "b").
  const allowed = (issue.expected ?? issue.message).replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ');
  return { ok: false, key, message: `The rule "${key}" cannot be ${value}. It must be ${allowed}.` };
}
