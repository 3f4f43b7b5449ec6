/**
 * `npm run bench:faults`: plants every kind of failure at every request of preview, write, taking back and removing, on every
 * workbook of the fixtures, and counts what becomes of the workbook: once as the same pane puts it right, and once as a pane
 * does that opens afterwards and knows only what the workbook keeps. Names of workbooks may be given to try only those.
 */
import {
  DEFAULT_RULES,
  finish,
  preview,
  remove,
  takeBack,
  takeBackUnfinished,
  unfinished,
  write,
  type Preview,
  type Problem,
  type Undo,
} from '../src/app';
import {
  createXlsx,
  failureKinds,
  Host,
  readXlsx,
  type FailureKind,
  type Moment,
  type Workbook,
} from '../src/standalone/emulator';
import { startOffice } from '../src/standalone/emulator/node';
import { WORKBOOKS, type WorkbookCase } from '../test/fixtures/workbooks';
import { snapshotOf } from '../test/support/snapshot';

/** `writeAgain` writes over columns that hold something already, among it what somebody typed. */
const STAGES = ['preview', 'write', 'takeBack', 'remove', 'writeAgain'] as const;
type Stage = (typeof STAGES)[number];

/** Who goes on after the failure: the same pane, or one that opens afterwards. */
const PANES = ['same', 'next'] as const;

interface Planted {
  readonly stage: Stage;
  readonly request: number;
  readonly kind: FailureKind;
  readonly at: Moment;
  readonly pane: (typeof PANES)[number];
}

/** Where the workbook ended. The last three should never be. */
type End = 'asBefore' | 'asIntended' | 'takenBack' | 'lost' | 'halfWrittenUnnoticed' | 'unexplained';

/** What a workbook says before and after a write. */
interface Ends {
  readonly before: string;
  readonly written: string;
}

/** What a workbook says at the beginning and once written, the first time and again, and how many actions each request of each stage has. */
interface Course {
  readonly first: Ends;
  readonly again: Ends;
  readonly requests: Readonly<Record<Stage, readonly number[]>>;
}

/** Widths that were told again, ids that count on and blank cells that are told to look plain are no difference. */
const NO_DIFFERENCE = new Set(['widths', 'id', 'used']);

function told(workbook: Workbook): string {
  return JSON.stringify(snapshotOf(workbook), (key, value: unknown) => {
    if (NO_DIFFERENCE.has(key)) return undefined;
    // Which columns are known to be ours may be fewer than before: they are then compared cell by cell.
    if (Array.isArray(value) && value[0] === 'AuthorizedHours.written') return 'known';
    const isBlank = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Empty';
    return isBlank ? undefined : value;
  });
}

async function open(xlsx: Uint8Array): Promise<Host> {
  const host = new Host(readXlsx(xlsx));
  await startOffice(host);
  return host;
}

async function previewed(): Promise<Preview> {
  const previewing = await preview(DEFAULT_RULES);
  if (!previewing.ok) throw new Error(previewing.problem.message);
  return previewing.value;
}

async function written(seen: Preview): Promise<Undo> {
  const writing = await write(seen);
  if (!writing.ok) throw new Error(writing.problem.message);
  return writing.undo;
}

async function courseOf(xlsx: Uint8Array): Promise<Course> {
  const host = await open(xlsx);
  const { actionCounts } = host.faults;
  const before = told(host.workbook);
  const seen = await previewed();
  const afterPreview = actionCounts.length;
  const undo = await written(seen);
  const afterWrite = actionCounts.length;
  const end = told(host.workbook);
  await takeBack(undo);
  const afterBack = actionCounts.length;
  await written(await previewed());
  const afterAgain = actionCounts.length;
  await remove(DEFAULT_RULES, undefined);
  const other = await open(xlsx);
  const over = await typedInto(other);
  const typed = told(other.workbook);
  const beforeOver = other.faults.actionCounts.length;
  await written(over);
  return {
    first: { before, written: end },
    again: { before: typed, written: told(other.workbook) },
    requests: {
      preview: actionCounts.slice(0, afterPreview),
      write: actionCounts.slice(afterPreview, afterWrite),
      takeBack: actionCounts.slice(afterWrite, afterBack),
      remove: actionCounts.slice(afterAgain),
      writeAgain: other.faults.actionCounts.slice(beforeOver),
    },
  };
}

/** Writes, types over one of the figures, and previews again. */
async function typedInto(host: Host): Promise<Preview> {
  const { plan } = await previewed();
  await written(await previewed());
  const { sheet, row } = plan.head;
  const column = plan.columns[0]?.column ?? 0;
  host.workbook.sheetNamed(sheet)?.setValues({ row: row + 1, column, rows: 1, columns: 1 }, [[3.25]]);
  return previewed();
}

/** Before the first action, in the middle and after the last, as far as the kind can be told there. */
function momentsOf(kind: FailureKind, actions: number): readonly Moment[] {
  const { done }: { readonly done: readonly string[] } = failureKinds[kind];
  const middle = Math.floor(actions / 2);
  return [
    ...(done.includes('nothing') ? [0] : []),
    ...(done.includes('some') && middle > 0 ? [middle] : []),
    ...(done.includes('all') ? (['end'] as const) : []),
  ];
}

const KINDS = Object.keys(failureKinds) as FailureKind[];

/** A pane that never hears of Excel again can do nothing: only the next one can. */
function isSilent(kind: FailureKind): boolean {
  return failureKinds[kind].told === 'silence';
}

