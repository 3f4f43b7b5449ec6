/** @jest-environment jsdom */
import '../support/setupPane';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { hometrakExample } from '../../scripts/samples/hometrakExample';
import * as app from '../../src/app';
import type { Problem } from '../../src/app';
import type { Host } from '../../src/standalone/emulator';
import { useOffice } from '../support/office';
import { press } from './press';
import { previewOf } from './previewOf';
import { renderPane } from './renderPane';
import { thatCannotBeDrawn } from './scenes';
import { refused, scripted, settled } from './scripted';
import { workbookOf } from './workbookOf';

const example = previewOf(hometrakExample);

/** What stands on the clipboard after *Copy details*. */
async function copied(user: UserEvent): Promise<string> {
  await press(user, ['Copy details']);
  await screen.findByText('Copied');
  return navigator.clipboard.readText();
}

const BUSY: Problem = { code: 'ActivityLimitReached', message: 'Excel is busy. Try again.', remedy: 'again' };

describe('trying again is offered', () => {
  const about = (problem: Problem) => {
    const useCases = scripted(example, { preview: () => refused(problem), write: () => refused(problem) });
    return {
      afterPreview: async () => {
        await press(renderPane(useCases), ['Preview']);
        await screen.findByText('No preview');
      },
      afterWriting: async () => {
        const written = scripted(example, { write: () => refused(problem) });
        await press(renderPane(written), ['Preview', 'Write hours']);
        await screen.findByText('Nothing was written');
      },
    };
  };
  const offered = () => screen.queryByRole('button', { name: 'Try again' }) !== null;

  it.each<[Problem['remedy'], boolean, boolean]>([
    ['again', true, true],
    ['afterwards', true, true],
    [undefined, true, true],
    ['previewAgain', true, false],
    ['elsewhere', false, false],
  ])('where the remedy is %s: after a preview %s, after writing %s', async (remedy, preview, writing) => {
    const problem = { code: 'AnyCode', message: 'It did not work.', ...(remedy && { remedy }) };
    await about(problem).afterPreview();
    expect(offered()).toBe(preview);
    cleanup();
    await about(problem).afterWriting();
    expect(offered()).toBe(writing);
  });
});

describe('Copy details', () => {
  it('copies version, Excel, step, code and place, and says so', async () => {
    const useCases = scripted(example, {
      write: (_, progress) => {
        progress?.('readingBack', 0);
        return refused({ ...BUSY, location: 'Range.values' });
      },
    });
    const user = renderPane(useCases);
    await press(user, ['Preview', 'Write hours']);
    expect(await copied(user)).toBe(
      [
        `Authorized Hours ${app.VERSION}`,
        'Excel: PC, version 16.0.20000.20000',
        'Step: write, readingBack',
        'Code: ActivityLimitReached',
        'Location: Range.values',
      ].join('\n'),
    );
    expect(screen.getByText('Copied')).toHaveAttribute('role', 'status');
  });

  it('leaves out the sentence and all that it names', async () => {
    const problem: Problem = {
      code: 'unreadable',
      message: 'Ada Example has "five" in Hours on sheet "May", row 7.',
      sheet: 'May',
      row: 7,
      column: 'Hours',
      value: 'five',
    };
    const user = renderPane(scripted(example, { preview: () => refused(problem) }));
    await press(user, ['Preview']);
    expect(await copied(user)).toMatch(/Code: unreadable$/);
    expect(await navigator.clipboard.readText()).not.toMatch(/Ada|Example|five|May|Hours on|7/);
  });

  it('does without an Excel that does not tell its version', async () => {
    const user = renderPane(scripted(example, { preview: () => refused(BUSY), hostFacts: () => ({}) }));
    await press(user, ['Preview']);
    expect(await copied(user)).toContain('Excel: unknown, version unknown\n');
  });

  it('is not said any more of the next problem', async () => {
    const useCases = scripted(example, { showColumns: () => refused({ ...BUSY }) });
    const user = renderPane(useCases);
    await press(user, ['Preview', 'Write hours', 'Show the columns']);
    await copied(user);
    await press(user, ['Show the columns']);
    await waitFor(() => expect(screen.queryByText('Copied')).not.toBeInTheDocument());
  });

  it.each<[string, readonly string[], Parameters<typeof scripted>[1]]>([
    ['showRow', ['Preview', 'Raised 1 row'], { showRow: () => refused(BUSY) }],
    ['showColumns', ['Preview', 'Write hours', 'Show the columns'], { showColumns: () => refused(BUSY) }],
  ])('tells the step %s', async (step, names, changes) => {
    const user = renderPane(scripted(example, changes));
    await press(user, names);
    if (step === 'showRow') await user.click(screen.getByRole('option', { name: /Ada Sample/ }));
    expect(await copied(user)).toContain(`Step: ${step}\n`);
  });
});

describe('where the browser refuses its clipboard', () => {
  /** As in Excel on the web: the pane stands in a frame without the right to it. */
  function refuseClipboard(): void {
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  }

  afterEach(() => {
    jest.restoreAllMocks();
    Reflect.deleteProperty(document, 'execCommand');
  });

  it('the details are copied in the old way, and the focus stays on the button', async () => {
    const user = renderPane(scripted(example, { preview: () => refused(BUSY) }));
    refuseClipboard();
    let selected = '';
    Reflect.set(document, 'execCommand', () => {
      const area = document.activeElement as HTMLTextAreaElement;
      selected = area.value.slice(area.selectionStart, area.selectionEnd);
      return true;
    });
    await press(user, ['Preview', 'Copy details']);
    expect(await screen.findByText('Copied')).toBeVisible();
    expect(selected).toContain('Code: ActivityLimitReached');
    expect(screen.getByRole('button', { name: 'Copy details' })).toHaveFocus();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it.each<[string, (() => boolean) | undefined]>([
    ['is refused too', () => false],
    ['is not known', undefined],
  ])('and the old way %s, they stand there to be copied by hand, selected', async (_what, old) => {
    const user = renderPane(scripted(example, { preview: () => refused(BUSY) }));
    refuseClipboard();
    if (old) Reflect.set(document, 'execCommand', old);
    await press(user, ['Preview', 'Copy details']);
    const area = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Copying is not allowed here. Copy this text yourself:',
    });
    expect(area).toHaveFocus();
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toContain('Code: ActivityLimitReached');
    expect(area).toHaveAttribute('readonly');
    expect(screen.queryByText('Copied')).not.toBeInTheDocument();
  });
});

