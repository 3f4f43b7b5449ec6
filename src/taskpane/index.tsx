import { createRoot } from 'react-dom/client';
import * as app from '../app';
import { Pane } from './Pane';

/** Where the pane's page begins, once Excel has answered. */
async function open(page: HTMLElement): Promise<void> {
  await app.ready();
  // The ribbon's *Maximize* opens the pane at its preview.
  const openAtPreview = new URLSearchParams(window.location.search).get('view') === 'maximize';
  const root = createRoot(page, {
    // React would log an error with its message, which may hold what stands in cells. The pane tells of both without it.
    onCaughtError: () => {},
    onUncaughtError: () => say(page, 'The pane stopped. Close it and open it again from the Home tab.'),
  });
  root.render(<Pane useCases={app} openAtPreview={openAtPreview} />);
}

/** A sentence is better than a blank pane, and this one needs nothing that could have failed. */
function say(page: HTMLElement, sentence: string): void {
  page.textContent = sentence;
}

const page = document.getElementById('root');
if (page) {
  open(page).catch(() =>
    say(
      page,
      'The pane cannot reach Excel. Check the network, then close it and open it again from the Home tab.',
    ),
  );
}
