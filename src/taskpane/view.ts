import { useState } from 'react';
import type { Preview } from '../app';
import type { Kind, Line } from './lines';
import type { State } from './state';

export const TABS = ['summary', 'rows', 'columns'] as const;
export type Tab = (typeof TABS)[number];
export type Filter = Kind | 'all';

/** Which part of a result is looked at. */
export interface View {
  readonly tab: Tab;
  readonly filter: Filter;
}

/** What the clerk looks for first comes first. */
export const FILTERS: readonly Filter[] = [
  'raised',
  'over',
  'held',
  'problem',
  'noAuthorization',
  'notWorked',
  'all',
];

export function matches(line: Line, filter: Filter): boolean {
  return filter === 'all' || line.kinds.includes(filter);
}

export function countKinds(lines: readonly Line[]): Readonly<Record<Kind, number>> {
  const counts: Record<Kind, number> = {
    problem: 0,
    over: 0,
    noAuthorization: 0,
    held: 0,
    raised: 0,
    notWorked: 0,
  };
  for (const kind of lines.flatMap((line) => line.kinds)) counts[kind] += 1;
  return counts;
}

/**
 * What the clerk looks at holds for one result only: a new preview opens on its summary, and hours just written on their
 * rows, each on the first filter that shows anything. Only whoever changes columns stays there to change more.
 */
export function useView(
  state: State,
  preview: Preview,
  lines: readonly Line[],
): [View, (view: View) => void] {
  const written = 'written' in state && state.written !== undefined;
  const [look, setLook] = useState<{ preview: Preview; written: boolean; view: View }>();
  if (look?.preview === preview && look.written === written) return [look.view, setView];
  const filter = FILTERS.find((candidate) => lines.some((line) => matches(line, candidate))) ?? 'all';
  const stays = look?.view.tab === 'columns' && !written;
  return [{ tab: stays ? 'columns' : written ? 'rows' : 'summary', filter }, setView];

  function setView(view: View): void {
    setLook({ preview, written, view });
  }
}
