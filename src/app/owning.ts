import { readSheets } from '../excel';
import { findRegions, knownSums, ownPlaces, type Owning, type Result, type TableHead } from '../sheet';
import type { Progress } from './progress';
import { UNFINISHED_SETTING, WRITTEN_SETTING } from './settingKeys';
import { unfinishedIn, type Unfinished } from './unfinished';

/** What of ours a workbook holds. */
export interface OwningWorkbook {
  readonly tables: readonly Owning[];
  /** Of all tables and plain ranges, without columns of ours too. */
  readonly heads: readonly TableHead[];
  /** The checksums of all columns that were written. */
  readonly written: ReadonlySet<string>;
  readonly unfinished: Unfinished | undefined;
}

/** Finds our columns in all sheets, hidden ones too: a clerk who has them removed means all. */
export async function readOwning(progress?: Progress): Promise<Result<OwningWorkbook>> {
  const read = await readSheets('all', [WRITTEN_SETTING, UNFINISHED_SETTING], (done) =>
    progress?.('checking', done),
  );
  if (!read.ok) return read;
  const { sheets, date1904, settings } = read.value;
  const [written, journal] = settings;
  const regions = findRegions(sheets, date1904);
  return {
    ok: true,
    value: {
      tables: regions.filter(({ head }) => ownPlaces(head).length > 0),
      heads: regions.map(({ head }) => head),
      written: knownSums(written),
      unfinished: unfinishedIn(journal),
    },
  };
}
