import { useEffect, useEffectEvent, useState } from 'react';
import { connectFrame } from '../emulator/browser';
import { openFile as openBytes } from './openFile';
import type { OpenResult } from './openFile';
import { samples } from './samples';
import type { Sample } from './samples';
import type { WorkbookSession } from './WorkbookSession';

/** What the reader should know: a file that was refused, or changes that opening another would lose. */
export interface NoticeContent {
  message: string;
  action?: { label: string; run: () => void };
}

/** A file still to be read: chosen by the reader, or one of the samples. */
interface Source {
  fileName: string;
  read: () => Promise<Uint8Array>;
}

/** The open workbook, beginning with the first sample. A fresh file gets a fresh session, so the pane starts anew. */
export function useOpenWorkbook() {
  const [session, setSession] = useState<WorkbookSession>();
  const [notice, setNotice] = useState<NoticeContent>();

  const settle = (result: OpenResult) => {
    setNotice(result.ok ? undefined : { message: result.problem });
    if (!result.ok) return;
    session?.close();
    connectFrame(result.session.host);
    setSession(result.session);
  };
  const open = (source: Source) => void opened(source).then(settle);

  const request = (source: Source) => {
    if (session?.unsaved) {
      setNotice({
        message: `${session.fileName} has changes that are not saved. Opening ${source.fileName} discards them.`,
        action: { label: 'Discard and open', run: () => open(source) },
      });
    } else {
      open(source);
    }
  };

  const first = useEffectEvent(settle);
  useEffect(() => {
    let left = false;
    void opened(sampleSource(samples[0])).then((result) => {
      if (!left) first(result);
    });
    return () => {
      left = true;
    };
  }, []);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session?.unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [session]);

  return {
    session,
    notice,
    openFile: (file: File) => request({ fileName: file.name, read: () => bytesOf(file) }),
    openSample: (sample: Sample) => request(sampleSource(sample)),
    dismiss: () => setNotice(undefined),
  };
}

async function opened({ fileName, read }: Source): Promise<OpenResult> {
  const bytes = await read().catch(() => undefined);
  if (bytes) return openBytes(fileName, bytes);
  return { ok: false, problem: `${fileName} could not be read. Check that it still exists and try again.` };
}

function sampleSource({ fileName, address }: Sample): Source {
  return { fileName, read: async () => bytesOf(await fetch(address)) };
}

async function bytesOf(body: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<Uint8Array> {
  return new Uint8Array(await body.arrayBuffer());
}