async function endOf(xlsx: Uint8Array, course: Course, planted: Planted): Promise<End> {
  const host = await open(xlsx);
  const says = () => told(host.workbook);
  const isWrite = planted.stage === 'write' || planted.stage === 'writeAgain';
  const { before, written: whole } = planted.stage === 'writeAgain' ? course.again : course.first;
  try {
    const job = await prepared(planted.stage, host);
    host.faults.fail(planted.kind, planted);
    const answer = await answerOf(host, job, planted.kind);
    if (planted.pane === 'next') return await endByNextPane(answer);
    if (answer === SILENCE) throw new Error('only a next pane goes on after silence');
    if (answer.ok) return says() === expected() ? wanted() : 'halfWrittenUnnoticed';
    if (!isExplained(answer)) return 'unexplained';
    if (planted.stage === 'preview') return says() === before ? 'asBefore' : 'halfWrittenUnnoticed';
    if (planted.stage === 'remove') return await endOfRemoving();
    if (says() === before) return 'asBefore';
    return answer.undo ? await endOfTakingBack(answer.undo) : 'halfWrittenUnnoticed';
  } catch {
    return 'unexplained';
  }

  function expected(): string {
    return isWrite ? whole : before;
  }

  function wanted(): End {
    if (planted.stage === 'preview') return 'asBefore';
    return isWrite ? 'asIntended' : 'takenBack';
  }

  async function endOfTakingBack(undo: Undo): Promise<End> {
    const taking = await takeBack(undo);
    return taking.ok && says() === before ? 'takenBack' : 'lost';
  }

  async function endOfRemoving(): Promise<End> {
    const removing = await remove(DEFAULT_RULES, undefined);
    return removing.ok && says() === before ? 'takenBack' : 'lost';
  }

  /** Finishes writes and takes the rest back, as the clerk would who meant to. */
  async function endByNextPane(answer: Answer): Promise<End> {
    if (answer !== SILENCE && !answer.ok && !isExplained(answer)) return 'unexplained';
    const found = await unfinished();
    if (!found.ok) return 'unexplained';
    if (!found.value) {
      if (says() === before) return 'asBefore';
      if (says() === whole) return 'asIntended';
      // A removal says by itself what is left: nothing is half written, as each column goes whole.
      return planted.stage === 'remove' ? endOfRemoving() : 'halfWrittenUnnoticed';
    }
    if (planted.stage === 'remove') return endOfRemoving();
    if (isWrite) {
      const finishing = await finish(DEFAULT_RULES, undefined, undefined);
      return 'writing' in finishing && finishing.writing.ok && says() === whole ? 'asIntended' : 'lost';
    }
    const taking = await takeBackUnfinished(DEFAULT_RULES, undefined);
    return taking.ok && says() === before ? 'takenBack' : 'lost';
  }
}

const SILENCE = 'silence';

type Answer =
  typeof SILENCE | { readonly ok: boolean; readonly problem?: Problem; readonly undo?: Undo | undefined };

/** Everything before the job that is to fail. */
async function prepared(stage: Stage, host: Host): Promise<() => Promise<Exclude<Answer, typeof SILENCE>>> {
  if (stage === 'preview') return () => preview(DEFAULT_RULES);
  if (stage === 'writeAgain') {
    const seen = await typedInto(host);
    return () => write(seen);
  }
  const seen = await previewed();
  if (stage === 'write') return () => write(seen);
  const undo = await written(seen);
  if (stage === 'takeBack') return async () => ({ ...(await takeBack(undo)), undo });
  return () => remove(DEFAULT_RULES, undefined);
}

/** Once Excel is silent the job waits for ever. */
async function answerOf(
  host: Host,
  job: () => Promise<Exclude<Answer, typeof SILENCE>>,
  kind: FailureKind,
): Promise<Answer> {
  const answer = job();
  if (!isSilent(kind)) return answer;
  while (host.faults.left > 0) await new Promise((resolve) => setTimeout(resolve));
  return SILENCE;
}

function isExplained(answer: { readonly problem?: Problem }): boolean {
  return /^[A-Z].+\.$/s.test(answer.problem?.message ?? '');
}

async function bench(): Promise<void> {
  const wanted = process.argv.slice(2);
  const counts: Record<End | 'planted', number> = {
    planted: 0,
    asBefore: 0,
    asIntended: 0,
    takenBack: 0,
    lost: 0,
    halfWrittenUnnoticed: 0,
    unexplained: 0,
  };
  const bad: (Planted & { readonly file: string; readonly end: End })[] = [];
  const asked: string[] = [];
  for (const { file, workbook } of WORKBOOKS.filter((each) => isWanted(each, wanted))) {
    const xlsx = createXlsx(workbook);
    const course = await courseOf(xlsx).catch(() => undefined);
    if (!course) {
      asked.push(file);
      continue;
    }
    for (const planted of plantedIn(course)) {
      const end = await endOf(xlsx, course, planted);
      counts.planted += 1;
      counts[end] += 1;
      if (end === 'lost' || end === 'halfWrittenUnnoticed' || end === 'unexplained')
        bad.push({ file, ...planted, end });
    }
  }
  console.log(
    JSON.stringify({ ...counts, notPreviewedWithoutAnswers: asked, bad: bad.slice(0, 20) }, null, 2),
  );
}

function isWanted({ file }: WorkbookCase, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.includes(file);
}

function plantedIn({ requests }: Course): readonly Planted[] {
  return STAGES.flatMap((stage) =>
    requests[stage].flatMap((actions, index) =>
      KINDS.flatMap((kind) =>
        momentsOf(kind, actions).flatMap((at) =>
          PANES.filter((pane) => pane === 'next' || !isSilent(kind)).map((pane) => ({
            stage,
            request: index + 1,
            kind,
            at,
            pane,
          })),
        ),
      ),
    ),
  );
}

void bench();
