import { useRef } from 'react';
import type { ReactNode } from 'react';
import { samples } from '../samples';
import type { Sample } from '../samples';
import { MaximizeIcon, OpenIcon, PaneIcon, SaveIcon } from './icons';

export interface RibbonProps {
  fileName: string;
  onOpenFile: (file: File) => void;
  onOpenSample: (sample: Sample) => void;
  onSave: () => void;
  onOpenPane: () => void;
  onMaximize: () => void;
}

/** The commands: the workbench's own, and the two buttons the add-in puts on Excel's Home tab. */
export function Ribbon(props: RibbonProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="ribbon">
      <Group name="Workbook">
        <button type="button" onClick={() => chooser.current?.click()}>
          <OpenIcon />
          Open workbook…
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label="Workbook file"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // Emptied, so that choosing the same file again is a change too.
            event.target.value = '';
            if (file) props.onOpenFile(file);
          }}
        />
        <button type="button" onClick={props.onSave}>
          <SaveIcon />
          Save as .xlsx
        </button>
        <label className="sample-picker">
          Sample
          <select
            value={samples.find((sample) => sample.fileName === props.fileName)?.fileName ?? ''}
            onChange={(event) => {
              const sample = samples.find((one) => one.fileName === event.target.value);
              if (sample) props.onOpenSample(sample);
            }}
          >
            <option value="" disabled hidden>
              Choose…
            </option>
            {samples.map((sample) => (
              <option key={sample.fileName} value={sample.fileName}>
                {sample.title}
              </option>
            ))}
          </select>
        </label>
      </Group>
      <Group name="Authorized Hours">
        <button type="button" onClick={props.onOpenPane}>
          <PaneIcon />
          Open
        </button>
        <button type="button" onClick={props.onMaximize}>
          <MaximizeIcon />
          Maximize
        </button>
      </Group>
    </div>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={name} className="ribbon-group">
      <div className="ribbon-buttons">{children}</div>
      <div className="ribbon-group-name" aria-hidden="true">
        {name}
      </div>
    </div>
  );
}
