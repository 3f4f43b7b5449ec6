import { checkText, compareAnswers, readCheckText } from '../../../src/standalone/excelCheck';
import type { Json, Probe } from '../../../src/standalone/excelCheck/probe';

const one: Probe = {
  id: 'one',
  title: 'One question',
  reliedOnBy: 'a test',
  run: () => Promise.resolve(null),
};
const compared = (standIn: Json, excel: Json | undefined) =>
  compareAnswers([one], { one: standIn }, excel === undefined ? {} : { one: excel })[0];

describe('comparing the answers of an Excel', () => {
  it.each<[string, Json, Json]>([
    ['texts', 'a', 'a'],
    ['the same fields in another order', { a: 1, b: [2] }, { b: [2], a: 1 }],
    ['empty lists', [], []],
  ])('finds %s the same', (_what, standIn, excel) => {
    expect(compared(standIn, excel)).toMatchObject({ status: 'same', sentences: [] });
  });

  it('tells each place in which they differ', () => {
    const standIn = { outcome: { code: 'InvalidArgument', location: 'Range.values' }, values: [[1], [2]] };
    const excel = { outcome: { code: 'GeneralException', location: 'Range.values' }, values: [[1], [3]] };
    expect(compared(standIn, excel)).toMatchObject({
      status: 'different',
      sentences: [
        'At outcome › code Excel has "GeneralException", the stand-in "InvalidArgument".',
        'At values › 2 › 1 Excel has 3, the stand-in 2.',
      ],
    });
  });

  it.each<[string, Json, Json, string]>([
    ['more', [1], [1, 2], 'At 2 Excel has 2, the stand-in nothing.'],
    ['less', { a: 1 }, {}, 'At a Excel has nothing, the stand-in 1.'],
    ['another kind', 'done', { code: 'Any' }, 'Excel has {"code":"Any"}, the stand-in "done".'],
    ['nothing', 'done', null, 'Excel has null, the stand-in "done".'],
  ])('tells of %s', (_what, standIn, excel, sentence) => {
    expect(compared(standIn, excel)).toMatchObject({ status: 'different', sentences: [sentence] });
  });

  it.each<[string, Json | undefined, string]>([
    ['no answer', undefined, 'There is no answer.'],
    [
      'an older Excel',
      { refused: { code: 'ApiNotFound', location: null } },
      'Excel does not have it ("ApiNotFound").',
    ],
    ['a probe that failed', { failed: 'TypeError' }, 'The probe itself failed ("TypeError").'],
  ])('counts %s as not available', (_what, excel, sentence) => {
    expect(compared('done', excel)).toMatchObject({ status: 'notAvailable', sentences: [sentence] });
  });
});

describe('the file of answers', () => {
  const host = { platform: 'PC', version: '16.0.1', apiSets: { ExcelApi: '1.17' } };

  it('is read as it was copied', () => {
    const text = checkText({ host, answers: { one: [1, null] } });
    expect(readCheckText(text)).toMatchObject({ host, answers: { one: [1, null] } });
  });

  it.each(['', '{', '[]', '{"answers":{}}', '{"excelCheck":1,"host":{}}', 'null'])('is not %s', (text) => {
    expect(readCheckText(text)).toBeUndefined();
  });
});
