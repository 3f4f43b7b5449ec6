/** @jest-environment jsdom */
import '../support/setupPane';
import { act } from '@testing-library/react';
import axe from 'axe-core';
import { press } from './press';
import { renderPane } from './renderPane';
import { scenes } from './scenes';

// axe looks at every option of every picker.
jest.setTimeout(60_000);

describe.each(Object.entries(scenes))('the pane, %s', (_, { useCases, press: names }) => {
  it('has names and roles that a screen reader can follow', async () => {
    const user = renderPane(useCases);
    await press(user, names);
    // Colours are not drawn in jsdom; the contrast is measured on the theme's colours instead.
    const { violations } = await act(() =>
      axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});
