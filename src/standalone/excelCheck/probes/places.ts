import { bare, outcomeOf, placeOf } from '../observe';
import type { Json, Probe } from '../probe';

export const placeProbes: readonly Probe[] = [
  {
    id: 'used-nothing',
    title: 'The used range of a sheet with nothing on it',
    reliedOnBy: 'src/excel/readSheets.ts',
    run: async ({ context, sheet }) => {
      const used = [true, false].map((only) => sheet.getUsedRangeOrNullObject(only).load('address'));
      await context.sync();
      return used.map(placeOf);
    },
  },
  {
    id: 'used-formats',
    title: 'The used range where cells have formats only, with values only and without',
    reliedOnBy: 'src/excel/inspectTarget.ts',
    run: async ({ context, sheet }) => {
      sheet.getRange('B2').values = [['x']];
      sheet.getRange('D4').format.fill.color = '#FFEB9C';
      sheet.getRange('E5').numberFormat = [['0.00']];
      await context.sync();
      const used = [true, false].map((only) => sheet.getUsedRangeOrNullObject(only).load('address'));
      const part = [true, false].map((only) =>
        sheet.getRange('C1:F9').getUsedRangeOrNullObject(only).load('address'),
      );
      await context.sync();
      return { sheet: used.map(placeOf), part: part.map(placeOf) };
    },
  },
  {
    id: 'used-cleared',
    title: 'The used range after values were emptied',
    reliedOnBy: 'src/excel/inspectTarget.ts',
    run: async ({ context, sheet }) => {
      sheet.getRange('B2:D4').values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      await context.sync();
      sheet.getRange('D2:D4').clear('Contents');
      sheet.getRange('B4:C4').values = [['', '']];
      await context.sync();
      const used = [true, false].map((only) => sheet.getUsedRangeOrNullObject(only).load('address'));
      await context.sync();
      return used.map(placeOf);
    },
  },
  {
    id: 'merged-part',
    title: 'Merged areas are told by the range they begin in (office-js #3611)',
    reliedOnBy: 'src/excel/mergedAreas.ts',
    run: async ({ context, sheet }) => {
      sheet.getRange('B2:D4').merge();
      await context.sync();
      const merged = ['A1:B2', 'C3:E9', 'B2', 'F1:G1'].map((address) =>
        sheet.getRange(address).getMergedAreasOrNullObject().load('address'),
      );
      await context.sync();
      return merged.map(placeOf);
    },
  },
  {
    id: 'merged-many',
    title: '512 merged areas, and one more',
    reliedOnBy: 'src/excel/mergedAreas.ts',
    run: async ({ context, sheet }) => {
      sheet.getRange('A1:B512').merge(true);
      await context.sync();
      const most = sheet.getRange().getMergedAreasOrNullObject().load('areaCount');
      await context.sync();
      sheet.getRange('A513:B513').merge();
      await context.sync();
      const more = await outcomeOf(context, () =>
        sheet.getRange().getMergedAreasOrNullObject().load('areaCount'),
      );
      return { most: most.areaCount, more };
    },
  },
  {
    id: 'merged-none',
    title: 'The areas of merged cells where none are merged',
    reliedOnBy: 'src/excel/mergedAreas.ts',
    run: async ({ context, sheet }) => {
      const merged = sheet.getRange().getMergedAreasOrNullObject();
      merged.areas.load('items/rowIndex');
      await context.sync();
      return { isNullObject: merged.isNullObject };
    },
  },
  {
    id: 'merged-written',
    title: 'Values written over merged cells',
    reliedOnBy: 'src/excel/inspectTarget.ts',
    run: async ({ context, sheet }) => {
      sheet.getRange('A1:B2').merge();
      await context.sync();
      const outcome = await outcomeOf(context, () => {
        sheet.getRange('A1:B2').values = [
          [1, 2],
          [3, 4],
        ];
      });
      const range = sheet.getRange('A1:B2').load('values');
      await context.sync();
      return { outcome, values: range.values as Json };
    },
  },
  {
    id: 'range-beside',
    title: 'Columns after a range, ranges made smaller, and the edge of the sheet',
    reliedOnBy: 'src/excel/inspectTarget.ts',
    run: async ({ context, sheet }) => {
      const range = sheet.getRange('B2:D4');
      const found = [range.getColumnsAfter(2), range.getResizedRange(0, -2), range.getCell(5, 5)];
      found.forEach((one) => one.load('address'));
      await context.sync();
      const beyond = await outcomeOf(context, () =>
        sheet.getRange('XFD1').getColumnsAfter(1).load('address'),
      );
      return { found: found.map(({ address }) => bare(address)), beyond };
    },
  },
  {
    id: 'visibility',
    title: 'Cells of hidden sheets are read and written, and such a sheet is not activated',
    reliedOnBy: 'src/excel/readSheets.ts',
    run: async ({ context, addSheet }) => {
      const answers: Json[] = [];
      for (const visibility of ['Hidden', 'VeryHidden'] as const) {
        const { name } = await addSheet();
        const sheet = () => context.workbook.worksheets.getItem(name);
        sheet().visibility = visibility;
        sheet().getRange('A1').values = [[5]];
        const cell = sheet().getRange('A1').load('values');
        await context.sync();
        answers.push({
          values: cell.values as Json,
          activate: await outcomeOf(context, () => sheet().activate()),
        });
      }
      return answers;
    },
  },
  {
    id: 'copy-to-very-hidden',
    title: 'Copying to a very hidden sheet: values, formulas that look beside them, formats',
    reliedOnBy: 'src/standalone/emulator/host/classes/rangeCopy.ts',
    run: async ({ context, sheet, addSheet }) => {
      const store = await addSheet();
      store.visibility = 'VeryHidden';
      sheet.getRange('A1:B2').formulas = [
        ['text', 0.5],
        ['=B1', '=$B$1'],
      ];
      sheet.getRange('B1').numberFormat = [['[h]:mm']];
      store.getRange('C3').copyFrom(sheet.getRange('A1:B2'));
      const copy = store.getRange('C3:D4').load('formulas,numberFormat');
      await context.sync();
      return { formulas: copy.formulas as Json, formats: copy.numberFormat as Json };
    },
  },
];
