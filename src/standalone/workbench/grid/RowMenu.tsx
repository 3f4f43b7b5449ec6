import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { MAX_ROWS } from '../../emulator';

export interface RowMenuProps {
  /** Where it opens, in pixels of the page. */
  left: number;
  top: number;
  /** How many rows are selected. */
  rows: number;
  onInsert: () => void;
  onDelete: () => void;
  onClear: () => void;
  onClose: () => void;
}

/** What can be done with the selected rows: a menu at the pointer, or at the active cell by keyboard. */
export function RowMenu({ left, top, rows, onInsert, onDelete, onClear, onClose }: RowMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.querySelector('button')?.focus();
  }, []);
  const some = rows === 1 ? '1 row' : `${rows} rows`;
  // Whole columns hold every row there is.
  const ofRows = [
    { label: `Insert ${some} above`, run: onInsert },
    { label: `Delete ${some}`, run: onDelete },
  ];
  const items = [...(rows < MAX_ROWS ? ofRows : []), { label: 'Clear contents', run: onClear }];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation(); // The grid's own keys rest meanwhile.
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) buttons.at(next % buttons.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={menu}
      role="menu"
      aria-label="Rows"
      className="row-menu"
      style={{ left, top }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      {items.map(({ label, run }) => (
        <button key={label} type="button" role="menuitem" tabIndex={-1} onClick={run}>
          {label}
        </button>
      ))}
    </div>
  );
}
