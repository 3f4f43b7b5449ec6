import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Presses the buttons and tabs of these names one after the other, each as soon as it is there. */
export async function press(user: UserEvent, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const isTab = name === 'Rows' || name === 'Columns';
    // A tab says after its name how much there is to check.
    await user.click(
      await (isTab
        ? screen.findByRole('tab', { name: new RegExp(`^${name}`) })
        : screen.findByRole('button', { name })),
    );
  }
}
