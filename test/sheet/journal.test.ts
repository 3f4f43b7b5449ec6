import * as fc from 'fast-check';
import { OWN_COLUMNS, wayBack, whyNotBack, type CellValue, type Undo } from '../../src/sheet';
import {
  areSameRows,
  cellsToKeep,
  journalOf,
  readJournal,
  undoOf,
  type Journal,
} from '../../src/sheet/journal';
import { problemOf, valueOf } from '../support/results';

const DAMAGED =
  'The last writing into this workbook did not end, and what the workbook keeps about it is damaged, so it cannot be taken back here. Look at the hours columns, then choose to leave them as they are, and preview and write again.';
const NEWER =
  'A newer version of Authorized Hours did not end its last writing in this workbook. Open that version to finish it or to take it back.';

const cell = fc.oneof(
  fc.constant<CellValue>(''),
  fc.string({ maxLength: 8 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const format = fc.constantFrom('General', '0.00', '@', 'm/d/yyyy');
const area = fc.record({
  row: fc.nat(1000),
  column: fc.nat(1000),
  rows: fc.integer({ min: 1, max: 1000 }),
  columns: fc.integer({ min: 1, max: 1000 }),
});
const look = fc.record({
  wrapText: fc.boolean(),
  bold: fc.boolean(),
  color: fc.constantFrom('#000000', '#8A0010'),
  fill: fc.constantFrom('#FFFFFF', '#FFFF00'),
});
const rule = fc.record({
  formula: fc.constantFrom('', '=AND($L2>0,N("Authorized Hours: billed over")=0)'),
  area: fc.option(area, { nil: undefined }),
});

interface Shape {
  readonly headings: number;
  readonly rows: number;
  /** How many of our columns stood there. */
  readonly existing: number;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  headings: fc.integer({ min: 5, max: 9 }),
  rows: fc.nat(6),
  existing: fc.nat(5),
});

/** A write of our five columns, of which some stood at the left of the table and the others were added at its right end. */
const writes: fc.Arbitrary<Undo> = shape.chain(({ headings, rows, existing }) =>
  fc
    .record({
      kind: fc.constantFrom('table', 'range'),
      place: fc.record({ row: fc.integer({ min: 1, max: 500 }), column: fc.nat(500) }),
      names: fc.record({ id: fc.string(), name: fc.string(), sheet: fc.string() }),
      headings: fc.array(fc.string(), { minLength: headings, maxLength: headings }),
      body: fc.array(fc.array(cell, { minLength: headings, maxLength: headings }), {
        minLength: rows,
        maxLength: rows,
      }),
      columns: fc.array(
        fc.record({
          before: fc.array(cell, { minLength: rows, maxLength: rows }),
          after: fc.array(cell, { minLength: rows, maxLength: rows }),
          formats: fc.array(format, { minLength: rows, maxLength: rows }),
          isBare: fc.boolean(),
          width: fc.double({ min: 0, max: 1000, noNaN: true }),
          look: fc.option(look),
        }),
        { minLength: 5, maxLength: 5 },
      ),
      rules: fc.array(rule, { maxLength: 3 }),
      read: fc.subarray([...new Array(headings).keys()]),
      date1904: fc.boolean(),
    })
    .map(({ kind, place, names, headings: found, body, columns, rules, read, date1904 }): Undo => {
      const head = {
        ...names,
        ...place,
        kind,
        headingRows: 1,
        headings: found,
        rowCount: rows,
        date1904,
      } as const;
      const columnOf = (index: number) =>
        place.column + (index < existing ? index : headings + index - existing);
      return {
        plan: {
          head,
          widenBy: 5 - existing,
          highlights: [],
          columns: columns.map(({ before, after }, index) => ({
            heading: OWN_COLUMNS[index] ?? 'Hours Note',
            column: columnOf(index),
            existed: index < existing,
            numberFormat: '0.00',
            before: index < existing ? before : undefined,
            after,
          })),
          inputs: [{ head, columns: read, rows: body, formatted: [] }],
        },
        former: {
          columns: columns.map(({ before, formats, isBare, width, look: heading }, index) => ({
            column: columnOf(index),
            formulas: index < existing ? before : undefined,
            formats: index >= existing && isBare ? undefined : formats,
            width: index < existing ? undefined : width,
            heading: index < existing || kind === 'table' ? undefined : heading,
          })),
          rules,
        },
      };
    }),
);

/** Through a file and back, as a setting comes. */
const kept = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('what is kept of a write', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(
        writes,
        fc.constantFrom<Journal['kept'][]>('keeping', 'kept', 'blank', 'notKept'),
        (undo, state) => {
          const journal = journalOf(undo, 'writing', state);
          expect(valueOf(readJournal(kept(journal)))).toEqual(kept(journal));
        },
      ),
    );
  });

  it('is all it takes to take the write back, but for the cells on their sheet and what was to be written', () => {
    fc.assert(
      fc.property(writes, (undo) => {
        const journal = valueOf(readJournal(kept(journalOf(undo, 'takingBack', 'kept'))));
        if (!journal) throw new Error('nothing was kept');
        const { columns } = undo.plan;
        const recalled = undoOf(
          journal,
          (column) => {
            const index = columns.findIndex((each) => each.column === column);
            return {
              formulas: undo.former.columns[index]?.formulas ?? [],
              values: columns[index]?.before ?? [],
            };
          },
          ({ heading }) => columns.find((each) => each.heading === heading)?.after ?? [],
        );
        expect(kept(wayBack(recalled))).toEqual(kept(wayBack(undo)));
        expect(recalled.plan.columns).toEqual(columns);
      }),
    );
  });

  it('says of what stands in cells nothing but a checksum', () => {
    const text = JSON.stringify(journalOf(WRITE, 'writing', 'kept'));
    for (const said of ['Ada Example', 'a remark', 'old note', '4.25']) expect(text).not.toContain(said);
  });

  it('is nothing where nothing is kept', () => {
    expect(valueOf(readJournal(undefined))).toBeUndefined();
  });
});

