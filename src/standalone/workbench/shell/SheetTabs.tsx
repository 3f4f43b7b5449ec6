import type { KeyboardEvent } from 'react';
import { useRevisions } from '../useRevisions';
import type { WorkbookSession } from '../WorkbookSession';

export function SheetTabs({ session }: { session: WorkbookSession }) {
  useRevisions(session);
  const sheets = session.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const active = sheets.indexOf(session.workbook.activeSheet);

  const step = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = by === undefined ? undefined : sheets[active + by];
    if (!next) return;
    event.preventDefault();
    session.show(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[sheets.indexOf(next)]?.focus();
  };

  return (
    <div role="tablist" aria-label="Sheets" className="sheet-tabs" onKeyDown={step}>
      {sheets.map((sheet, index) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          aria-selected={index === active}
          aria-controls="sheet"
          tabIndex={index === active ? 0 : -1}
          onClick={() => session.show(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
