import { DEFAULT_RULES, readRules, type Rules } from '../../src/engine';
import { rulesText } from '../../src/taskpane/rulesText';

function text(rules: Rules): string {
  return rulesText(rules)
    .map(({ topic, sentence }) => `${topic}: ${sentence}`)
    .join('\n');
}

function rules(changes: object): Rules {
  const reading = readRules(changes);
  if (!reading.ok) throw new Error(reading.message);
  return reading.rules;
}

describe('the rules in plain words', () => {
  it('tell the standard rules', () => {
    expect(text(DEFAULT_RULES)).toBe(
      [
        'Weeks: Start on Sunday, unless an authorization says otherwise.',
        'Bill hours: Bill the hours worked, at most the hours scheduled. Rounded to the nearest 15 minutes.',
        'Pay hours: Pay the hours worked, at most the hours scheduled. Rounded to the nearest 15 minutes.',
        'Over authorization: Mark the rows and leave their bill hours.',
        'Visits not worked yet: Keep their scheduled hours free within the limits.',
        'Raised hours: Any length, down to the minute.',
        'Units: One unit is 15 minutes, unless its row says otherwise.',
        'Dates typed as text: Month first.',
      ].join('\n'),
    );
  });

  it.each([
    [{ weekStartsOn: 'Monday' }, 'Start on Monday'],
    [{ billing: { option: 'roundedActual' } }, 'Bill all hours worked.'],
    [{ payroll: { option: 'roundedActual' } }, 'Pay all hours worked.'],
    [{ billing: { rounding: { minutes: 0 } } }, 'at most the hours scheduled. Not rounded.'],
    [{ billing: { rounding: { minutes: 6, direction: 'up' } } }, 'Rounded up to the next 6 minutes.'],
    [{ payroll: { rounding: { direction: 'down' } } }, 'Rounded down to the last 15 minutes.'],
    [{ payroll: { rounding: { method: 'lengthNeverZero' } } }, '15 minutes, but never to 0.'],
    [
      { billing: { rounding: { method: 'startAndEnd' } } },
      'Start and end times are rounded to the nearest 15 minutes.',
    ],
    [{ overBilled: 'cut' }, 'Cut bill hours down to the limit.'],
    [{ reserveUnworked: false }, 'Keep nothing free for them within the limits.'],
    [{ billingIncrementMinutes: 30 }, 'Down to a multiple of 30 minutes.'],
    [{ minutesPerUnit: 60 }, 'One unit is 60 minutes'],
    [{ dateOrder: 'dmy' }, 'Day first.'],
  ])('tell that %j', (changes, sentence) => {
    expect(text(DEFAULT_RULES)).not.toContain(sentence);
    expect(text(rules(changes))).toContain(sentence);
  });
});
