/** Where the keyboard takes the active cell, as in Excel. Pure: positions in, position out. */

/** A cell by its place on show: `position` counts rows on show, `column` columns of the sheet. */
export interface Place {
  position: number;
  column: number;
}

/** What a move has to know about the sheet. */
export interface Terrain {
  positions: number;
  columns: number;
  /** Rows that fit on the screen, for Page Up and Page Down. */
  pageLength: number;
  /** The bottom right corner of what is used; undefined on an empty sheet. */
  lastUsed: Place | undefined;
  isBlank(place: Place): boolean;
}

export interface Key {
  key: string;
  ctrl: boolean;
}

/** The new place, or undefined where the key moves nothing. */
export function moved(from: Place, { key, ctrl }: Key, terrain: Terrain): Place | undefined {
  switch (key) {
    case 'ArrowUp':
      return ctrl ? jumped(from, -1, 0, terrain) : stepped(from, -1, 0, terrain);
    case 'ArrowDown':
      return ctrl ? jumped(from, 1, 0, terrain) : stepped(from, 1, 0, terrain);
    case 'ArrowLeft':
      return ctrl ? jumped(from, 0, -1, terrain) : stepped(from, 0, -1, terrain);
    case 'ArrowRight':
      return ctrl ? jumped(from, 0, 1, terrain) : stepped(from, 0, 1, terrain);
    case 'PageUp':
      return ctrl ? undefined : stepped(from, -terrain.pageLength, 0, terrain);
    case 'PageDown':
      return ctrl ? undefined : stepped(from, terrain.pageLength, 0, terrain);
    case 'Home':
      return { position: ctrl ? 0 : from.position, column: 0 };
    case 'End':
      return ctrl ? (terrain.lastUsed ?? { position: 0, column: 0 }) : lastOfRow(from, terrain);
    default:
      return undefined;
  }
}

function stepped(from: Place, down: number, right: number, terrain: Terrain): Place {
  return {
    position: Math.max(0, Math.min(from.position + down, terrain.positions - 1)),
    column: Math.max(0, Math.min(from.column + right, terrain.columns - 1)),
  };
}

/** To the end of the block of filled cells, else over the blanks to the next filled cell, else to the edge. */
function jumped(from: Place, down: number, right: number, terrain: Terrain): Place {
  const next = (place: Place) => stepped(place, down, right, terrain);
  const atEdge = (place: Place) => samePlace(next(place), place);
  if (atEdge(from)) return from;
  let place = from;
  if (!terrain.isBlank(from) && !terrain.isBlank(next(from))) {
    while (!atEdge(place) && !terrain.isBlank(next(place))) place = next(place);
    return place;
  }
  do place = next(place);
  while (!atEdge(place) && terrain.isBlank(place));
  return place;
}

/** Excel's End is a mode; here it goes straight to the last filled cell of the row, as in most grids. */
function lastOfRow(from: Place, terrain: Terrain): Place {
  let column = terrain.lastUsed?.column ?? 0;
  while (column > 0 && terrain.isBlank({ position: from.position, column })) column -= 1;
  return { position: from.position, column };
}

function samePlace(a: Place, b: Place): boolean {
  return a.position === b.position && a.column === b.column;
}
