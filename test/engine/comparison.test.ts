import * as fc from 'fast-check';
import { isBlank, KeyNumbers, nameKey, serviceKey, textKey } from '../../src/engine/comparison';

const anyText = fc.string({ unit: 'grapheme', maxLength: 12 });

describe('texts compare equal', () => {
  it.each([
    ['spaces at the ends', '  Personal care ', 'Personal care'],
    ['doubled spaces', 'Personal   care', 'Personal care'],
    ['non-breaking spaces, as web pages have them', 'Personal\u00a0care\u00a0', 'Personal care'],
    ['tabs and line breaks', 'Personal\t\ncare', 'Personal care'],
    ['capitals', 'PERSONAL CARE', 'personal care'],
    ['a sharp s and its capitals', 'Straße', 'STRASSE'],
    ['composed and decomposed letters', 'Zoe\u0308', 'Zoë'],
    ['full-width letters and digits', 'ＰＣＡ１', 'pca1'],
    ['leading zeros of a code of digits', '007', '7'],
    ['nothing but zeros', '000', '0'],
  ])('but for %s', (_what, one, other) => {
    expect(textKey(one)).toBe(textKey(other));
  });

  it.each([
    ['words', 'Personal care', 'Personal cares'],
    ['leading zeros of a code with letters', 'A007', 'A7'],
    ['zeros at the end', '70', '7'],
    ['zeros in between', '1007', '17'],
    ['a minus', '-7', '7'],
    ['accents', 'Zoë', 'Zoe'],
  ])('never where they differ in %s', (_what, one, other) => {
    expect(textKey(one)).not.toBe(textKey(other));
  });

  it('whatever the key is made of: a key is its own key', () => {
    fc.assert(fc.property(anyText, (text) => textKey(textKey(text)) === textKey(text)));
  });

  it('however they are spaced and capitalised', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(' ', '\u00a0', '\t', '\n '), (text, space) => {
        expect(textKey(space + text + space)).toBe(textKey(text));
        expect(textKey(text.toUpperCase())).toBe(textKey(text));
      }),
    );
  });
});

describe('services', () => {
  it.each(['T1019:U1', 'T1019-U1', 'T1019/U1', 't1019 - u1', ' T1019  U1'])(
    '"%s" is the code and modifier T1019 U1',
    (service) => {
      expect(serviceKey(service)).toBe(serviceKey('T1019 U1'));
    },
  );

  it('have up to four modifiers', () => {
    expect(serviceKey('99509-59:U1/UA-22')).toBe(serviceKey('99509 59 U1 UA 22'));
  });

  it.each([
    ['T1019 U1', 'T1019 U2'],
    ['T1019 U1', 'T1019'],
    ['T1019 U1 U2', 'T1019 U2 U1'],
    ['T1019U1', 'T1019 U1'],
    ['PCA-1', 'PCA 1'],
    ['In-home', 'In home'],
    ['A1-B2', 'A1 B2'],
    ['T1019-U1-U2-U3-U4-U5', 'T1019 U1 U2 U3 U4 U5'],
  ])('"%s" is not "%s"', (one, other) => {
    expect(serviceKey(one)).not.toBe(serviceKey(other));
  });

  it('are compared as texts otherwise', () => {
    fc.assert(fc.property(anyText, (text) => serviceKey(text) === textKey(text)));
  });
});

describe('names of people', () => {
  it('are the same with the last name first', () => {
    expect(nameKey('Doe, Jane')).toBe(nameKey('Jane Doe'));
    expect(nameKey(' DOE ,jane ')).toBe(nameKey('Jane  Doe'));
    expect(nameKey('Doe，Jane')).toBe(nameKey('Jane Doe'));
  });

  it('are taken as they stand with more than one comma', () => {
    expect(nameKey('Doe, Jane, RN')).toBe(textKey('Doe, Jane, RN'));
    expect(nameKey('Doe, Jane, RN')).not.toBe(nameKey('Jane Doe'));
  });

  it('keep a comma that has nothing on one side from making another person', () => {
    expect(nameKey('Doe,')).toBe(nameKey('Doe'));
    expect(nameKey(', Jane')).toBe(nameKey('Jane'));
  });
});

describe('the numbering of texts', () => {
  it('gives equal texts one number, others another, and blank ones 0', () => {
    const numbers = new KeyNumbers(textKey);
    const first = numbers.number('North Plan');
    expect(first).toBeGreaterThan(0);
    expect(numbers.number(' north  PLAN')).toBe(first);
    expect(numbers.number('North Plan')).toBe(first);
    expect(numbers.number('South Plan')).not.toBe(first);
    for (const blank of [undefined, '', '  ', '\u00a0']) expect(numbers.number(blank)).toBe(0);
  });

  it('agrees with the keys, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (texts) => {
        const numbers = new KeyNumbers(textKey);
        const given = texts.map((text) => numbers.number(text));
        texts.forEach((text, at) => {
          texts.forEach((other, where) => {
            expect(given[at] === given[where]).toBe(textKey(text) === textKey(other));
          });
        });
      }),
    );
  });
});

it('a text of nothing but spaces, non-breaking ones too, is blank', () => {
  expect(['', ' ', '\t', '\u00a0', '\u3000'].every(isBlank)).toBe(true);
  expect(isBlank(' . ')).toBe(false);
});
