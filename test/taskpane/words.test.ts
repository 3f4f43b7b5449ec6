import fc from 'fast-check';
import { hometrakExample } from '../../scripts/samples/hometrakExample';
import type { Preview } from '../../src/app';
import { countText, hoursText, plannedText, writtenText } from '../../src/taskpane/words';
import { previewOf } from './previewOf';

const preview = previewOf(hometrakExample);

function withExisting(count: number): Preview {
  const columns = preview.plan.columns.map((column, index) => ({ ...column, existed: index < count }));
  return { ...preview, plan: { ...preview.plan, columns } };
}

describe('hours in the pane', () => {
  it.each([
    [0, '0.00'],
    [5, '5.00'],
    [0.3333, '0.33'],
    [1204.5, '1,204.50'],
    [1234567.25, '1,234,567.25'],
    [-1204.5, '−1,204.50'],
  ])('show %d as %s', (hours, text) => {
    expect(hoursText(hours)).toBe(text);
  });

  it('read back as the same hundredths of an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const read = Number(
          hoursText(hundredths / 100)
            .replace('−', '-')
            .replaceAll(',', ''),
        );
        expect(Math.round(read * 100)).toBeCloseTo(hundredths, 0);
      }),
    );
  });

  it('count one and many', () => {
    expect(countText(1, 'row')).toBe('1 row');
    expect(countText(0, 'row')).toBe('0 rows');
    expect(countText(12500, 'row')).toBe('12,500 rows');
  });
});

describe('what writing does', () => {
  it.each([
    [
      0,
      'Adds 5 columns to the table "Schedule" on sheet "Schedule" and highlights the rows over authorization.',
    ],
    [
      1,
      'Adds 4 columns to the table "Schedule" on sheet "Schedule", updates 1 and highlights the rows over authorization.',
    ],
    [
      5,
      'Updates the 5 columns already in the table "Schedule" on sheet "Schedule" and highlights the rows over authorization.',
    ],
  ])('is told before, with %d columns there', (existing, sentence) => {
    expect(plannedText(withExisting(existing))).toBe(sentence);
  });

  it('is told after', () => {
    expect(writtenText(preview, { cells: 15, columnsAdded: 5 })).toBe(
      'Added 5 columns to the table "Schedule" on sheet "Schedule" and filled 3 rows.',
    );
    expect(writtenText(preview, { cells: 15, columnsAdded: 0 })).toBe(
      'Updated 5 columns for 3 rows of the table "Schedule" on sheet "Schedule".',
    );
  });
});
