import { moved } from '../../../../src/standalone/workbench/grid/movement';
import type { Place, Terrain } from '../../../../src/standalone/workbench/grid/movement';

// Ten rows and six columns; x is a filled cell.
const picture = [
  'xxx...',
  'xxx...',
  'xxx.x.',
  '......',
  '......',
  'x.....',
  '......',
  '......',
  '......',
  '......',
];

const terrain: Terrain = {
  positions: 10,
  columns: 6,
  pageLength: 4,
  lastUsed: { position: 5, column: 4 },
  isBlank: ({ position, column }) => picture[position]?.[column] !== 'x',
};

const at = (position: number, column: number): Place => ({ position, column });

describe('the keyboard', () => {
  it.each([
    ['ArrowDown', at(0, 0), at(1, 0)],
    ['ArrowUp', at(0, 0), at(0, 0)],
    ['ArrowRight', at(0, 5), at(0, 5)],
    ['ArrowLeft', at(0, 5), at(0, 4)],
    ['PageDown', at(0, 0), at(4, 0)],
    ['PageDown', at(8, 0), at(9, 0)],
    ['PageUp', at(5, 2), at(1, 2)],
    ['Home', at(3, 4), at(3, 0)],
    ['End', at(2, 0), at(2, 4)],
    ['End', at(0, 0), at(0, 2)],
  ])('%s goes from %o to %o', (key, from, to) => {
    expect(moved(from, { key, ctrl: false }, terrain)).toEqual(to);
  });

  it.each([
    ['ArrowDown', 'to the end of the block', at(0, 0), at(2, 0)],
    ['ArrowDown', 'from the end of a block to the next one', at(2, 0), at(5, 0)],
    ['ArrowDown', 'to the edge where nothing follows', at(5, 0), at(9, 0)],
    ['ArrowUp', 'over blanks up to the next filled cell', at(9, 1), at(2, 1)],
    ['ArrowRight', 'to the end of the row’s block', at(2, 0), at(2, 2)],
    ['ArrowRight', 'over the gap', at(2, 2), at(2, 4)],
    ['ArrowRight', 'to the edge', at(2, 4), at(2, 5)],
    ['ArrowLeft', 'back over the gap', at(2, 4), at(2, 2)],
    ['Home', 'to the first cell', at(5, 3), at(0, 0)],
    ['End', 'to the last used cell', at(0, 0), at(5, 4)],
  ])('Ctrl+%s goes %s', (key, _where, from, to) => {
    expect(moved(from, { key, ctrl: true }, terrain)).toEqual(to);
  });

  it('leaves other keys alone', () => {
    for (const key of ['Tab', 'a', 'Escape', 'F2']) {
      expect(moved(at(1, 1), { key, ctrl: false }, terrain)).toBeUndefined();
    }
  });
});
