import { DEFAULT_RULES, readRules } from '../../src/engine';

function refusalOf(data: unknown): { key: string; message: string } {
  const reading = readRules(data);
  if (reading.ok) throw new Error('these rules were taken');
  const { key, message } = reading;
  return { key, message };
}

describe('rules', () => {
  it('are HomeTrak’s defaults where nothing is said', () => {
    expect(readRules({})).toEqual({ ok: true, rules: DEFAULT_RULES });
    expect(DEFAULT_RULES).toEqual({
      weekStartsOn: 'Sunday',
      billing: {
        option: 'scheduledWhenOver',
        rounding: { minutes: 15, direction: 'nearest', method: 'length' },
      },
      payroll: {
        option: 'scheduledWhenOver',
        rounding: { minutes: 15, direction: 'nearest', method: 'length' },
      },
      overBilled: 'flag',
      reserveUnworked: true,
      billingIncrementMinutes: 0,
      minutesPerUnit: 15,
      overnight: 'startDate',
      prorate: false,
      spillover: false,
      objective: 'hours',
      dateOrder: 'mdy',
    });
  });

  it('keep every default beside the one key that is given', () => {
    const reading = readRules({ billing: { rounding: { direction: 'up' } } });
    expect(reading).toEqual({
      ok: true,
      rules: {
        ...DEFAULT_RULES,
        billing: {
          option: 'scheduledWhenOver',
          rounding: { minutes: 15, direction: 'up', method: 'length' },
        },
      },
    });
  });

  it('do not carry billing over to payroll', () => {
    const reading = readRules({ billing: { option: 'roundedActual' } });
    expect(reading.ok && reading.rules.payroll.option).toBe('scheduledWhenOver');
  });

  it('say themselves again: the defaults are rules', () => {
    expect(readRules(structuredClone(DEFAULT_RULES))).toEqual({ ok: true, rules: DEFAULT_RULES });
  });

  it.each([
    [{ weekStart: 'Monday' }, 'weekStart'],
    [{ billing: { options: 'roundedActual' } }, 'billing.options'],
    [{ payroll: { rounding: { minute: 6 } } }, 'payroll.rounding.minute'],
  ])('of an unknown name are refused by it: %j', (data, key) => {
    expect(refusalOf(data)).toEqual({
      key,
      message: `There is no rule called "${key}". Check its spelling, or take it out.`,
    });
  });

  it.each([
    [
      { weekStartsOn: 'monday' },
      'The rule "weekStartsOn" cannot be "monday". It must be "Sunday" or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday".',
    ],
    [
      { billing: { option: 'actual' } },
      'The rule "billing.option" cannot be "actual". It must be "scheduledWhenOver" or "roundedActual".',
    ],
    [
      { billing: { rounding: { minutes: -15 } } },
      'The rule "billing.rounding.minutes" cannot be -15. It must be a whole number from 0 to 60.',
    ],
    [
      { billing: { rounding: { minutes: 61 } } },
      'The rule "billing.rounding.minutes" cannot be 61. It must be a whole number from 0 to 60.',
    ],
    [
      { billing: { rounding: { minutes: 7.5 } } },
      'The rule "billing.rounding.minutes" cannot be 7.5. It must be a whole number from 0 to 60.',
    ],
    [
      { billing: { rounding: { minutes: '15' } } },
      'The rule "billing.rounding.minutes" cannot be "15". It must be a whole number from 0 to 60.',
    ],
    [
      { billing: { rounding: { direction: 'closest' } } },
      'The rule "billing.rounding.direction" cannot be "closest". It must be "nearest" or "up" or "down".',
    ],
    [
      { payroll: { rounding: { method: 'ends' } } },
      'The rule "payroll.rounding.method" cannot be "ends". It must be "length" or "lengthNeverZero" or "startAndEnd".',
    ],
    [{ payroll: 'roundedActual' }, 'The rule "payroll" cannot be "roundedActual". It must be an object.'],
    [{ payroll: null }, 'The rule "payroll" cannot be null. It must be an object.'],
    [{ overBilled: true }, 'The rule "overBilled" cannot be true. It must be "flag" or "cut".'],
    [{ reserveUnworked: 'no' }, 'The rule "reserveUnworked" cannot be "no". It must be true or false.'],
    [
      { billingIncrementMinutes: null },
      'The rule "billingIncrementMinutes" cannot be null. It must be a whole number from 0 to 60.',
    ],
    [
      { minutesPerUnit: 0 },
      'The rule "minutesPerUnit" cannot be 0. It must be a whole number from 1 to 1440.',
    ],
    [{ billing: [] }, 'The rule "billing" cannot be []. It must be an object.'],
    [{ dateOrder: 'ymd' }, 'The rule "dateOrder" cannot be "ymd". It must be "mdy" or "dmy".'],
  ])('of a wrong value are refused by name and value: %j', (data, message) => {
    expect(refusalOf(data).message).toBe(message);
  });

  it('that exclude each other are refused', () => {
    const { key, message } = refusalOf({ spillover: true, objective: 'revenue' });
    expect(key).toBe('spillover');
    expect(message).toBe(
      'The rules "spillover" and "objective": "revenue" cannot be used together: which authorization to bill and which ' +
        'visit brings most would each change the other. Turn one of them off.',
    );
    expect(readRules({ spillover: true }).ok).toBe(true);
    expect(readRules({ objective: 'revenue' }).ok).toBe(true);
  });

  it.each([[undefined], [null], [[]], [['weekStartsOn']], ['Monday'], [7], [true]])(
    'are one JSON object, which %j is not',
    (data) => {
      expect(refusalOf(data)).toEqual({
        key: '',
        message: 'The rules must be one JSON object, such as {"weekStartsOn":"Monday"}.',
      });
    },
  );
});
