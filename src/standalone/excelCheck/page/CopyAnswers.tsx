import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../../../taskpane/copyText';
import { DetailsToSelect } from '../../../taskpane/DetailsToSelect';

/** Copies the answers, or shows them to be copied by hand where that is not allowed. */
export function CopyAnswers({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState<boolean>();
  return (
    <div>
      <Button appearance="primary" onClick={() => void copyText(text).then(setCopied)}>
        Copy the answers
      </Button>
      <div role="status">{copied === true && 'Copied. Save them as a file and send it back.'}</div>
      {copied === false && <DetailsToSelect details={text} />}
    </div>
  );
}
