import { LIMITS, LIMIT_HEADINGS, VISITS, VISIT_HEADINGS, regionsOf, sheetOf, tableAt } from './sheetOf';
import { OWN_COLUMNS, findRegions } from '../../src/sheet';

describe('a plain range', () => {
  it('is found where nothing else stands on the sheet', () => {
    const [region, ...others] = regionsOf([VISIT_HEADINGS, ...VISITS], { name: 'May', row: 3, column: 1 });
    expect(others).toEqual([]);
    expect(region).toEqual({
      head: {
        id: 'range:May!3,1',
        kind: 'range',
        name: 'B4:F7',
        sheet: 'May',
        row: 3,
        column: 1,
        headingRows: 1,
        headings: VISIT_HEADINGS,
        rowCount: 3,
        date1904: false,
      },
      rows: VISITS,
    });
  });

  it('is found under a title, filter lines and the day of printing', () => {
    const regions = regionsOf([
      ['Invented Home Care Visit Report'],
      ['Printed on 1/31/2026', '', '', '', 'Page 1'],
      [],
      ['Client:', 'All', 'Date from:', 46_023, 'to', 46_053],
      ['Status:', 'All'],
      [],
      VISIT_HEADINGS,
      ...VISITS,
    ]);
    expect(regions.map(({ head }) => head.name)).toEqual(['A7:E10']);
    expect(regions[0]?.rows.map((row) => row.slice(0, 5))).toEqual(VISITS);
  });

  it('keeps blank rows between clients, repeated headings and totals, but no footers', () => {
    const [region, ...others] = regionsOf([
      VISIT_HEADINGS,
      ...VISITS,
      ['Total', '', '', 13, 11],
      [],
      ['Page 2 of 3'],
      VISIT_HEADINGS,
      ...VISITS,
      [],
      ['Grand Total', '', '', 26, 22],
      [],
      ['Printed on', 46_053],
      ['Signature'],
    ]);
    expect(others).toEqual([]);
    expect(region?.head.name).toBe('A1:E13');
  });

  it('keeps a row that was only begun', () => {
    const [region] = regionsOf([VISIT_HEADINGS, ...VISITS, ['Cy Sample']]);
    expect(region?.rows).toHaveLength(4);
  });

  it('takes in a column without a heading that is filled', () => {
    const [region] = regionsOf([VISIT_HEADINGS, ...VISITS.map((row) => [...row, 'see fax'])]);
    expect(region?.head.headings).toEqual([...VISIT_HEADINGS, '']);
  });

  it('reaches over blank columns inside', () => {
    const spaced = [VISIT_HEADINGS, ...VISITS].map((row) => row.flatMap((cell) => [cell, '']));
    const [region, ...others] = regionsOf(spaced);
    expect(others).toEqual([]);
    expect(region?.head.headings.filter((heading) => heading !== '')).toEqual(VISIT_HEADINGS);
  });

  it('keeps figures parted by a blank column that are filled on some rows only', () => {
    const body = VISITS.map(([client = '', caregiver = '', date = '', scheduled = ''], index) => [
      client,
      caregiver,
      date,
      scheduled,
      '',
      index === 0 ? 4 : '',
    ]);
    const [region, ...others] = regionsOf([
      ['Client', 'Caregiver', 'Date', 'Scheduled Hours', '', 'Actual Hours'],
      ...body,
    ]);
    expect(others).toEqual([]);
    expect(region?.head.headings.at(-1)).toBe('Actual Hours');
  });

  it('is found by its figures where the words are of another field', () => {
    const regions = regionsOf([
      ['Gadget', 'Widget', 'Sprocket'],
      ['a', 1, 2],
      ['b', 3, 4],
    ]);
    expect(regions.map(({ head }) => head.headings)).toEqual([['Gadget', 'Widget', 'Sprocket']]);
  });

  it('is found of headings only', () => {
    const [region] = regionsOf([['Visits'], VISIT_HEADINGS]);
    expect(region?.head).toMatchObject({ headings: VISIT_HEADINGS, rowCount: 0 });
  });

  it('is not made of notes, labels and values', () => {
    expect(regionsOf([])).toEqual([]);
    expect(regionsOf([['Remember to call the payer'], [], ['Ada'], ['Bo']])).toEqual([]);
    expect(
      regionsOf([
        ['Date:', 46_023],
        ['Client:', 'Ada Example'],
      ]),
    ).toEqual([]);
  });
});

