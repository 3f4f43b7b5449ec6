import { changeRows, deleteSheet, sortTable } from '../../../../src/standalone/emulator';
import { afterPaint } from '../../../../src/standalone/emulator/browser';
import { openInOffice, useOffice } from '../../../support/office';
import { refusalOf } from './refusal';
import { sampleWorkbook, type Sample } from './sampleWorkbook';

let sample: Sample;
const office = useOffice(() => (sample = sampleWorkbook()).workbook);

const hoursOfAnn = { row: 1, column: 2, rows: 1, columns: 1 };

/** Reads the table's hours, lets something happen, and then writes them doubled where they were found. */
async function doubleHours(): Promise<void> {
  await Excel.run(async (context) => {
    const hours = context.workbook.tables
      .getItem('Visits')
      .columns.getItem('Hours')
      .getDataBodyRange()
      .load('values');
    await context.sync();
    const values: readonly (readonly unknown[])[] = hours.values;
    hours.values = values.map((row) => row.map((value) => Number(value) * 2));
    await context.sync();
  });
}

describe('what happens just before a request', () => {
  it('is in the workbook that the request finds', async () => {
    office().host.faults.before(2, 'user', () => sample.sheet.setValues(hoursOfAnn, [[99]]));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Visits').getRange('C2').load('values');
      await context.sync();
      expect(range.values).toEqual([[2.5]]);
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[99]]);
    });
  });

  it.each([
    ['user', 'Local'],
    ['coauthor', 'Remote'],
  ] as const)('is told as an event of the %s, once, before the answer', async (author, source) => {
    const { faults } = office().host;
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push([event.address, event.source, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      faults.before(1, author, () => {
        sample.sheet.setValues(hoursOfAnn, [[9]]);
        sample.sheet.setValues({ ...hoursOfAnn, row: 2 }, [[9]]);
      });
      context.workbook.load('name');
      await context.sync();
      expect(seen).toEqual([['C2:C3', source, 'Unknown']]);
    });
  });

  it('is told before the answer in a page too, where both wait for a timer', async () => {
    const open = await openInOffice(sample.workbook, { schedule: afterPaint });
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void seen.push(address)));
      await context.sync();
      open.host.faults.before(1, 'user', () => sample.sheet.setValues(hoursOfAnn, [[9]]));
      context.workbook.load('name');
      await context.sync();
      expect(seen).toEqual(['C2']);
    });
    open.session.close();
  });

  it('may be somebody who renames a heading: the column is not found by its old name', async () => {
    office().host.faults.before(1, 'coauthor', () =>
      sample.sheet.setValues({ row: 0, column: 2, rows: 1, columns: 1 }, [['Time']]),
    );
    expect(
      await refusalOf((context) => {
        context.workbook.tables.getItem('Visits').columns.getItem('Hours').load('index');
      }),
    ).toMatchObject({ code: 'ItemNotFound', location: 'TableColumnCollection.getItem' });
  });

  it('may be somebody who protects the sheet: what came before is written, and nothing after', async () => {
    office().host.faults.before(2, 'user', () => sample.sheet.protect());
    await expect(doubleHours()).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(sample.sheet.value(1, 2)).toBe(2.5);
  });

  it('may be somebody who filters the table: the add-in can see it', async () => {
    office().host.faults.before(1, 'user', () => sample.visits.filterBy({ column: 1, texts: ['Bo Sample'] }));
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Visits');
      const { autoFilter } = table;
      autoFilter.load('isDataFiltered');
      const [first, second] = ['A2', 'A3'].map((address) =>
        context.workbook.worksheets.getItem('Visits').getRange(address).load('rowHidden'),
      );
      await context.sync();
      expect([autoFilter.isDataFiltered, first?.rowHidden, second?.rowHidden]).toEqual([true, true, false]);
    });
    sample.visits.clearFilter();
    expect([...sample.sheet.hiddenRows]).toEqual([]);
  });

  it('may be somebody who sorts the table: told by onRowSorted, not by onChanged', async () => {
    const { faults } = office().host;
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Visits');
      sheet.onChanged.add(() => Promise.resolve(void seen.push('changed')));
      sheet.onRowSorted.add(({ address, source }) => Promise.resolve(void seen.push([address, source])));
      context.workbook.worksheets.onRowSorted.add(({ address }) => Promise.resolve(void seen.push(address)));
      await context.sync();
      faults.before(1, 'coauthor', () => sortTable(sample.visits, 'Client', 'descending'));
      const names = sheet.getRange('B2:B4').load('values');
      await context.sync();
      expect(names.values.flat()).toEqual(['Cy Invented', 'Bo Sample', 'Ann Example']);
    });
    expect(seen).toEqual(['A2:C4', ['A2:C4', 'Remote']]);
  });
});

describe('a range that the add-in keeps between two requests', () => {
  it('moves with rows inserted above it', async () => {
    office().host.faults.before(2, 'user', () =>
      changeRows(sample.sheet, { kind: 'insert', row: 0, count: 2 }),
    );
    await doubleHours();
    const area = { row: 2, column: 2, rows: 4, columns: 1 };
    expect(sample.sheet.values(area).flat()).toEqual(['Hours', 5, 6, 8]);
  });

  it('shrinks with rows deleted in it, and what was meant for it no longer fits', async () => {
    office().host.faults.before(2, 'user', () =>
      changeRows(sample.sheet, { kind: 'delete', row: 2, count: 1 }),
    );
    await expect(doubleHours()).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(sample.sheet.values({ row: 1, column: 2, rows: 2, columns: 1 }).flat()).toEqual([2.5, 4]);
  });

  it('is no longer valid when its rows are deleted', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Visits').getRange('A3:C3').load('values');
      await context.sync();
      office().host.faults.before(1, 'user', () =>
        changeRows(sample.sheet, { kind: 'delete', row: 2, count: 1 }),
      );
      range.values = [[7, 'Di Made Up', 7]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    });
    expect(sample.sheet.value(2, 1)).toBe('Cy Invented');
  });

  it('is no longer valid when its sheet is deleted, and the sheet is not found', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Visits').getRange('C2').load('values');
      await context.sync();
      office().host.faults.before(1, 'user', () => deleteSheet(sample.sheet));
      range.values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    });
    const { code } = await refusalOf((context) => {
      context.workbook.worksheets.getItem('Visits').load('name');
    });
    expect(code).toBe('ItemNotFound');
  });
});

describe('a sheet deleted meanwhile', () => {
  it('is told with its tables', async () => {
    const { faults } = office().host;
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      const sheet = worksheets.getItem('Visits').load('id');
      worksheets.onDeleted.add(({ worksheetId, source }) =>
        Promise.resolve(void seen.push([worksheetId, source])),
      );
      tables.onDeleted.add(({ tableName }) => Promise.resolve(void seen.push(tableName)));
      await context.sync();
      faults.before(1, 'coauthor', () => deleteSheet(sample.sheet));
      worksheets.load('items/name');
      await context.sync();
      expect(seen).toEqual([[sheet.id, 'Remote'], 'Visits']);
      expect(worksheets.items.map(({ name }) => name)).toEqual(['My notes']);
    });
  });
});
