/** A schedule that is filtered, as clerks' schedules are all day. */
import { filteredByClient, homeTrakVisits, homeTrakXlsx, MONDAY, visitRow } from '../support/workbooks';
import { withWorkbench } from './withWorkbench';

const { open } = withWorkbench();

/** The second client's visit is hidden by the filter, and the first row with it. */
function filtered(): Uint8Array {
  const visits = [visitRow(MONDAY, 5, 5, 'Ben Invented'), ...homeTrakVisits()];
  return filteredByClient(homeTrakXlsx({ visits, sheet: { hiddenRows: [1] } }));
}

describe('writing over a filter', () => {
  it('is refused, and one click clears the filter and writes each figure to its row', async () => {
    const workbench = await open();
    await workbench.choose({ name: 'Filtered.xlsx', bytes: filtered() });
    await workbench.opened('Filtered.xlsx');
    await workbench.preview();
    await workbench.writeButton.click();
    await workbench.pane
      .getByText(/is filtered.*the filter is not kept/)
      .first()
      .waitFor();
    expect(await workbench.unsavedMark.isVisible()).toBe(false);

    await workbench.pane.getByRole('button', { name: 'Clear the filter and write' }).click();
    await workbench.pane.getByRole('group', { name: 'Hours written' }).waitFor();
    expect(await workbench.textsAt('A2', 'A3', 'G3', 'G4', 'G5')).toEqual([
      'Ben Invented',
      'Ada Example',
      '4.00',
      '6.00',
      '5.00',
    ]);
  });
});
