import { createRoot } from 'react-dom/client';
import { ready } from '../../../app';
import { CheckPage } from './CheckPage';

const root = document.getElementById('root');
if (root) {
  ready().then(
    () => createRoot(root).render(<CheckPage />),
    () => {
      root.textContent = 'The page cannot reach Excel. Check the network, then close it and open it again.';
    },
  );
}
