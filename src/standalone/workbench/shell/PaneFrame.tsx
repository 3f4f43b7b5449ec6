import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { CloseIcon } from './icons';

/** Excel opens a pane at about 320 pixels; wider than this it is no longer a pane. */
export const paneWidths = { narrowest: 320, widest: 500 };

export interface PaneFrameProps {
  address: string;
  width: number;
  onResize: (width: number) => void;
  onClose: () => void;
  /** Something is dragged over the pane, which as a frame would keep that to itself. */
  onDragOver: (event: globalThis.DragEvent) => void;
}

/** The real task pane in a frame, under a title bar like Excel's. */
export function PaneFrame({ address, width, onResize, onClose, onDragOver }: PaneFrameProps) {
  return (
    <aside className="pane" aria-label="Task pane" style={{ width }}>
      <ResizeHandle width={width} onResize={onResize} />
      <div className="pane-title">
        <h2>Authorized Hours</h2>
        <button type="button" aria-label="Close task pane" onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <iframe
        title="Authorized Hours task pane"
        src={address}
        onLoad={({ currentTarget }) =>
          currentTarget.contentDocument?.addEventListener('dragover', onDragOver)
        }
      />
    </aside>
  );
}

function ResizeHandle({ width, onResize }: Pick<PaneFrameProps, 'width' | 'onResize'>) {
  const grabbed = useRef<{ x: number; width: number }>(undefined);
  const resize = (wanted: number) =>
    onResize(Math.round(Math.min(paneWidths.widest, Math.max(paneWidths.narrowest, wanted))));
  const release = () => (grabbed.current = undefined);

  return (
    <div
      role="separator"
      tabIndex={0}
      className="pane-handle"
      aria-orientation="vertical"
      aria-label="Width of the task pane"
      aria-valuenow={width}
      aria-valuemin={paneWidths.narrowest}
      aria-valuemax={paneWidths.widest}
      onKeyDown={(event: KeyboardEvent) => {
        const by = { ArrowLeft: 20, ArrowRight: -20 }[event.key];
        if (by !== undefined) resize(width + by);
      }}
      onPointerDown={(event: PointerEvent) => {
        // Captured, or the frame beside the handle would swallow the movement.
        event.currentTarget.setPointerCapture(event.pointerId);
        grabbed.current = { x: event.clientX, width };
      }}
      onPointerMove={(event: PointerEvent) => {
        if (grabbed.current) resize(grabbed.current.width + grabbed.current.x - event.clientX);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
