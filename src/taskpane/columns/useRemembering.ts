import { useEffect, useState } from 'react';
import type { Choice, Problem, Result } from '../../app';
import { answerOf } from '../fault';
import type { UseCases } from '../useCases';

export interface Remembering {
  /** What the workbook remembers; absent for nothing, or while that is not known. */
  readonly remembered: Choice | undefined;
  readonly problem: Problem | undefined;
  readonly remember: (choice: Choice) => void;
  readonly forget: () => Promise<boolean>;
}

/** What the workbook remembers of the choices. It is written when asked for, never on opening. */
export function useRemembering({
  remember,
  forget,
  rememberedChoice,
}: Pick<UseCases, 'remember' | 'forget' | 'rememberedChoice'>): Remembering {
  const [remembered, setRemembered] = useState<Choice>();
  const [problem, setProblem] = useState<Problem>();

  useEffect(() => {
    let open = true;
    void rememberedChoice().then((result) => {
      if (open && result.ok) setRemembered(result.value);
    });
    return () => {
      open = false;
    };
  }, [rememberedChoice]);

  async function carryOut(
    work: () => Promise<Result<unknown>>,
    choice: Choice | undefined,
  ): Promise<boolean> {
    const result = await answerOf(work);
    setProblem(result.ok ? undefined : result.problem);
    if (result.ok) setRemembered(choice);
    return result.ok;
  }

  return {
    remembered,
    problem,
    remember: (choice) => void carryOut(() => remember(choice), choice),
    forget: () => carryOut(forget, undefined),
  };
}
