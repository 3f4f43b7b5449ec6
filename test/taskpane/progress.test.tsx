/** @jest-environment jsdom */
import '../support/setupPane';
import { act, fireEvent, screen } from '@testing-library/react';
import { realisticMonth } from '../../scripts/samples/realisticMonth';
import type { Progress } from '../../src/app';
import { previewOf } from './previewOf';
import { renderPane } from './renderPane';
import { never, scripted } from './scripted';

const month = previewOf(realisticMonth);

describe('progress', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function reading(): { report: Progress } {
    let report: Progress = () => {};
    renderPane(
      scripted(month, {
        preview: (_, __, progress) => {
          if (progress) report = progress;
          return never();
        },
      }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Preview' }));
    return { report: (step, done) => act(() => report(step, done)) };
  }

  it('is told in words once it takes more than a second', () => {
    const { report } = reading();
    report('reading', 0.25);
    act(() => jest.advanceTimersByTime(999));
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    act(() => jest.advanceTimersByTime(1));
    expect(screen.getByRole('progressbar', { name: 'Reading the tables' })).toHaveAttribute(
      'aria-valuenow',
      '0.25',
    );
    report('computing', 0);
    expect(screen.getByRole('progressbar', { name: 'Working out the hours' })).toBeInTheDocument();
  });

  it('leaves the button in its place, not to be pressed twice', () => {
    reading();
    const button = screen.getByRole('button', { name: 'Preview' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    button.focus();
    expect(button).toHaveFocus();
  });
});