const HEAD = {
  id: '{1}',
  kind: 'table',
  name: 'Visits',
  sheet: 'Schedule',
  row: 0,
  column: 0,
  headingRows: 1,
  headings: ['Client', 'Date', 'Remarks', 'Hours Note'],
  rowCount: 3,
  date1904: false,
} as const;

const BODY = [
  ['Ada Example', 46_027, 'a remark', 'old note'],
  ['Ada Example', 46_029, '', ''],
  ['Bo Example', 46_031, '', ''],
];

/** One column stood there, one was added. */
const WRITE: Undo = {
  plan: {
    head: HEAD,
    widenBy: 1,
    highlights: [],
    columns: [
      {
        heading: 'Hours Note',
        column: 3,
        existed: true,
        numberFormat: '@',
        before: ['old note', '', ''],
        after: ['', '', ''],
      },
      {
        heading: 'Max Bill Hours',
        column: 4,
        existed: false,
        numberFormat: '0.00',
        before: undefined,
        after: [4.25, 5, 6],
      },
    ],
    inputs: [{ head: HEAD, columns: [0, 1], rows: BODY, formatted: [] }],
  },
  former: {
    columns: [
      {
        column: 3,
        formulas: ['old note', '', ''],
        formats: ['@', '@', 'General'],
        width: undefined,
        heading: undefined,
      },
      { column: 4, formulas: undefined, formats: undefined, width: 48, heading: undefined },
    ],
    rules: [
      {
        formula: '=AND($L2>0,N("Authorized Hours: billed over")=0)',
        area: { row: 1, column: 0, rows: 3, columns: 5 },
      },
    ],
  },
};

/** What a workbook keeps of it, with one thing in it changed. @param path keys, parted by points */
function damaged(path: string, value: unknown): unknown {
  const journal = kept(journalOf(WRITE, 'writing', 'kept'));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce((at: unknown, key) => Reflect.get(Object(at), key) as unknown, journal);
  if (value === undefined) Reflect.deleteProperty(Object(holder) as object, last);
  else Reflect.set(Object(holder), last, value);
  return journal;
}

function everyKey(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const here = path === '' ? key : `${path}.${key}`;
    // An element that is gone leaves a hole, which a file says as null.
    return [...(Array.isArray(value) ? [] : [here]), ...everyKey(each, here)];
  });
}

