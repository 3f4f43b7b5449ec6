import { hostFacts } from '../../src/excel';
import { useOffice } from '../support/office';
import { homeTrakXlsx } from '../support/workbooks';

describe('what Excel tells of itself', () => {
  const open = useOffice(() => homeTrakXlsx());

  it('is its platform and its version', () => {
    expect(hostFacts()).toEqual({ platform: 'PC', version: '16.0.20000.20000' });
  });

  it('is less in an Excel that does not tell all, and nothing in one that tells nothing', () => {
    open();
    Reflect.set(globalThis, 'Office', { context: {} });
    expect(hostFacts()).toStrictEqual({});
    Reflect.set(globalThis, 'Office', { context: { diagnostics: { platform: 'Mac' } } });
    expect(hostFacts()).toStrictEqual({ platform: 'Mac' });
  });
});

describe('without Excel', () => {
  it('there is nothing to tell', () => {
    expect(hostFacts()).toStrictEqual({});
  });
});
