import { useState } from 'react';
import type { DragEvent } from 'react';
import { Book } from './Book';
import { EditNotice } from './shell/EditNotice';
import { Notice } from './shell/Notice';
import { PaneFrame, paneWidths } from './shell/PaneFrame';
import { Ribbon } from './shell/Ribbon';
import { TitleBar } from './shell/TitleBar';
import { useMedia } from './useMedia';
import { useOpenWorkbook } from './useOpenWorkbook';
import { saveFile } from './openFile';

/** Where the add-in's manifest sends its two buttons. */
const paneAddresses = { open: 'taskpane.html', maximize: 'taskpane.html?view=maximize' };

export interface WorkbenchProps {
  /** The width the task pane begins with, in pixels. */
  paneWidth: number;
}

/** A spreadsheet with the add-in's task pane beside it: what a clerk has before them in Excel. */
export function Workbench(props: WorkbenchProps) {
  const { session, notice, openFile, openSample, dismiss } = useOpenWorkbook();
  const [paneWidth, setPaneWidth] = useState(props.paneWidth);
  const [pane, setPane] = useState({ address: paneAddresses.open, shown: true, loads: 0 });
  const [dropping, setDropping] = useState(false);
  const paper = useMedia('(prefers-color-scheme: dark)') ? '#1f1f1f' : '#ffffff';

  const showPane = (address: string) => setPane({ address, shown: true, loads: pane.loads + 1 });
  const drop = {
    onDragOver: (event: DragEvent | globalThis.DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setDropping(false);
      const [file] = event.dataTransfer.files;
      if (file) openFile(file);
    },
  };

  return (
    <div className={dropping ? 'workbench dropping' : 'workbench'} {...drop}>
      <header>
        <TitleBar session={session} />
        <Ribbon
          fileName={session?.fileName ?? ''}
          onOpenFile={openFile}
          onOpenSample={openSample}
          onSave={() => session && saveFile(session)}
          onOpenPane={() => showPane(paneAddresses.open)}
          onMaximize={() => showPane(paneAddresses.maximize)}
        />
      </header>
      {notice && <Notice {...notice} onDismiss={dismiss} />}
      {session && <EditNotice session={session} />}
      <div className="desk">
        <main className="book" aria-label="Workbook">
          {session && <Book key={session.id} session={session} paper={paper} />}
        </main>
        {session && pane.shown && (
          <PaneFrame
            key={`${session.id} ${pane.loads}`}
            address={pane.address}
            width={paneWidth}
            onResize={setPaneWidth}
            onClose={() => setPane({ ...pane, shown: false })}
            onDragOver={drop.onDragOver}
          />
        )}
      </div>
    </div>
  );
}

/** A width asked for in the page's address, kept within what a pane can have. */
export function paneWidthFrom(query: string): number {
  const asked = Number(new URLSearchParams(query).get('pane'));
  return Math.min(paneWidths.widest, Math.max(paneWidths.narrowest, asked || paneWidths.narrowest));
}
