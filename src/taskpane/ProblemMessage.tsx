import { Button, type MessageBarProps } from '@fluentui/react-components';
import { createContext, useContext, useState, type ReactNode } from 'react';
import type { Problem } from '../app';
import { copyText } from './copyText';
import { detailsText } from './details';
import { DetailsToSelect } from './DetailsToSelect';
import { Message } from './Message';
import { useTextStyles } from './textStyles';
import type { UseCases } from './useCases';

/** Asked when details are wanted, by messages anywhere in the pane. */
export const HostFactsContext = createContext<UseCases['hostFacts']>(() => ({}));

interface ProblemMessageProps {
  readonly intent: NonNullable<MessageBarProps['intent']>;
  readonly title: string;
  readonly problem: Problem;
  /** What was being done, for the details. */
  readonly step: readonly (string | undefined)[];
  /** The way on, where there is one. */
  readonly action?:
    { readonly label: string; readonly start: () => void; readonly primary?: boolean } | undefined;
  /** Buttons of other ways on. */
  readonly others?: ReactNode;
}

/** What went wrong, the way on, and its details for whoever is to help. */
export function ProblemMessage({ intent, title, problem, step, action, others }: ProblemMessageProps) {
  const text = useTextStyles();
  const hostFacts = useContext(HostFactsContext);
  // What became of copying holds for one problem only.
  const [copying, setCopying] = useState<{ readonly problem: Problem; readonly copied: boolean }>();
  const copied = copying?.problem === problem ? copying.copied : undefined;
  const details = () => detailsText(problem, step, hostFacts());

  async function copy(): Promise<void> {
    // Said again when it is done again.
    setCopying(undefined);
    setCopying({ problem, copied: await copyText(details()) });
  }

  return (
    <Message
      intent={intent}
      title={title}
      actions={
        <>
          <span role="status" className={text.small}>
            {copied === true && 'Copied'}
          </span>
          {action && (
            <Button appearance={action.primary ? 'primary' : 'secondary'} onClick={action.start}>
              {action.label}
            </Button>
          )}
          {others}
          <Button onClick={() => void copy()}>Copy details</Button>
        </>
      }
    >
      {problem.message}
      {copied === false && <DetailsToSelect details={details()} />}
    </Message>
  );
}
