import { createRoot } from 'react-dom/client';
import * as app from '../app';
import { Pane } from './Pane';

/** Where the pane's page begins, once Excel has answered. */
async function open(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  await app.ready();
  const openAtPreview = new URLSearchParams(window.location.search).get('view') === 'maximize';
  createRoot(root).render(<Pane useCases={app} openAtPreview={openAtPreview} />);
}

void open();
