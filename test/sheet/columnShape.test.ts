import type { CellValue } from '../../src/sheet';
import { columnShape, sampled, type Look } from '../../src/sheet/columnShape';

/** The looks of one value. */
function looksOf(value: CellValue): readonly string[] {
  const { share } = columnShape([[value]], 0);
  return (Object.keys(share) as Look[]).filter((look) => share[look] === 1);
}

describe('what a value looks like', () => {
  it.each<[CellValue, readonly Look[]]>([
    [46_027, ['date', 'number', 'count', 'code']],
    [46_027.375, ['stamp', 'number']],
    ['06/20/2026', ['date']],
    ['1/5/26', ['date']],
    ['Jan 5, 2026', ['date']],
    ['2026-01-05 08:00', ['stamp']],
    ['2026-01-05T13:00:00Z', ['stamp', 'zoned']],
    ['3:30 PM', ['time']],
    ['15:30', ['time', 'hours', 'number']],
    [0.375, ['hours', 'fraction', 'number']],
    ['8.000', ['number', 'hours', 'count', 'code', 'rounding']],
    ['5h 30m', ['hours', 'number']],
    ['16 units', ['count', 'number']],
    [240, ['number', 'count', 'code', 'minutes']],
    ['$19.00', ['money']],
    ['9:00 AM - 1:00 PM', ['timeSpan']],
    ['9a-1p', ['timeSpan']],
    ['1/1/2026 - 6/30/2026', ['dateRange']],
    ['2026-01-01 to 2026-06-30', ['dateRange']],
    ['1/1/2026-6/30/2026', ['dateRange']],
    ['T1019:U1', ['code']],
    ['Ada Example', ['name']],
    ['Example, Ada', ['name']],
    ['Weekly', ['period', 'name']],
    ['Yes', ['flag', 'code']],
    ['Rounded Actual', ['option', 'name']],
    ['nearest 15', ['rounding', 'name', 'code']],
    ['none', ['rounding', 'flag', 'name']],
    [61, ['number', 'count', 'code', 'minutes']],
    [true, ['flag']],
    ['Units', ['measure', 'name']],
    ['Sunday', ['weekday', 'name']],
    ['\u2713', ['flag']],
  ])('%p looks like %j', (value, looks) => {
    expect([...looksOf(value)].sort()).toEqual([...looks].sort());
  });

  it('is nothing where the cell is blank or an error', () => {
    expect(columnShape([[''], ['  '], ['#N/A'], []], 0)).toMatchObject({ cells: 0, blank: 4, distinct: 0 });
  });
});

describe('the shape of a column', () => {
  it('is in shares of the cells that are not blank', () => {
    const shape = columnShape([['3:30 PM'], [''], ['3:30 PM'], [46_027], ['soon']], 0);
    expect(shape).toMatchObject({ cells: 4, blank: 1, distinct: 3 });
    expect(shape.share).toMatchObject({ time: 0.5, date: 0.25, name: 0.25 });
  });

  it('is taken from rows all over the table', () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => [row]);
    const sample = sampled(rows).map(([first]) => Number(first));
    expect(sample).toHaveLength(120);
    expect(Math.max(...sample)).toBeGreaterThan(99_000);
  });
});
