import { hometrakExample } from '../../scripts/samples/hometrakExample';
import { realisticMonth } from '../../scripts/samples/realisticMonth';
import type { Choice } from '../../src/sheet';
import type { Preview } from '../../src/app';
import type { UseCases } from '../../src/taskpane/useCases';
import { whichHeading, whichTable, withDoubts } from './inDoubt';
import { optionsPreview, whichPayers } from './optionsPreview';
import { previewOf } from './previewOf';
import { never, refused, scripted, settled } from './scripted';

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

const READ_ONLY = {
  code: 'readOnly',
  message:
    'This workbook is open for reading only, so nothing was remembered. Save a copy of it and try again.',
};

/** As `src/excel` tells them. */
const FILTERED = {
  code: 'filtered',
  message:
    'The table "Schedule" on sheet "Schedule" is filtered, and Excel can put figures into the wrong rows while it is, so nothing was changed. Clear the filter first (Data > Clear). All rows are shown then, and the filter is not kept: set it again afterwards if you need it.',
  remedy: 'clearFilter',
} as const;

const EDITING = {
  code: 'InvalidOperationInCellEditMode',
  message:
    'Excel could not go on, because a cell is being edited. It lets nothing else happen meanwhile. Press Enter or Esc in the sheet, then try again.',
  remedy: 'again',
} as const;

const TOO_LARGE = {
  code: 'ResponsePayloadSizeLimitExceeded',
  message:
    'Excel refused the amount of data at once. In a browser it takes less than on the desktop. Open the workbook in Excel on the desktop, and open this pane there.',
  remedy: 'elsewhere',
} as const;

const CHOICE: Choice = { schedule: { columns: { date: 'Date', service: null } } };

/** Every state worth a look, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  start: { useCases: scripted(month), press: [] },
  reading: {
    useCases: scripted(month, {
      preview: (_, __, progress) => {
        progress?.('reading', 0.4);
        return never();
      },
    }),
    press: ['Preview'],
  },
  'refused by Excel': { useCases: scripted(month, { preview: () => refused(EDITING) }), press: ['Preview'] },
  'refused for good': {
    useCases: scripted(month, { preview: () => refused(TOO_LARGE) }),
    press: ['Preview'],
  },
  'no preview': { useCases: scripted(month, { preview: () => refused(NO_TABLE) }), press: ['Preview'] },
  preview: { useCases: scripted(month), press: ['Preview'] },
  'small preview': { useCases: scripted(previewOf(hometrakExample)), press: ['Preview'] },
  rows: { useCases: scripted(month), press: ['Preview', 'Rows'] },
  columns: { useCases: scripted(month), press: ['Preview', 'Columns'] },
  'columns to check': { useCases: scripted(withDoubts(month)), press: ['Preview', 'Columns'] },
  'preview to check': { useCases: scripted(withDoubts(month)), press: ['Preview'] },
  'columns chosen': {
    useCases: scripted({ ...month, choice: CHOICE }),
    press: ['Preview', 'Columns'],
  },
  'columns remembered': {
    useCases: scripted({ ...month, choice: CHOICE }, { rememberedChoice: () => settled(CHOICE) }),
    press: ['Preview', 'Columns'],
  },
  'not remembered': {
    useCases: scripted({ ...month, choice: CHOICE }, { remember: () => refused(READ_ONLY) }),
    press: ['Preview', 'Columns', 'Remember in this workbook'],
  },
  'columns of payers and caregivers': {
    useCases: scripted(optionsPreview),
    press: ['Preview', 'Columns'],
  },
  'preview with payers and caregivers': { useCases: scripted(optionsPreview), press: ['Preview'] },
  'which payers': {
    useCases: scripted(optionsPreview, { preview: () => Promise.resolve(whichPayers) }),
    press: ['Preview'],
  },
  'which table': {
    useCases: scripted(month, { preview: () => Promise.resolve(whichTable) }),
    press: ['Preview'],
  },
  'which heading': {
    useCases: scripted(month, { preview: () => Promise.resolve(whichHeading) }),
    press: ['Preview'],
  },
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
  'not taken back': {
    useCases: scripted(month, { takeBack: () => refused(FILTERED) }),
    press: ['Preview', 'Write hours', 'Take back'],
  },
  'columns not selected': {
    useCases: scripted(month, { showColumns: () => refused(EDITING) }),
    press: ['Preview', 'Write hours', 'Show the columns'],
  },
  'pane stopped': {
    useCases: scripted(month, { preview: () => settled(thatCannotBeDrawn(month)) }),
    press: ['Preview'],
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

/** A preview that the pane falls over, with a client's name in what is thrown. */
export function thatCannotBeDrawn(preview: Preview): Preview {
  return Object.defineProperty({ ...preview }, 'outcome', {
    get() {
      throw new TypeError('Ada Example has no hours');
    },
  });
}
