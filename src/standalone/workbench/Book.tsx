import { useRef } from 'react';
import type { Leaving } from './editing/editKeys';
import { Grid } from './grid/Grid';
import { useCursor } from './grid/useCursor';
import { move } from './grid/useKeyboard';
import { FormulaBar } from './shell/FormulaBar';
import { SheetTabs } from './shell/SheetTabs';
import { StatusLine } from './shell/StatusLine';
import { useRevisions } from './useRevisions';
import type { WorkbookSession } from './WorkbookSession';

export interface BookProps {
  session: WorkbookSession;
  /** The colour of an empty sheet, `#RRGGBB`. */
  paper: string;
}

/** The open workbook: its active sheet with the formula bar above and the tabs below. */
export function Book({ session, paper }: BookProps) {
  useRevisions(session);
  const sheet = session.workbook.activeSheet;
  const grid = useRef<HTMLDivElement>(null);
  const cursor = useCursor(session, sheet);

  const toCells = () => grid.current?.focus({ preventScroll: true });
  const leaveCell = ({ confirm, key }: Leaving) => {
    if (confirm && !session.editing.commit()) return;
    if (!confirm) session.editing.cancel();
    toCells();
    if (key === undefined) return;
    const view = session.view(sheet);
    const { area } = cursor.cursor;
    const context = { ...cursor, session, view, rowAxis: view.rows(area), columnAxis: view.columns(area) };
    move({ ...context, pageLength: () => 1 }, { key, ctrl: false }, false);
  };

  return (
    <>
      <FormulaBar session={session} active={cursor.cursor.active} leaveCell={leaveCell} toCells={toCells} />
      <div id="sheet" role="tabpanel" aria-label={sheet.name} className="sheet">
        <Grid session={session} paper={paper} place={cursor} scroller={grid} leaveCell={leaveCell} />
      </div>
      <SheetTabs session={session} />
      <StatusLine session={session} />
    </>
  );
}
