/** A page with the pane in one of its states: `?scene=written&theme=dark`. Without a scene it links to them all. */
import { createRoot } from 'react-dom/client';
import { Pane } from '../../src/taskpane/Pane';
import { scenes } from './scenes';

const query = new URLSearchParams(window.location.search);
const theme = query.get('theme') === 'dark' ? 'dark' : undefined;
const scene = scenes[query.get('scene') ?? ''];
document.body.style.margin = '0';
const page = document.body.appendChild(document.createElement('div'));

if (scene) {
  const watchTheme: typeof scene.useCases.watchTheme = (tell) => {
    if (theme) tell(theme);
    return () => {};
  };
  createRoot(page).render(<Pane useCases={{ ...scene.useCases, watchTheme }} openAtPreview={false} />);
  void press(scene.press);
} else {
  createRoot(page).render(
    <ul>
      {Object.keys(scenes).map((name) => (
        <li key={name}>
          <a href={`?scene=${name}`}>{name}</a> <a href={`?scene=${name}&theme=dark`}>dark</a>
        </li>
      ))}
    </ul>,
  );
}

/** Presses the buttons of these names one after the other, each as soon as it is there. */
async function press(names: readonly string[]): Promise<void> {
  for (const name of names) {
    let button: HTMLButtonElement | undefined;
    while (!button) {
      await new Promise((resume) => setTimeout(resume, 20));
      button = [...document.querySelectorAll('button')].find(
        // A tab says after its name how much there is to check.
        ({ innerText, role }) => innerText === name || (role === 'tab' && innerText.startsWith(name)),
      );
    }
    button.click();
  }
}
