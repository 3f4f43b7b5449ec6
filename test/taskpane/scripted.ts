import type { ChangePlan, Preview, Problem, Result, Undo, Writing } from '../../src/app';
import type { UseCases } from '../../src/taskpane/useCases';

/** Use cases that answer at once with what they are given, for states that a workbook is hard to bring about with. */
export function scripted(preview: Preview, changes: Partial<UseCases> = {}): UseCases {
  return {
    preview: (rules, choice = preview.choice) => settled({ ...preview, rules, ...(choice && { choice }) }),
    write: (shown) => Promise.resolve(written(shown)),
    takeBack: ({ plan }) => settled({ columnsRemoved: plan.widenBy, columnsRestored: 0 }),
    takeBackUnfinished: () => settled({ preview, taken: { columnsRemoved: 5, columnsRestored: 0 } }),
    finish: () => Promise.resolve({ preview, writing: written(preview) }),
    unfinished: () => settled(undefined),
    leaveUnfinished: () => settled(undefined),
    remove: () => settled({ columns: 5 }),
    clearFilter: () => settled(undefined),
    showRow: () => settled(undefined),
    showColumns: () => settled(undefined),
    remember: () => settled(undefined),
    forget: () => settled(undefined),
    rememberedChoice: () => settled(undefined),
    watch: () => Promise.resolve(() => Promise.resolve()),
    watchTheme: () => () => {},
    hostFacts: () => ({ platform: 'PC', version: '16.0.20000.20000' }),
    ...changes,
  };
}

function written({ plan }: Preview): Writing {
  return {
    ok: true,
    value: { cells: plan.columns.length * plan.head.rowCount, columnsAdded: plan.widenBy },
    undo: undoOf(plan),
  };
}

export function settled<T>(value: T): Promise<Result<T>> {
  return Promise.resolve({ ok: true, value });
}

export function refused(problem: Problem): Promise<{ ok: false; problem: Problem }> {
  return Promise.resolve({ ok: false, problem });
}

/** An answer that does not come: the pane stays at work. */
export function never(): Promise<never> {
  return new Promise(() => {});
}

/** What a write of columns that were all added is taken back with. */
export function undoOf(plan: ChangePlan): Undo {
  const columns = plan.columns.map(({ column }) => ({
    column,
    formulas: undefined,
    formats: undefined,
    width: 48,
    heading: undefined,
  }));
  return { plan, former: { columns, rules: [] } };
}
