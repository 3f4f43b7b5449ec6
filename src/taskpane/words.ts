import { called, type Preview, type Removed, type TakenBack, type Unfinished, type Written } from '../app';
import type { Retry, State, Work } from './state';

/** Hours as a clerk reads them: two decimals, thousands apart. The locale plays no part: the sheet's own format is 0.00. */
export function hoursText(hours: number): string {
  const [whole = '', decimals = ''] = Math.abs(hours).toFixed(2).split('.');
  return `${hours < 0 ? '−' : ''}${grouped(whole)}.${decimals}`;
}

/** `1 row`, `1,204 rows`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${grouped(String(count))} ${count === 1 ? one : many}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

export function stepText(step: Work['step']): string {
  switch (step) {
    case 'finding':
      return 'Looking for the tables';
    case 'reading':
      return 'Reading the tables';
    case 'computing':
      return 'Working out the hours';
    case 'clearingFilter':
      return 'Clearing the filter';
    case 'checking':
      return 'Checking that nothing changed';
    case 'writing':
      return 'Writing the hours';
    case 'puttingBack':
      return 'Putting back what stood there';
    case 'readingBack':
      return 'Checking what was written';
  }
}

const FAILED: Readonly<Record<Retry['what'], string>> = {
  preview: 'No preview',
  write: 'Writing did not finish',
  takeBack: 'Not taken back',
  finish: 'Not finished',
  takeBackUnfinished: 'Not taken back',
  remove: 'Not removed',
  leave: 'Not left as it is',
};

export function failedTitle({ retry, effect }: Extract<State, { phase: 'failed' }>): string {
  return effect === 'none' ? 'Nothing was written' : FAILED[retry.what];
}

/** What broke off, by this pane or another. */
export function unfinishedTitle({ journal }: Unfinished): string {
  return journal?.doing === 'takingBack' ? 'Taking back did not finish' : 'Writing did not finish';
}

/** What *Write hours* is about to do, e.g. "Adds 5 columns to the table ... and highlights ..." */
export function plannedText({ plan }: Preview): string {
  const kept = plan.columns.filter(({ existed }) => existed).length;
  const added = plan.columns.length - kept;
  const table = called(plan.head);
  const highlights = 'highlights the rows over authorization';
  if (added === 0) return `Updates the ${countText(kept, 'column')} already in ${table} and ${highlights}.`;
  if (kept === 0) return `Adds ${countText(added, 'column')} to ${table} and ${highlights}.`;
  return `Adds ${countText(added, 'column')} to ${table}, updates ${kept} and ${highlights}.`;
}

/** What was written, for the record and for a screen reader. */
export function writtenText({ plan }: Preview, { columnsAdded }: Written): string {
  const rows = countText(plan.columns[0]?.after.length ?? 0, 'row');
  const table = called(plan.head);
  if (columnsAdded === 0) return `Updated ${plan.columns.length} columns for ${rows} of ${table}.`;
  return `Added ${countText(columnsAdded, 'column')} to ${table} and filled ${rows}.`;
}

export function takenBackTitle({ columnsRemoved, columnsRestored }: TakenBack): string {
  return columnsRemoved + columnsRestored === 0 ? 'Nothing to take back' : 'Taken back';
}

/** What was taken back, for the record and for a screen reader. */
export function takenBackText({ plan }: Preview, { columnsRemoved, columnsRestored }: TakenBack): string {
  const table = called(plan.head);
  const removed = `${countText(columnsRemoved, 'column')} ${columnsRemoved === 1 ? 'was' : 'were'} taken out of ${table}`;
  const restored = `${countText(columnsRestored, 'column')} of ${table} ${columnsRestored === 1 ? 'holds' : 'hold'} what stood there before`;
  if (columnsRemoved + columnsRestored === 0)
    return `It broke off before anything of ${table} was changed, so the table is as it was before that.`;
  if (columnsRestored === 0) return `${capital(removed)}.`;
  if (columnsRemoved === 0) return `${capital(restored)}.`;
  return `${capital(removed)}, and ${restored}.`;
}

/** What was removed, for the record and for a screen reader. */
export function removedText({ columns }: Removed): string {
  const were =
    columns === 0
      ? 'There were no hours columns.'
      : `${capital(countText(columns, 'hours column'))} ${columns === 1 ? 'was' : 'were'} taken out.`;
  return `${were} Nothing of Authorized Hours is left in this workbook.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
