import { type RowFault, secondsFromHours as hours, withhold } from '../../src/engine';
import { authorized, limitOf, visitOn } from './examples';
import { outcomeOf, worldOf } from './planted';

const outcome = outcomeOf(
  worldOf([visitOn('2026-01-05', 5, 6), visitOn('2026-01-06', 5, 6)], [authorized([limitOf(15, 'week')])]),
);
const room: RowFault = { code: 'roomLeft', room: hours(1) };

it('where nothing is found, nothing is withheld', () => {
  expect(withhold(outcome, [])).toBe(outcome);
});

it('of a row that something was found of no figure is left, and what was found first is said', () => {
  const [first, second] = outcome.visits;
  const findings = [
    { visit: 1, fault: room },
    { visit: 1, fault: { code: 'sharing' } },
  ] as const;
  expect(first?.bill).toBe(hours(6));
  expect(second?.bill).toBe(hours(6));
  expect(withhold(outcome, findings)).toEqual({
    ...outcome,
    visits: [
      first,
      {
        kind: 'problem',
        give: 0,
        scheduledOver: 0,
        billedOver: 0,
        payShortfall: 0,
        unbilled: 0,
        reasons: [{ code: 'failedCheck', fault: room }],
      },
    ],
  });
});
