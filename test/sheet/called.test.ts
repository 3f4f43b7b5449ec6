import { called, titled } from '../../src/sheet';
import { headOf } from './tidyTables';

describe('what is read from', () => {
  it('is called a table by its name', () => {
    expect(called(headOf('Visits', [], { sheet: 'May' }))).toBe('the table "Visits" on sheet "May"');
  });

  it('is called a list by its cells where it is no table', () => {
    const range = headOf('A1:O6', [], { kind: 'range', sheet: 'Export' });
    expect(called(range)).toBe('the list A1:O6 on sheet "Export"');
    expect(titled(range)).toBe('The list A1:O6 on sheet "Export"');
  });
});
