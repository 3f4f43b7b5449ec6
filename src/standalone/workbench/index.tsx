import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Workbench, paneWidthFrom } from './Workbench';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element for the workbench.');

// The style sheets are ordinary files beside the page, so the bundler needs no loader for them.
const stylesheets = [
  new URL('./styles/page.css', import.meta.url),
  new URL('./styles/commands.css', import.meta.url),
  new URL('./styles/grid.css', import.meta.url),
  new URL('./styles/cells.css', import.meta.url),
  new URL('./styles/frame.css', import.meta.url),
];

function loaded(address: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address.href;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`No style sheet at ${address.href}`));
    document.head.append(link);
  });
}

// Drawn once they are there: the grid measures itself at its first drawing.
void Promise.all(stylesheets.map(loaded)).then(() =>
  createRoot(root).render(
    <StrictMode>
      <Workbench paneWidth={paneWidthFrom(location.search)} />
    </StrictMode>,
  ),
);
