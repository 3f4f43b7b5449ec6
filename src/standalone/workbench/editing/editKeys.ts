/** The keys that end the editing of a cell, the same over the cell and in the formula bar. */
import type { KeyboardEvent } from 'react';
import type { CellEditing } from './CellEditing';

/** How editing ends: confirmed or given up, and the arrow that moves on from there. */
export interface Leaving {
  readonly confirm: boolean;
  readonly key?: string;
}

const arrows = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** For `keydown` in a box where a cell is edited. */
export function editKeys(
  event: KeyboardEvent<HTMLTextAreaElement>,
  editing: CellEditing,
  leave: (how: Leaving) => void,
): void {
  const { draft } = editing;
  event.stopPropagation(); // The grid's own keys rest meanwhile.
  const leaving = leavingBy(event, draft?.arrowsLeave ?? false);
  // In the formula bar before anything was changed, Tab goes to the next control of the page.
  if (!draft && event.key === 'Tab') return;
  if (leaving) leave(leaving);
  else if (!draft) return;
  else if (event.key === 'F2') editing.stayIn(draft.box);
  else if (event.key === 'Enter') editing.change(withNewLine(event.currentTarget));
  else return;
  event.preventDefault();
}

function leavingBy(event: KeyboardEvent, arrowsLeave: boolean): Leaving | undefined {
  // Enter may end the choice of a character in an input method, and then confirms only that.
  if (event.nativeEvent.isComposing) return undefined;
  if (event.key === 'Escape') return { confirm: false };
  if (event.key === 'Enter' && !event.altKey) {
    return { confirm: true, key: event.shiftKey ? 'ArrowUp' : 'ArrowDown' };
  }
  if (event.key === 'Tab') return { confirm: true, key: event.shiftKey ? 'ArrowLeft' : 'ArrowRight' };
  return arrowsLeave && arrows.has(event.key) ? { confirm: true, key: event.key } : undefined;
}

/** Alt+Enter starts a new line within the cell. */
function withNewLine(box: HTMLTextAreaElement): string {
  box.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end');
  return box.value;
}

/** Marks both boxes: going from one to the other confirms nothing. */
export const editBoxMark = { 'data-edit-box': true };

/** For `blur`: whoever leaves a box for elsewhere has confirmed. */
export function confirmOnLeaving(target: EventTarget | null, editing: CellEditing): void {
  const isOtherBox = target instanceof HTMLElement && target.dataset['editBox'] !== undefined;
  if (!isOtherBox) editing.commit();
}
