/** @jest-environment jsdom */
import '../../support/setupPane';
import { readFileSync } from 'node:fs';
import { TextDecoder, TextEncoder } from 'node:util';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Workbook } from '../../../src/standalone/emulator';
import { Workbench, paneWidthFrom } from '../../../src/standalone/workbench/Workbench';
import { layOutScreens } from './layOutScreens';

// Outside a bundle the samples' addresses are their places on disk.
jest.mock('../../../src/standalone/workbench/samples', () => ({
  samples: [
    {
      title: 'HomeTrak’s example',
      fileName: 'hometrak-example.xlsx',
      address: 'samples/hometrak-example.xlsx',
    },
    { title: 'A realistic month', fileName: 'realistic-month.xlsx', address: 'samples/realistic-month.xlsx' },
  ],
}));

const bytesOf = (path: string) => new Uint8Array(readFileSync(path)).buffer;
const file = (name: string, contents: BlobPart) => new File([contents], name);

beforeAll(() => {
  layOutScreens();
  // jsdom has no fetch and no text codecs, and its files cannot give their bytes as a promise.
  const fetchFromDisk = (address: string) =>
    Promise.resolve({ arrayBuffer: () => Promise.resolve(bytesOf(address)) });
  Object.assign(window, { fetch: fetchFromDisk, TextDecoder, TextEncoder });
  Blob.prototype.arrayBuffer = function () {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
});

/** Its contexts are the workbooks that were opened: each is listened to. */
const opened = jest.spyOn(Workbook.prototype, 'onChange');

async function openWorkbench() {
  render(<Workbench paneWidth={320} />);
  await screen.findByRole('grid');
}

const chooser = () => screen.getByLabelText('Workbook file');
const openName = () => screen.getByRole('heading', { level: 1 }).textContent;
const pane = () => screen.getByTitle('Authorized Hours task pane');

/** A change such as the add-in makes. */
function writeCell(value: string) {
  const workbook: unknown = opened.mock.contexts.at(-1);
  if (!(workbook instanceof Workbook)) throw new Error('No workbook is open.');
  act(() => workbook.activeSheet.setValues({ row: 1, column: 0, rows: 1, columns: 1 }, [[value]]));
}

describe('the workbench', () => {
  it('opens on HomeTrak’s example with the pane beside it', async () => {
    await openWorkbench();
    expect(openName()).toBe('hometrak-example.xlsx');
    expect(screen.getAllByText('Ada Sample')).toHaveLength(3);
    expect(pane()).toHaveAttribute('src', 'taskpane.html');
    const tabs = screen.getAllByRole('tab').map((tab) => tab.textContent);
    expect(tabs).toEqual(['Schedule', 'Authorizations', 'Read me']);
  });

  it('says in the page why a file cannot be opened, and keeps the one that is open', async () => {
    await openWorkbench();
    await userEvent.upload(chooser(), file('photo.xlsx', 'not a workbook'));
    expect(await screen.findByRole('alert')).toHaveTextContent(/^\S+ .+\.$/);
    expect(openName()).toBe('hometrak-example.xlsx');
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('opens a file that is chosen or dropped, with a fresh pane', async () => {
    await openWorkbench();
    const before = pane();
    await userEvent.upload(chooser(), file('April.xlsx', bytesOf('samples/realistic-month.xlsx')));
    await waitFor(() => expect(openName()).toBe('April.xlsx'));
    expect(pane()).not.toBe(before);
    const files = [file('January.xlsx', bytesOf('samples/hometrak-example.xlsx'))];
    fireEvent.drop(screen.getByRole('grid'), { dataTransfer: { files, types: ['Files'] } });
    await waitFor(() => expect(openName()).toBe('January.xlsx'));
  });

  it('opens the pane at its preview by Maximize, and again after it was closed', async () => {
    await openWorkbench();
    await userEvent.click(screen.getByRole('button', { name: 'Maximize' }));
    expect(pane()).toHaveAttribute('src', 'taskpane.html?view=maximize');
    await userEvent.click(screen.getByRole('button', { name: 'Close task pane' }));
    expect(screen.queryByTitle('Authorized Hours task pane')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(pane()).toHaveAttribute('src', 'taskpane.html');
  });

  it('shows unsaved changes and asks before another file discards them', async () => {
    await openWorkbench();
    expect(screen.queryByText('Unsaved changes')).not.toBeInTheDocument();
    writeCell('Eve Fictional');
    expect(screen.getByText('Unsaved changes')).toBeInTheDocument();
    const samples = screen.getByRole('combobox', { name: 'Sample' });
    await userEvent.selectOptions(samples, 'A realistic month');
    expect(screen.getByRole('alert')).toHaveTextContent('Opening realistic-month.xlsx discards them.');
    expect(openName()).toBe('hometrak-example.xlsx');
    await userEvent.click(screen.getByRole('button', { name: 'Discard and open' }));
    await waitFor(() => expect(openName()).toBe('realistic-month.xlsx'));
    expect(screen.queryByText('Unsaved changes')).not.toBeInTheDocument();
  });

  it('goes where the name box says, and shows the value there in full', async () => {
    await openWorkbench();
    const nameBox = screen.getByRole('textbox', { name: 'Name box' });
    const value = screen.getByLabelText('Value or formula of the selected cell');
    await userEvent.clear(nameBox);
    await userEvent.type(nameBox, 'g3{Enter}');
    expect(nameBox).toHaveValue('G3');
    expect(value).toHaveValue('8:00:00 AM');
    await userEvent.clear(nameBox);
    await userEvent.type(nameBox, 'authorizations{Enter}');
    expect(screen.getByRole('grid')).toHaveAccessibleName('Sheet Authorizations');
    await userEvent.clear(nameBox);
    await userEvent.type(nameBox, 'nowhere at all{Enter}');
    expect(nameBox).toBeInvalid();
    expect(nameBox).toHaveFocus();
  });

  it('leads from the name box to the cell, so that what is typed next goes into it', async () => {
    await openWorkbench();
    const nameBox = screen.getByRole('textbox', { name: 'Name box' });
    const value = screen.getByLabelText('Value or formula of the selected cell');
    for (const place of ['L2', 'Authorizations!L3']) {
      await userEvent.clear(nameBox);
      await userEvent.type(nameBox, `${place}{Enter}`);
      expect(screen.getByRole('grid')).toHaveFocus();
      await userEvent.keyboard('hello{Enter}{ArrowUp}');
      expect(value).toHaveValue('hello');
    }
  });

  it('adds up the selection', async () => {
    await openWorkbench();
    const nameBox = screen.getByRole('textbox', { name: 'Name box' });
    await userEvent.clear(nameBox);
    await userEvent.type(nameBox, 'I2:I4{Enter}');
    expect(screen.getByText('Sum: 17')).toBeInTheDocument();
    expect(screen.getByText('Average: 5.67')).toBeInTheDocument();
  });

  it('changes sheets by their tabs, with mouse and arrow keys', async () => {
    await openWorkbench();
    await userEvent.click(screen.getByRole('tab', { name: 'Authorizations' }));
    expect(screen.getByRole('grid')).toHaveAccessibleName('Sheet Authorizations');
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Read me' })).toHaveFocus();
    expect(screen.getByRole('grid')).toHaveAccessibleName('Sheet Read me');
  });

  it('widens the pane by keyboard, within its bounds', async () => {
    await openWorkbench();
    const handle = screen.getByRole('separator', { name: 'Width of the task pane' });
    act(() => handle.focus());
    await userEvent.keyboard('{ArrowLeft}');
    expect(handle).toHaveAttribute('aria-valuenow', '340');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(handle).toHaveAttribute('aria-valuenow', '320');
  });
});

describe('the width a page’s address asks for', () => {
  it.each([
    ['', 320],
    ['?pane=400', 400],
    ['?pane=100', 320],
    ['?pane=9000', 500],
    ['?pane=wide', 320],
  ])('%s gives %d', (query, width) => {
    expect(paneWidthFrom(query)).toBe(width);
  });
});
