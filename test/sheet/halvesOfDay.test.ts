/** Times of day that could be in the morning or in the afternoon. */
import * as fc from 'fast-check';
import type { CellValue } from '../../src/sheet';
import { problemsOfKnown, readKnown } from './mappedTables';
import { MONDAY } from './tidyTables';

type Times = readonly (readonly [start: CellValue, end: CellValue])[];

function scheduleOf(times: Times) {
  return {
    client: ['Client', ...times.map(() => 'Ada Example')] as const,
    date: ['Date', ...times.map((_, index) => MONDAY + index)] as const,
    actualStart: ['In', ...times.map(([start]) => start)] as const,
    actualEnd: ['Out', ...times.map(([, end]) => end)] as const,
  };
}

/** The end of each visit in hours, or what became of it. */
function ends(times: Times) {
  return readKnown({ schedule: scheduleOf(times) }).visits.map(({ actualEnd }) =>
    typeof actualEnd === 'number' ? actualEnd / 3600 : actualEnd,
  );
}

const [NINE, ONE] = [9 / 24, 1 / 24];

describe('an end that is not after its start', () => {
  it.each<[string, Times]>([
    [
      'texts',
      [
        ['9:00', '1:00'],
        ['8:00', '8:00'],
        ['9:00', '11:30'],
      ],
    ],
    [
      'texts with leading zeros and seconds',
      [
        ['09:00:00', '01:00:00'],
        ['12:30', '12:30'],
        ['10:00', '11:30'],
      ],
    ],
    [
      'times that Excel took for the morning',
      [
        [NINE, ONE],
        [8 / 24, 8 / 24],
        [NINE, 11.5 / 24],
      ],
    ],
    [
      'times behind the date of the visit',
      [
        ['1/5/2026 9:00', '1/5/2026 1:00'],
        [MONDAY + NINE, MONDAY + ONE],
        ['1/5/2026 9:00', '1/5/2026 11:30'],
      ],
    ],
  ])('is not guessed at among %s that never say AM or PM nor pass 12:59', (_what, times) => {
    expect(ends(times)).toEqual(['unreadable', 'unreadable', 11.5]);
  });

  it('is named with what to type', () => {
    expect(problemsOfKnown({ schedule: scheduleOf([['9:00', '1:00']]) })).toEqual([
      'Row 5 of "Visits sheet": "Out" says 1:00, which is not after the start, and no time of these columns says whether it is ' +
        'AM or PM. Type which, as in 1:00 PM, or the time on a clock of 24 hours, as in 13:00; until then the visit is not counted.',
    ]);
    expect(problemsOfKnown({ schedule: scheduleOf([[NINE, ONE]]) })[0]).toContain('"Out" says 1:00 AM');
  });

  it.each<[string, Times]>([
    ['it says AM', [['9:00 AM', '1:00 AM']]],
    [
      'another passes 12:59',
      [
        ['9:00', '1:00'],
        ['9:00', '13:00'],
      ],
    ],
    [
      'another is at half past midnight',
      [
        [NINE, ONE],
        [0.5 / 24, 9 / 24],
      ],
    ],
    ['it has four digits', [['0900', '0100']]],
    ['it has another date', [['1/5/2026 9:00', '1/6/2026 1:00']]],
  ])('is on the next day where %s', (_why, times) => {
    expect(ends(times)[0]).toBe(1);
  });

  it('is never guessed at, whatever the times: twelve hours tell only an end after its start', () => {
    const minute = fc.integer({ min: 60, max: 779 });
    const form = fc.constantFrom(
      (at: number): CellValue => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`,
      (at: number): CellValue => at / 1440,
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(minute, minute), { minLength: 1, maxLength: 6 }),
        form,
        (pairs, shown) => {
          const read = ends(pairs.map(([start, end]) => [shown(start), shown(end)]));
          expect(read).toEqual(pairs.map(([start, end]) => (end > start ? end / 60 : 'unreadable')));
        },
      ),
    );
  });
});
