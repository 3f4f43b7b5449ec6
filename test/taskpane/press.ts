import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Presses the buttons and tabs of these names one after the other, each as soon as it is there. */
export async function press(user: UserEvent, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await user.click(await screen.findByRole(name === 'Rows' ? 'tab' : 'button', { name }));
  }
}
