/**
 * `npm run bench:faults`: plants every kind of failure at every request of preview, write and taking back, on every
 * workbook of the fixtures, and counts what becomes of the workbook. Names of workbooks may be given to try only those.
 */
import { DEFAULT_RULES, preview, takeBack, write, type Preview, type Problem, type Undo } from '../src/app';
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

const STAGES = ['preview', 'write', 'takeBack'] as const;
type Stage = (typeof STAGES)[number];

interface Planted {
  readonly stage: Stage;
  readonly request: number;
  readonly kind: FailureKind;
  readonly at: Moment;
}

/** Where the workbook ended. The last three should never be. */
type End = 'asBefore' | 'asIntended' | 'takenBack' | 'lost' | 'halfWrittenUnnoticed' | 'unexplained';

/** What a workbook says at the beginning and once written, and how many actions each request of each stage has. */
interface Course {
  readonly before: string;
  readonly written: string;
  readonly requests: Readonly<Record<Stage, readonly number[]>>;
}

/** Widths that were told again, ids that count on and cells that are blank again are no difference. */
const NO_DIFFERENCE = new Set(['widths', 'id', 'used']);

function told(workbook: Workbook): string {
  return JSON.stringify(snapshotOf(workbook), (key, value: unknown) =>
    NO_DIFFERENCE.has(key) ? undefined : value,
  );
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
  return {
    before,
    written: end,
    requests: {
      preview: actionCounts.slice(0, afterPreview),
      write: actionCounts.slice(afterPreview, afterWrite),
      takeBack: actionCounts.slice(afterWrite),
    },
  };
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

/** A pane that never hears of Excel again can do nothing: what it leaves is found when the next one opens, or not yet. */
const KINDS = (Object.keys(failureKinds) as FailureKind[]).filter(
  (kind) => failureKinds[kind].told !== 'silence',
);

async function endOf(xlsx: Uint8Array, course: Course, planted: Planted): Promise<End> {
  const host = await open(xlsx);
  const says = () => told(host.workbook);
  const plant = () => host.faults.fail(planted.kind, planted);
  try {
    if (planted.stage === 'preview') {
      plant();
      const previewing = await preview(DEFAULT_RULES);
      if (says() !== course.before) return 'halfWrittenUnnoticed';
      return previewing.ok || isExplained(previewing) ? 'asBefore' : 'unexplained';
    }
    const seen = await previewed();
    if (planted.stage === 'write') {
      plant();
      const writing = await write(seen);
      if (writing.ok) return says() === course.written ? 'asIntended' : 'halfWrittenUnnoticed';
      if (!isExplained(writing)) return 'unexplained';
      if (says() === course.before) return 'asBefore';
      return writing.undo ? await endOfTakingBack(writing.undo) : 'halfWrittenUnnoticed';
    }
    const undo = await written(seen);
    plant();
    const taking = await takeBack(undo);
    if (taking.ok) return says() === course.before ? 'takenBack' : 'halfWrittenUnnoticed';
    return isExplained(taking) ? await endOfTakingBack(undo) : 'unexplained';
  } catch {
    return 'unexplained';
  }

  async function endOfTakingBack(undo: Undo): Promise<End> {
    const taking = await takeBack(undo);
    return taking.ok && says() === course.before ? 'takenBack' : 'lost';
  }
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
        momentsOf(kind, actions).map((at) => ({ stage, request: index + 1, kind, at })),
      ),
    ),
  );
}

void bench();