/** May be absent: of a column that had none. */
const OPTIONAL = /\.(?:formats|width|look|area)$/;

describe('what a workbook keeps and anyone can have changed is refused as a whole', () => {
  it.each<[string, unknown]>([
    ['text', 'a journal'],
    ['nothing', null],
    ['a number', 1],
    ['a list', []],
    ['a list with one in it', [kept(journalOf(WRITE, 'writing', 'kept'))]],
    ['an object without anything', {}],
  ])('where it is %s', (_what, setting) => {
    expect(problemOf(readJournal(setting))).toEqual({ code: 'journalUnreadable', message: DAMAGED });
  });

  it.each(everyKey(kept(journalOf(WRITE, 'writing', 'kept'))).filter((path) => !OPTIONAL.test(path)))(
    'where it does not say "%s", or says null',
    (path) => {
      expect(problemOf(readJournal(damaged(path, undefined))).message).toBe(DAMAGED);
      expect(problemOf(readJournal(damaged(path, null))).message).toBe(DAMAGED);
    },
  );

  it.each([
    'more',
    'head.more',
    'columns.0.more',
    'columns.0.before',
    'rules.0.more',
    'rules.0.area.more',
    'rows.more',
  ])('where it says "%s", which nobody knows', (path) => {
    expect(problemOf(readJournal(damaged(path, 1))).message).toBe(DAMAGED);
  });

  const INDICES = [
    'head.row',
    'head.column',
    'head.headingRows',
    'head.rowCount',
    'widenBy',
    'columns.0.column',
    'columns.1.column',
    'columns.0.formats.0.1',
    'rules.0.area.row',
    'rules.0.area.column',
    'rules.0.area.rows',
    'rules.0.area.columns',
    'rows.columns.0',
  ];
  it.each(INDICES)('where its number "%s" is none, negative, broken or far too large', (path) => {
    for (const value of ['1', true, -1, 0.5, NaN, Infinity, 1_048_577, 2 ** 31, 1e300])
      expect([value, readJournal(damaged(path, value))]).toEqual([
        value,
        { ok: false, problem: { code: 'journalUnreadable', message: DAMAGED } },
      ]);
  });

  it.each<[string, string, unknown]>([
    ['a column left of the table', 'head.column', 4],
    ['a column right of what was written', 'columns.1.column', 5],
    ['an added column in the place of another one', 'columns.1.column', 2],
    ['two columns in one place', 'columns.0.column', 4],
    ['the same heading twice', 'columns.0.heading', 'Max Bill Hours'],
    ['a heading that is not ours', 'columns.0.heading', 'Client'],
    ['a heading in other letters', 'columns.0.heading', 'HOURS NOTE'],
    ['no column at all', 'columns', []],
    ['more columns added than it names', 'widenBy', 2],
    ['fewer columns added than it names', 'widenBy', 0],
    ['formats of fewer cells than there are', 'columns.0.formats', [['@', 2]]],
    ['formats of more cells than there are', 'columns.0.formats', [['@', 4]]],
    ['formats of thousands of millions of cells', 'columns.0.formats', [['@', 4e9]]],
    [
      'formats that count backwards',
      'columns.0.formats',
      [
        ['@', 5],
        ['@', -2],
      ],
    ],
    ['more rows than formats', 'head.rowCount', 1_000_000],
    ['a table that goes on below the last row of a sheet', 'head.row', 1_048_574],
    ['heading rows above the sheet', 'head.headingRows', 2],
    ['a conditional format of somebody else', 'rules.0.formula', '=$A1<>""'],
    ['a conditional format below the last row', 'rules.0.area.row', 1_048_574],
    ['a conditional format right of the last column', 'rules.0.area.column', 16_380],
    ['a conditional format on no rows', 'rules.0.area.rows', 0],
    ['a conditional format on no columns', 'rules.0.area.columns', 0],
    ['cells of rows outside the table', 'rows.columns', [0, 4]],
    ['very many cells of each row', 'rows.columns', new Array(100_000).fill(0)],
    ['a column that is broader than any', 'columns.1.width', 1e9],
    ['a column that is narrower than nothing', 'columns.1.width', -1],
    ['a width in words', 'columns.1.width', 'wide'],
    ['a look that is none', 'columns.1.look', { bold: 'yes' }],
    ['another kind of table', 'head.kind', 'pivot'],
    ['another state of former cells', 'kept', 'lost'],
    ['a very long name', 'head.name', 'x'.repeat(100_000)],
    ['a very long name of a sheet', 'head.sheet', 'x'.repeat(100_000)],
    ['a very long heading', 'head.headings.0', 'x'.repeat(100_000)],
    ['a very long formula', 'rules.0.formula', 'Authorized Hours: '.repeat(10_000)],
  ])('where it tells of %s', (_what, path, value) => {
    expect(problemOf(readJournal(damaged(path, value)))).toEqual({
      code: 'journalUnreadable',
      message: DAMAGED,
    });
  });

  it('where its table goes on right of the last column of a sheet', () => {
    const far = { ...WRITE.plan.head, column: 16_380 };
    const columns = WRITE.plan.columns.map((each) => ({ ...each, column: each.column + 16_380 }));
    const journal = journalOf({ ...WRITE, plan: { ...WRITE.plan, head: far, columns } }, 'writing', 'kept');
    expect(problemOf(readJournal(journal)).message).toBe(DAMAGED);
  });

  it('and takes nothing from keys of prototypes', () => {
    const text = JSON.stringify(journalOf(WRITE, 'writing', 'kept'));
    expect(problemOf(readJournal(JSON.parse(`{"__proto__":${text}}`))).message).toBe(DAMAGED);
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const more = JSON.parse(text.replace('{', `{"${key}":{"isForged":true},`)) as unknown;
      expect([key, problemOf(readJournal(more)).message]).toEqual([key, DAMAGED]);
    }
    expect(Reflect.get({}, 'isForged')).toBeUndefined();
  });

  it.each([2, 3, 1000])('with a sentence of its own where a newer version kept it (%d)', (schema) => {
    expect(problemOf(readJournal({ schema, shape: 'new' }))).toEqual({
      code: 'journalUnreadable',
      message: NEWER,
    });
    expect(problemOf(readJournal(damaged('schema', schema))).message).toBe(NEWER);
  });

  it.each([0, -1, NaN, '1', '2', true, [2]])('as damaged where its version is %p', (schema) => {
    expect(problemOf(readJournal(damaged('schema', schema))).message).toBe(DAMAGED);
  });

  it('where it is anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (setting) => {
        fc.pre(setting !== undefined);
        expect(problemOf(readJournal(setting)).code).toBe('journalUnreadable');
      }),
    );
  });
});

