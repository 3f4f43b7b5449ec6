import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Workbench, paneWidthFrom } from './Workbench';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element for the workbench.');

// The style sheet is an ordinary file beside the page, so the bundler needs no loader for it.
const stylesheet = document.createElement('link');
stylesheet.rel = 'stylesheet';
stylesheet.href = new URL('./workbench.css', import.meta.url).href;
stylesheet.onload = () =>
  createRoot(root).render(
    <StrictMode>
      <Workbench paneWidth={paneWidthFrom(location.search)} />
    </StrictMode>,
  );
document.head.append(stylesheet);
