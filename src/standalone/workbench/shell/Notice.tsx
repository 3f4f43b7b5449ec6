import { CloseIcon } from './icons';

export interface NoticeProps {
  message: string;
  /** What the reader can choose to do about it. */
  action?: { label: string; run: () => void } | undefined;
  onDismiss: () => void;
}

/** A sentence above the sheet, in place of a dialog. */
export function Notice({ message, action, onDismiss }: NoticeProps) {
  return (
    <div role="alert" className="notice">
      <p>{message}</p>
      {action && (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      )}
      <button type="button" className="quiet" aria-label="Dismiss" onClick={onDismiss}>
        <CloseIcon />
      </button>
    </div>
  );
}
