import { useLayoutEffect, useRef } from 'react';
import type { CSSProperties } from 'react';
import { cellAddress } from '../../emulator';
import type { CellEditing, Draft } from './CellEditing';
import type { Leaving } from './editKeys';
import { confirmOnLeaving, editBoxMark, editKeys } from './editKeys';

export interface EditBoxProps {
  draft: Draft;
  editing: CellEditing;
  leave: (how: Leaving) => void;
  style: CSSProperties;
}

/** The box over a cell in which its text is edited. It grows with the text, as in Excel. */
export function EditBox({ draft, editing, leave, style }: EditBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  // In a row and cell of its own, as a grid may hold nothing else.
  return (
    <div role="row" aria-rowindex={draft.row + 2} className="edit-row" style={style}>
      <div role="gridcell" aria-colindex={draft.column + 2}>
        <textarea
          {...editBoxMark}
          ref={box}
          className="edit-box"
          aria-label={`Edit cell ${cellAddress(draft.row, draft.column)}`}
          rows={1}
          spellCheck={false}
          value={draft.text}
          onChange={(event) => editing.change(event.target.value)}
          onKeyDown={(event) => editKeys(event, editing, leave)}
          onFocus={() => {
            if (draft.box !== 'cell') editing.stayIn('cell');
          }}
          onPointerDown={(event) => event.stopPropagation()}
          onBlur={(event) => confirmOnLeaving(event.relatedTarget, editing)}
        />
      </div>
    </div>
  );
}
