import { useRevisions } from '../useRevisions';
import type { WorkbookSession } from '../WorkbookSession';
import { selectionSums } from './selectionSums';

/** What the page cannot show, said plainly; and the sums of the selection, as at the foot of Excel's window. */
export function StatusLine({ session }: { session: WorkbookSession }) {
  useRevisions(session);
  const { workbook } = session;
  const { notEvaluated } = session.view(workbook.activeSheet).conditions;
  const sums = selectionSums(workbook.selection);
  return (
    <div className="status-line">
      <span role="status">
        {workbook.needsRecalculation && (
          <span className="status-note">
            Formulas keep their saved results; Excel recalculates them when it opens the file.
          </span>
        )}
        {notEvaluated.length > 0 && (
          <span className="status-note" title={notEvaluated.join('\n')}>
            {notEvaluated.length === 1
              ? '1 conditional format'
              : `${notEvaluated.length} conditional formats`}{' '}
            not evaluated: {notEvaluated[0]}
          </span>
        )}
      </span>
      {sums && (
        <span className="sums">
          <span>Average: {sums.average}</span>
          <span>Count: {sums.count}</span>
          <span>Sum: {sums.sum}</span>
        </span>
      )}
    </div>
  );
}
