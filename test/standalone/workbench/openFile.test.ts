import { savedName } from '../../../src/standalone/workbench/openFile';

describe('the name a workbook is saved under', () => {
  it.each([
    ['Week 12.xlsx', 'Week 12 maximized.xlsx'],
    ['Week 12 maximized.xlsx', 'Week 12 maximized.xlsx'],
    ['EXPORT.XLSX', 'EXPORT maximized.xlsx'],
    ['no extension', 'no extension maximized.xlsx'],
  ])('of %s is %s', (opened, saved) => {
    expect(savedName(opened)).toBe(saved);
  });
});
