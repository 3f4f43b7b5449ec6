import { useState } from 'react';
import { cellAddress } from '../../emulator';
import { editText } from '../cell/editText';
import { useRevisions } from '../useRevisions';
import type { WorkbookSession } from '../WorkbookSession';
import { goTo } from './goTo';

/** The name box, which also goes to an address or a table, and the whole value or formula of the selected cell. */
export function FormulaBar({ session }: { session: WorkbookSession }) {
  useRevisions(session);
  const { workbook } = session;
  const sheet = workbook.activeSheet;
  const selection = workbook.selection;
  const { row, column } = selection.sheet === sheet ? selection.area : { row: 0, column: 0 };
  const shown =
    sheet.formula(row, column) ??
    editText(
      sheet.value(row, column),
      sheet.kind(row, column),
      workbook.styles.numberFormat(sheet.styleIndex(row, column)),
      workbook.date1904,
    );
  return (
    <div className="formula-bar">
      <NameBox address={cellAddress(row, column)} session={session} />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <output aria-label="Value or formula of the selected cell" className="formula">
        {shown}
      </output>
    </div>
  );
}

function NameBox({ address, session }: { address: string; session: WorkbookSession }) {
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState(false);
  const leave = () => {
    setTyped(undefined);
    setRefused(false);
  };
  return (
    <input
      className="name-box"
      aria-label="Name box"
      aria-invalid={refused}
      title={refused ? 'Type an address such as B12, Schedule!A1:C9, or the name of a table.' : undefined}
      spellCheck={false}
      value={typed ?? address}
      onFocus={(event) => event.target.select()}
      onBlur={leave}
      onChange={(event) => {
        setTyped(event.target.value);
        setRefused(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
        if (event.key !== 'Enter') return;
        if (goTo(session.workbook, typed ?? address)) leave();
        else setRefused(true);
      }}
    />
  );
}
