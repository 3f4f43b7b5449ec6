import { hometrakExample } from '../../scripts/samples/hometrakExample';
import { realisticMonth } from '../../scripts/samples/realisticMonth';
import { linesOf } from '../../src/taskpane/lines';
import { shortfallByCaregiver } from '../../src/taskpane/shortfall';
import { countKinds } from '../../src/taskpane/view';
import { previewOf } from './previewOf';

const month = previewOf(realisticMonth);

describe('the rows of a preview', () => {
  it('give each visit its hours before and after, and its note', () => {
    expect(linesOf(previewOf(hometrakExample))).toMatchObject([
      { client: 'Ada Sample', date: 'Jan 5, 2026', before: 4, after: 4, note: '' },
      { date: 'Jan 7, 2026', before: 5, after: 6, kinds: expect.arrayContaining(['raised']) as unknown },
      { date: 'Jan 9, 2026', before: 5, after: 5, kinds: ['held'] },
    ]);
  });

  it('say so where there is no client or no date', () => {
    const lines = linesOf(month);
    expect(lines.filter(({ client }) => client === 'No client')).toHaveLength(1);
    expect(lines.filter(({ date }) => date === 'No date')).toHaveLength(1);
  });

  it('are of as many of each kind as the summary counts', () => {
    const counts = countKinds(linesOf(month));
    expect(counts).toMatchObject({
      raised: month.summary.counts.raised,
      over: month.summary.counts.over,
      notWorked: month.summary.counts.notWorked,
      noAuthorization: month.summary.counts.notAuthorized,
    });
  });
});

describe('the pay shortfall by caregiver', () => {
  it('adds up to the total, the most first', () => {
    const hours = shortfallByCaregiver(month).map((caregiver) => caregiver.hours);
    expect(hours.reduce((sum, each) => sum + each, 0)).toBeCloseTo(month.summary.hours.payShortfall, 3);
    expect(hours).toEqual([...hours].sort((a, b) => b - a));
  });

  it('counts a caregiver once, however the name is spelled', () => {
    const { understanding } = month;
    const spellings = ['Nora Invented', 'Invented, Nora', 'NORA  INVENTED'];
    const visits = understanding.visits.map((visit, index) =>
      visit.caregiver === 'Nora Invented' ? { ...visit, caregiver: spellings[index % 3] ?? '' } : visit,
    );
    const spelled = shortfallByCaregiver({ ...month, understanding: { ...understanding, visits } });
    expect(spelled.map(({ hours }) => hours)).toEqual(shortfallByCaregiver(month).map(({ hours }) => hours));
  });
});
