import { hometrakExample } from '../../scripts/samples/hometrakExample';
import { DEFAULT_RULES } from '../../src/engine';
import {
  askingOf,
  choiceOf,
  hasBrokenOff,
  previewOf as shownIn,
  reduce,
  requestOf,
  START,
  watchedPreviewOf,
  type Action,
  type State,
} from '../../src/taskpane/state';
import { previewOf } from './previewOf';
import { undoOf } from './scripted';

const preview = previewOf(hometrakExample);
const other = previewOf(hometrakExample);
const written = { cells: 15, columnsAdded: 5 };
const undo = undoOf(preview.plan);
const problem = { code: 'busy', message: 'Excel is busy. Try again.' };

function after(...actions: readonly Action[]): State {
  return actions.reduce(reduce, START);
}

const request = { rules: DEFAULT_RULES, choice: undefined };
const asking = { request, problem, question: undefined, candidates: preview.understanding.chosen.candidates };

const started: Action = { type: 'previewStarted', request };
const asked: Action = { type: 'asked', asking };
const previewed: Action = { type: 'previewed', preview };
const writing: Action = { type: 'writeStarted', preview };
const wrote: Action = { type: 'written', preview, written, undo };
const changed: Action = { type: 'sheetChanged', preview };

describe('the state of the pane', () => {
  it('shows nothing while the first preview is made', () => {
    expect(shownIn(after(started))).toBeUndefined();
  });

  it('keeps the former preview on screen while the sheet is read again', () => {
    expect(shownIn(after(started, previewed, started))).toBe(preview);
  });

  it('drops a preview that could not be renewed, as the sheet may be another', () => {
    const state = after(started, previewed, started, {
      type: 'failed',
      problem,
      retry: { what: 'preview', request },
    });
    expect(shownIn(state)).toBeUndefined();
  });

  it('offers to finish only a write that may have written something, whatever was written before', () => {
    const refused = { code: 'changedSince', message: 'Row 2 changed. Preview again.' };
    const failed = { type: 'failed', problem: refused, retry: { what: 'write', preview } } as const;
    const nothing = { ...failed, effect: 'none' } as const;
    expect(hasBrokenOff(after(started, previewed, wrote, writing, nothing))).toBe(false);
    expect(hasBrokenOff(after(started, previewed, writing, { ...failed, undo, effect: 'some' }))).toBe(true);
  });

  it('keeps a preview that could not be written', () => {
    const state = after(started, previewed, writing, {
      type: 'failed',
      problem,
      retry: { what: 'write', preview },
    });
    expect(shownIn(state)).toBe(preview);
  });

  it('keeps a question on screen while its answer is tried', () => {
    const choice = { schedule: { place: 'Visits' } };
    const answered = after(started, asked, { type: 'previewStarted', request: { ...request, choice } });
    expect(askingOf(answered)).toBe(asking);
    expect(choiceOf(answered)).toBe(choice);
    expect(requestOf(after(started, asked))).toBe(request);
  });

  it('shows a choice before it was read with', () => {
    const choice = { schedule: { columns: { client: 'Patient' } } };
    const again: Action = { type: 'previewStarted', request: { ...request, choice } };
    expect(choiceOf(after(started, previewed))).toEqual({});
    expect(choiceOf(after(started, previewed, again))).toBe(choice);
  });

  it('follows the progress of what is going on, and of nothing else', () => {
    const progressed: Action = { type: 'progressed', work: { step: 'reading', done: 0.5 } };
    expect(after(started, progressed)).toMatchObject({
      phase: 'reading',
      work: { step: 'reading', done: 0.5 },
    });
    expect(after(started, previewed, progressed)).toEqual({ phase: 'preview', preview });
  });

  it('becomes stale when the sheet changes, and remembers whether it was written', () => {
    expect(after(started, previewed, changed)).toEqual({ phase: 'stale', preview, written: undefined });
    expect(after(started, previewed, writing, wrote, changed)).toEqual({
      phase: 'stale',
      preview,
      written,
      undo,
    });
  });

  it.each<[string, Action]>([
    ['a former preview', { type: 'sheetChanged', preview: other }],
    ['the preview being written', changed],
  ])('takes no notice of a change reported for %s', (_, report) => {
    const state = after(started, previewed, writing);
    expect(reduce(state, report)).toBe(state);
  });

  it('watches the sheet only for what is shown as up to date', () => {
    expect(watchedPreviewOf(after(started, previewed))).toBe(preview);
    expect(watchedPreviewOf(after(started, previewed, writing))).toBeUndefined();
    expect(watchedPreviewOf(after(started, previewed, writing, wrote))).toBe(preview);
    expect(watchedPreviewOf(after(started, previewed, changed))).toBeUndefined();
  });

  it('keeps what a write can be taken back with until that is done', () => {
    const taken = { columnsRemoved: 5, columnsRestored: 0 };
    const path = [started, previewed, writing, wrote, started, previewed] as const;
    expect(after(...path).undo).toBe(undo);
    const back: Action = { type: 'takeBackStarted', preview };
    const refused: Action = { type: 'failed', problem, retry: { what: 'takeBack', preview, undo } };
    expect(after(...path, back, refused).undo).toBe(undo);
    expect(after(...path, back, { type: 'takenBack', preview, taken })).toEqual({
      phase: 'takenBack',
      preview,
      taken,
    });
  });
});
