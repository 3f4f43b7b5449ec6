import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Pane } from '../../src/taskpane/Pane';
import type { UseCases } from '../../src/taskpane/useCases';
import { giveHeights } from './layout';

/** The pane as it opens, and someone to use it. */
export function renderPane(useCases: UseCases, { openAtPreview = false } = {}): UserEvent {
  giveHeights();
  // React would log what the pane's boundary catches and tells.
  render(<Pane useCases={useCases} openAtPreview={openAtPreview} />, { onCaughtError: () => {} });
  return userEvent.setup();
}
