import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Preview, Problem, Written } from '../app';
import { answerOf } from './fault';
import { Message } from './Message';
import { ProblemMessage } from './ProblemMessage';
import type { UseCases } from './useCases';
import { writtenText } from './words';

interface WrittenMessageProps {
  readonly preview: Preview;
  readonly written: Written;
  readonly showColumns: UseCases['showColumns'];
}

/** What was written, and the way to it: our columns stand at the right end of a table that is often wider than the window. */
export function WrittenMessage({ preview, written, showColumns }: WrittenMessageProps) {
  const [problem, setProblem] = useState<Problem>();

  async function show(): Promise<void> {
    const result = await answerOf(() => showColumns(preview));
    setProblem(result.ok ? undefined : result.problem);
  }

  return (
    <>
      <Message
        intent="success"
        title="Hours written"
        actions={<Button onClick={() => void show()}>Show the columns</Button>}
      >
        {writtenText(preview, written)}
      </Message>
      {problem && (
        <ProblemMessage
          intent="warning"
          title="Columns not selected"
          problem={problem}
          step={['showColumns']}
        />
      )}
    </>
  );
}
