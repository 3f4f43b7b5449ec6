import { hometrakExample } from '../../scripts/samples/hometrakExample';
import { realisticMonth } from '../../scripts/samples/realisticMonth';
import type { UseCases } from '../../src/taskpane/useCases';
import { previewOf } from './previewOf';
import { never, refused, scripted } from './scripted';

/** One state of the pane and how it is brought about: what the use cases answer, and which buttons are pressed. */
export interface Scene {
  readonly useCases: UseCases;
  readonly press: readonly string[];
}

const month = previewOf(realisticMonth);

const NO_TABLE = {
  code: 'noAuthorizations',
  message:
    'There is no table of authorizations in this workbook. The tables found are Schedule and Payers. Make one with the headings Client, Max Hours and Period, and try again.',
};

const FILTERED = {
  code: 'filtered',
  message:
    'Nothing was written, because a filter hides rows of table Schedule. Clear the filter on sheet Schedule, and try again.',
};

/** Every state worth a look, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  start: { useCases: scripted(month), press: [] },
  reading: {
    useCases: scripted(month, {
      preview: (_, progress) => {
        progress?.('reading', 0.4);
        return never();
      },
    }),
    press: ['Preview'],
  },
  'no preview': { useCases: scripted(month, { preview: () => refused(NO_TABLE) }), press: ['Preview'] },
  preview: { useCases: scripted(month), press: ['Preview'] },
  'small preview': { useCases: scripted(previewOf(hometrakExample)), press: ['Preview'] },
  rows: { useCases: scripted(month), press: ['Preview', 'Rows'] },
  writing: {
    useCases: scripted(month, {
      write: (_, progress) => {
        progress?.('writing', 0.6);
        return never();
      },
    }),
    press: ['Preview', 'Write hours'],
  },
  written: { useCases: scripted(month), press: ['Preview', 'Write hours'] },
  'not written': {
    useCases: scripted(month, { write: () => refused(FILTERED) }),
    press: ['Preview', 'Write hours'],
  },
  stale: {
    useCases: scripted(month, {
      watch: (_, tell) => {
        tell();
        return Promise.resolve(() => Promise.resolve());
      },
    }),
    press: ['Preview'],
  },
  'stale after writing': { useCases: changingOnceWritten(), press: ['Preview', 'Write hours'] },
};

/** The sheet changes after the hours were written, not before. */
function changingOnceWritten(): UseCases {
  let written = false;
  const usual = scripted(month);
  return {
    ...usual,
    write: (preview) => {
      written = true;
      return usual.write(preview);
    },
    watch: (_, tell) => {
      if (written) tell();
      return Promise.resolve(() => Promise.resolve());
    },
  };
}