describe('headings of two lines', () => {
  const groups = ['', '', 'Scheduled', '', '', 'Actual', '', ''];
  const under = ['Client', 'Date', 'Start', 'End', 'Hours', 'Start', 'End', 'Hours'];
  const row = ['Ada Example', 46_027, 0.375, 0.5, 3, 0.38, 0.51, 3.1];
  const joined = [
    'Client',
    'Date',
    'Scheduled Start',
    'Scheduled End',
    'Scheduled Hours',
    'Actual Start',
    'Actual End',
    'Actual Hours',
  ];

  it('are joined with the groups they stand under', () => {
    const [region] = regionsOf([['Visit Report'], groups, under, row]);
    expect(region?.head).toMatchObject({ row: 2, headingRows: 2, headings: joined, name: 'A2:H4' });
  });

  it('are joined where the groups are merged cells, and the others merged down', () => {
    const top = ['Client', 'Date', 'Scheduled', '', '', 'Actual', '', ''];
    const bottom = ['', '', 'Start', 'End', 'Hours', 'Start', 'End', 'Hours'];
    const [region] = regionsOf([top, bottom, row], {
      merges: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 2, columns: 1 },
        { row: 0, column: 2, rows: 1, columns: 3 },
        { row: 0, column: 5, rows: 1, columns: 3 },
      ],
    });
    expect(region?.head).toMatchObject({ row: 1, headingRows: 2, headings: joined });
  });

  it('are joined with merged groups of any name, where the headings are told apart by them', () => {
    const top = ['', '', 'Scheduled', '', 'Telephony', ''];
    const [region] = regionsOf([top, ['Client', 'Date', 'In', 'Out', 'In', 'Out'], row.slice(0, 6)], {
      merges: [2, 4].map((column) => ({ row: 0, column, rows: 1, columns: 2 })),
    });
    expect(region?.head.headings).toEqual([
      'Client',
      'Date',
      'Scheduled In',
      'Scheduled Out',
      'Telephony In',
      'Telephony Out',
    ]);
  });

  it('are joined where words were broken over two cells', () => {
    const [region] = regionsOf([
      ['Client', 'Visit', 'Scheduled', 'Actual'],
      ['Name', 'Date', 'Hours', 'Hours'],
      ['Ada Example', 46_027, 5, 4],
    ]);
    expect(region?.head.headings).toEqual(['Client Name', 'Visit Date', 'Scheduled Hours', 'Actual Hours']);
  });

  it('do not take up a title', () => {
    const [region] = regionsOf([['Weekly Visits'], VISIT_HEADINGS, ...VISITS]);
    expect(region?.head).toMatchObject({ headingRows: 1, headings: VISIT_HEADINGS });
  });

  it('do not take up a title merged over all columns', () => {
    const [region] = regionsOf([['Scheduled and Actual Hours'], VISIT_HEADINGS, ...VISITS], {
      merges: [{ row: 0, column: 0, rows: 1, columns: 5 }],
    });
    expect(region?.head).toMatchObject({ headingRows: 1, headings: VISIT_HEADINGS });
  });
});

