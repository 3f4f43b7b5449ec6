import fc from 'fast-check';
import { contrast, inkOn, mix, readableOn } from '../../../../src/standalone/workbench/cell/colors';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('colours of a workbook', () => {
  it('can be read on any background', () => {
    fc.assert(
      fc.property(color, color, (background, text) => {
        expect(contrast(background, readableOn(background, text))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('stay as they are where they can be read already', () => {
    expect(readableOn('#ffc7ce', '#9c0006')).toBe('#9c0006');
  });

  it('mix by shares', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mix('#102030', '#ffffff', 0)).toBe('#102030');
  });

  it('have black or white ink on them', () => {
    expect([inkOn('#ffff00'), inkOn('#000080')]).toEqual(['#000000', '#ffffff']);
  });

  it('have the contrast of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