describe('what is recalled of a write', () => {
  it.each(['Client', 'Column1', ''])(
    'is never taken back from a column that stood there and is headed "%s"',
    (heading) => {
      const headings = [...HEAD.headings.slice(0, 3), heading, 'Max Bill Hours'];
      const rows = BODY.map((row) => [...row, '']);
      expect(
        whyNotBack(WRITE, { headings, rows, formats: new Map(), below: [], formulas: [] }),
      ).toMatchObject({
        code: 'typedSince',
        column: 'Hours Note',
      });
    },
  );

  it('knows whether the rows stand as they did', () => {
    const journal = journalOf(WRITE, 'writing', 'kept');
    expect(areSameRows(journal, BODY)).toBe(true);
    expect(areSameRows(journal, BODY.toReversed())).toBe(false);
    expect(areSameRows(journal, BODY.slice(1))).toBe(false);
    // What nothing is figured from may change.
    expect(
      areSameRows(
        journal,
        BODY.map((row) => [...row.slice(0, 2), 'another remark', '']),
      ),
    ).toBe(true);
  });

  it('has cells to keep only where one of them is not blank', () => {
    expect(cellsToKeep(WRITE)).toEqual([{ column: 3, cells: ["'old note", '', ''] }]);
    const [existing, added] = WRITE.former.columns;
    if (!existing || !added) throw new Error('the write has two columns');
    const blank = { ...existing, formulas: ['', '', ''] };
    expect(cellsToKeep({ ...WRITE, former: { rules: [], columns: [blank, added] } })).toEqual([]);
  });
});