describe('several ranges on a sheet', () => {
  const widths = { visits: VISIT_HEADINGS.length, limits: LIMIT_HEADINGS.length };

  it('are told apart one under another', () => {
    const regions = regionsOf([
      ['Visits'],
      VISIT_HEADINGS,
      ...VISITS,
      [],
      ['Authorizations'],
      LIMIT_HEADINGS,
      ...LIMITS,
    ]);
    expect(regions.map(({ head }) => head.headings)).toEqual([VISIT_HEADINGS, LIMIT_HEADINGS]);
    expect(regions.map(({ rows }) => rows)).toEqual([VISITS, LIMITS]);
  });

  it('are told apart without a row between', () => {
    const regions = regionsOf([VISIT_HEADINGS, ...VISITS, LIMIT_HEADINGS, ...LIMITS]);
    expect(regions.map(({ rows }) => rows)).toEqual([VISITS, LIMITS]);
  });

  it.each([0, 1, 4])('are told apart side by side, the second %i rows lower', (lower) => {
    const height = Math.max(VISITS.length, LIMITS.length + lower) + 1;
    const left = [VISIT_HEADINGS, ...VISITS];
    const right = [...new Array<[]>(lower).fill([]), LIMIT_HEADINGS, ...LIMITS];
    const rows = Array.from({ length: height }, (_, index) => [
      ...(left[index] ?? new Array<string>(widths.visits).fill('')),
      '',
      ...(right[index] ?? new Array<string>(widths.limits).fill('')),
    ]);
    const regions = regionsOf(rows);
    expect(regions.map(({ head }) => head.headings)).toEqual([VISIT_HEADINGS, LIMIT_HEADINGS]);
    expect(regions.map((region) => region.rows)).toEqual([VISITS, LIMITS]);
  });

  it('are told apart where our own columns have come to touch the next', () => {
    const own = [...OWN_COLUMNS];
    const rows = [
      [...VISIT_HEADINGS, ...own, ...LIMIT_HEADINGS],
      ...VISITS.map((row, index) => [
        ...row,
        1,
        1,
        '',
        '',
        'note',
        ...(LIMITS[index] ?? ['', '', '', '', '']),
      ]),
    ];
    const regions = regionsOf(rows);
    expect(regions.map(({ head }) => head.headings)).toEqual([[...VISIT_HEADINGS, ...own], LIMIT_HEADINGS]);
  });

  it('leave a legend beside them alone', () => {
    const regions = regionsOf([
      [...VISIT_HEADINGS, '', 'Color', 'Meaning'],
      [...(VISITS[0] ?? []), '', 'Red', 'Over'],
      ...VISITS,
      ...VISITS,
    ]);
    expect(regions[0]?.head.headings).toEqual(VISIT_HEADINGS);
  });
});

describe('Excel tables', () => {
  it('are taken as they are, and plain ranges beside and below them too', () => {
    const place = { row: 0, column: 0, rows: VISITS.length + 1, columns: VISIT_HEADINGS.length };
    const sheet = sheetOf([VISIT_HEADINGS, ...VISITS, [], LIMIT_HEADINGS, ...LIMITS], {
      tables: [tableAt('Visits', place)],
    });
    const regions = findRegions([sheet], true);
    expect(regions.map(({ head }) => [head.kind, head.name, head.date1904])).toEqual([
      ['table', 'Visits', true],
      ['range', 'A6:E8', true],
    ]);
    expect(regions.map(({ rows }) => rows)).toEqual([VISITS, LIMITS]);
  });

  it('leave out their own totals row', () => {
    const place = { row: 1, column: 2, rows: VISITS.length + 2, columns: VISIT_HEADINGS.length };
    const sheet = sheetOf([VISIT_HEADINGS, ...VISITS, ['Total', '', '', 13, 11]], {
      row: 1,
      column: 2,
      tables: [{ ...tableAt('Visits', place), showTotals: true }],
    });
    const [region, ...others] = findRegions([sheet], false);
    expect(others).toEqual([]);
    expect(region?.head).toMatchObject({ row: 1, column: 2, rowCount: 3 });
    expect(region?.rows).toEqual(VISITS);
  });
});

describe('merged cells', () => {
  it('in the body are handed on; those of a title are not', () => {
    const inside = { row: 3, column: 0, rows: 2, columns: 1 };
    const [region] = regionsOf([['Visits'], [], VISIT_HEADINGS, ...VISITS], {
      merges: [{ row: 0, column: 0, rows: 1, columns: 5 }, inside],
    });
    expect(region?.merges).toEqual([inside]);
  });
});
