import type { CSSProperties } from 'react';
import type { CellLook } from '../cell/cellLook';
import { textWidth } from '../cell/textWidth';

export interface GridCellProps {
  id: string;
  row: number;
  column: number;
  left: number;
  width: number;
  height: number;
  /** The empty cells to the right that long text may flow over, and how the first of them is painted. */
  beyond: { room: number; fill: string; selected: boolean } | undefined;
  look: CellLook;
  active: boolean;
  selected: boolean;
  stale: boolean;
}

const cellPadding = 6;
const fontPixels = 13;

export function GridCell(props: GridCellProps) {
  const { look, width, beyond, active, selected, stale } = props;
  const text = fitted(look, width);
  const flow = beyond && textWidth(look.text, fontOf(look)) > width - cellPadding ? beyond : undefined;
  const style: CSSProperties = {
    left: props.left,
    width,
    height: props.height,
    backgroundColor: look.fill,
    color: look.color,
    fontWeight: look.bold ? 600 : undefined,
    fontStyle: look.italic ? 'italic' : undefined,
    fontSize: look.scale === 1 ? undefined : `${fontPixels * look.scale}px`,
    textDecoration: look.decoration,
    borderBottomColor: look.line,
  };
  const names = ['cell', look.align, active && 'active', selected && 'selected', stale && 'stale'];
  return (
    <div
      role="gridcell"
      id={props.id}
      aria-colindex={props.column + 2}
      aria-selected={selected}
      aria-description={stale ? 'Not recalculated since a cell it depends on was changed' : undefined}
      title={stale ? 'Not recalculated here: Excel will work it out when it opens the file.' : undefined}
      data-row={props.row}
      data-column={props.column}
      className={names.filter(Boolean).join(' ')}
      style={style}
    >
      <span
        className={flow ? 'text flowing' : 'text'}
        style={
          flow && { maxWidth: width + flow.room - cellPadding, backgroundImage: paintedBeyond(width, flow) }
        }
      >
        {text}
      </span>
      {look.filterButton && <span className="filter-button" aria-hidden="true" />}
    </div>
  );
}

/** Text hides the gridlines it flows over, and leaves the cells there their own colours. */
function paintedBeyond(width: number, { fill, selected }: { fill: string; selected: boolean }): string {
  // From the gridline on that ends the text's own cell.
  const edge = `${width - cellPadding / 2 - 1}px`;
  const colors = selected ? ['var(--selection)', fill] : [fill];
  return colors.map((color) => `linear-gradient(to right, transparent ${edge}, ${color} ${edge})`).join(', ');
}

/** Excel never shows part of a number: what does not fit becomes a row of #. */
function fitted(look: CellLook, width: number): string {
  const room = width - cellPadding;
  if (look.align === 'fill') return '#'.repeat(Math.max(1, Math.floor(room / 8)));
  if (look.flows || look.align === 'left' || look.text === '') return look.text;
  return textWidth(look.text.trim(), fontOf(look)) <= room + 1
    ? look.text
    : '#'.repeat(Math.max(1, Math.floor(room / 8)));
}

function fontOf(look: CellLook): string {
  return `${look.bold ? '600 ' : ''}${fontPixels * look.scale}px ${fontFamily}`;
}

/** The style sheet's font for cells, repeated here because a canvas cannot ask for it. */
const fontFamily = 'Calibri, Carlito, "Segoe UI", Arial, sans-serif';
