import type { UserEvent } from '@testing-library/user-event';
import type { Preview } from '../../src/app';
import type { UseCases } from '../../src/taskpane/useCases';
import { press } from './press';
import { renderPane } from './renderPane';
import { scripted } from './scripted';

/** Previews with whatever choice is made, and says which was asked for last. */
export function previewing(made: Preview, changes: Partial<UseCases> = {}) {
  const usual = scripted(made, changes);
  const preview = jest.fn(usual.preview);
  return { useCases: { ...usual, preview }, choice: () => preview.mock.lastCall?.[1] };
}

/** The pane at its columns. */
export async function openColumns(useCases: UseCases): Promise<UserEvent> {
  const user = renderPane(useCases);
  await press(user, ['Preview', 'Columns']);
  return user;
}
