import { useState } from 'react';
import { cellAddress } from '../../emulator';
import { editableText } from '../editing/editableText';
import type { Leaving } from '../editing/editKeys';
import { confirmOnLeaving, editBoxMark, editKeys } from '../editing/editKeys';
import type { CellPlace } from '../grid/selection';
import { useRevisions } from '../useRevisions';
import type { WorkbookSession } from '../WorkbookSession';
import { goTo } from './goTo';

export interface FormulaBarProps {
  session: WorkbookSession;
  active: CellPlace;
  leaveCell: (how: Leaving) => void;
  /** Leads the keyboard to the cells, as after an address was gone to. */
  toCells: () => void;
}

/** The name box, which also goes to an address or a table, and the active cell's whole value or formula, to be edited. */
export function FormulaBar({ session, active, leaveCell, toCells }: FormulaBarProps) {
  useRevisions(session);
  const { workbook, editing } = session;
  const { draft } = editing;
  const sheet = workbook.activeSheet;
  const shown = draft?.text ?? editableText(sheet, active.row, active.column);
  return (
    <div className="formula-bar">
      <NameBox address={cellAddress(active.row, active.column)} session={session} toCells={toCells} />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        {...editBoxMark}
        aria-label="Value or formula of the selected cell"
        className="formula"
        rows={Math.min(4, shown.split('\n').length)}
        spellCheck={false}
        value={shown}
        onFocus={() => {
          if (draft) editing.stayIn('bar');
        }}
        onChange={(event) => {
          if (!editing.draft) editing.begin(sheet, active, 'bar');
          editing.change(event.target.value);
        }}
        onKeyDown={(event) => editKeys(event, editing, leaveCell)}
        onBlur={(event) => confirmOnLeaving(event.relatedTarget, editing)}
      />
    </div>
  );
}

interface NameBoxProps extends Pick<FormulaBarProps, 'session' | 'toCells'> {
  address: string;
}

function NameBox({ address, session, toCells }: NameBoxProps) {
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
        if (goTo(session.workbook, typed ?? address)) toCells();
        else setRefused(true);
      }}
    />
  );
}