describe('a fault of our own', () => {
  const fault = () => Promise.reject(new TypeError('Ada Example has no hours'));

  it.each<[string, readonly string[], Parameters<typeof scripted>[1]]>([
    ['preview', ['Preview'], { preview: fault }],
    ['write', ['Preview', 'Write hours'], { write: fault }],
    ['showColumns', ['Preview', 'Write hours', 'Show the columns'], { showColumns: fault }],
  ])('in %s has a sentence, and details without its message', async (step, names, changes) => {
    const user = renderPane(scripted(example, changes));
    await press(user, names);
    const details = await copied(user);
    expect(details).toMatch(new RegExp(`^Step: ${step}\\b`, 'm'));
    expect(details).toMatch(
      /^Code: unexpected\.TypeError\nat (?:Object\.)?fault problems\.test\.tsx:\d+:\d+$/m,
    );
    expect(details).not.toMatch(/Ada|Example/);
    expect(screen.getAllByText(/Something went wrong in the add-in/)).not.toHaveLength(0);
    expect(screen.queryByText(/has no hours/)).not.toBeInTheDocument();
  });

  it('in remembering has a sentence', async () => {
    const choice = { schedule: { columns: { service: null } } };
    const user = renderPane(scripted({ ...example, choice }, { remember: fault }));
    await press(user, ['Preview', 'Columns', 'Remember in this workbook']);
    const strip = await screen.findByRole('region', { name: 'Your choices' });
    expect(await within(strip).findByText(/Something went wrong in the add-in/)).toBeVisible();
    expect(await copied(user)).toContain('Step: remember\n');
  });
});

describe('a pane that cannot be drawn', () => {
  afterEach(() => jest.restoreAllMocks());

  /** The first preview cannot be drawn, the next one can. */
  function falling() {
    const answers = [settled(thatCannotBeDrawn(example)), settled(example)];
    return scripted(example, { preview: () => answers.shift() ?? settled(example) });
  }

  it('says what happened and what was not, and is announced', async () => {
    await press(renderPane(falling()), ['Preview']);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^The pane stopped\. Something went wrong in the add-in, so it cannot go on\. Nothing was written to the workbook but what you chose to write\./,
    );
    expect(document.body).not.toHaveTextContent('has no hours');
  });

  it('begins anew when it is reloaded', async () => {
    const user = renderPane(falling());
    await press(user, ['Preview', 'Reload the pane']);
    expect(
      await screen.findByText('Reads this workbook. Nothing is written until you choose to.'),
    ).toBeVisible();
    await press(user, ['Preview']);
    expect(await screen.findByRole('button', { name: 'Write hours' })).toBeEnabled();
  });

  it('has details: the name of the error and its places, without its message', async () => {
    const user = renderPane(falling());
    await press(user, ['Preview']);
    const details = await copied(user);
    expect(details).toMatch(/^Step: drawing\nCode: unexpected\.TypeError\nat \S+ ?scenes\.ts:\d+:\d+$/m);
    expect(details).not.toMatch(/Ada Example|has no hours/);
  });

  it('takes the focus that was in it', async () => {
    // jsdom takes a page whose focused button is gone for one without the focus; browsers do not.
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    await press(renderPane(falling()), ['Preview']);
    await screen.findByRole('alert');
    await waitFor(() =>
      expect(screen.getByText('The pane stopped', { selector: '[data-landing]' })).toHaveFocus(),
    );
  });

  it('leaves the focus in the sheet', async () => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    await press(renderPane(falling()), ['Preview']);
    await screen.findByRole('alert');
    expect(document.body).toHaveFocus();
  });
});

describe('what Excel refuses, with a client’s name in its message', () => {
  // Office takes away every global that came after it, and with them those that Fluent UI needs to close in order.
  afterEach(cleanup);
  const open = useOffice(() => workbookOf(hometrakExample));

  function refuse(host: Host): void {
    host.answer = () => ({
      status: 0,
      body: JSON.stringify({
        Error: {
          Code: 'InvalidArgument',
          Message: 'Ada Sample is wrong.',
          Location: 'Range.values',
          ActionIndex: 0,
        },
        ProcessedResults: { Results: [] },
        TraceIds: [],
      }),
    });
  }

  it('is told without it, in the pane and in the details, which have code and location and never values', async () => {
    const user = renderPane(app);
    refuse(open().host);
    await press(user, ['Preview']);
    expect(
      await screen.findByText(/Most likely the fault is in the add-in/, { selector: '.fui-MessageBarBody' }),
    ).toBeVisible();
    const details = await copied(user);
    expect(details).toBe(
      [
        `Authorized Hours ${app.VERSION}`,
        'Excel: PC, version 16.0.20000.20000',
        'Step: preview, reading',
        'Code: InvalidArgument',
        'Location: Range.values',
      ].join('\n'),
    );
    expect(document.body).not.toHaveTextContent('Ada');
  });
});
