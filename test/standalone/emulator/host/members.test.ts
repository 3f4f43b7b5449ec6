import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '../../../../src/standalone/emulator';
import { openInOffice, type OpenWorkbook } from '../../../support/office';
import {
  clientPrototype,
  isDispatchedEvent,
  registerMethod,
  requirementSets,
  scalarNames,
} from './members/clientMetadata';
import { findUses, type Use } from './members/excelUses';
import { implementedClasses } from './members/implemented';

/** What the host promises unless told otherwise, and the project's manifest asks for. */
const newestAllowed = '1.13';
const implemented = implementedClasses();
const sets = requirementSets();

let open: OpenWorkbook;

beforeAll(async () => {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  open = await openInOffice(workbook);
});

afterAll(() => open.session.close());

describe('what the host implements', () => {
  const classes = [...implemented.values()];

  it('is a good part of Excel', () => {
    expect(classes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Workbook', 'Range', 'Table']));
  });

  it.each(classes)(
    '$name has no member that Office.js does not have',
    ({ name, properties, navigation, methods }) => {
      const prototype = clientPrototype(name);
      if (!prototype) throw new Error(`Office.js has no class ${name}.`);
      const unknown = [...properties, ...navigation, ...methods].filter((member) => !(member in prototype));
      expect(unknown).toEqual([]);
    },
  );

  it.each(classes)('$name has nothing newer than the ExcelApi it promises', ({ name, ...tables }) => {
    const members = [...tables.properties, ...tables.navigation, ...tables.methods];
    expect(members.filter((member) => !isAllowed(sets.get(`${name}.${member}`) ?? '1.1'))).toEqual([]);
  });

  it.each(classes)('$name has its scalars as scalars', ({ name, properties, navigation }) => {
    const scalars = scalarNames(clientPrototype(name) ?? {});
    expect([...properties].filter((member) => !scalars.includes(member))).toEqual([]);
    expect([...navigation].filter((member) => scalars.includes(member))).toEqual([]);
  });
});

describe('what an add-in may use', () => {
  const here = (file: string): string => join(__dirname, 'members', file);

  it('is found in property accesses, events and the names given to load', () => {
    const { members, unreadable } = findUses([here('everyday.ts')]);
    const names = new Set(members.map(({ className, member }) => `${className}.${member}`));
    expect([...names]).toEqual(
      expect.arrayContaining([
        'RequestContext.workbook',
        'Workbook.tables',
        'Table.name',
        'Table.columns',
        'TableColumn.name',
        'Range.values',
        'RangeFill.color',
        'RangeFont.bold',
        'WorksheetCollection.onChanged',
      ]),
    );
    expect(unreadable).toEqual([]);
    expect(troubleWith(members)).toEqual([]);
  });

  it('is reported where the host or the declared ExcelApi does not have it', () => {
    const { members, unreadable } = findUses([here('beyond.ts')]);
    expect(troubleWith(members).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'PivotTableCollection.refreshAll is not implemented',
      'Workbook.pivotTables is not implemented',
      'Worksheet.tabColor is not implemented',
      'WorksheetCollection.onMoved needs ExcelApi 1.17',
      'WorksheetCollection.onMoved needs ExcelApiOnline 1.1',
      'WorksheetCollection.onMoved is not implemented',
    ]);
    expect(unreadable).toHaveLength(1);
  });

  it.each(['excel', 'standalone/excelCheck/probes'])('covers every use in src/%s', (room) => {
    const folder = join(__dirname, '../../../../src', room);
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
    const { members, unreadable } = findUses(files.map((file) => join(folder, file)));
    expect(members.length).toBeGreaterThan(20);
    expect(troubleWith(members)).toEqual([]);
    expect(unreadable).toEqual([]);
  });
});

/** Members that are the client library's own and never reach the host. */
const clientSide = new Set(['context', 'items', 'load', 'set', 'toJSON', 'track', 'untrack', 'isNullObject']);

function troubleWith(uses: readonly Use[]): readonly string[] {
  const trouble = new Set<string>();
  for (const { className, member, apiSet, place } of uses) {
    const name = `${className}.${member}`;
    // Both the types and the library name a set; the types are newer, so the library may not know the member at all.
    for (const needed of new Set([apiSet ?? '1.1', sets.get(name) ?? '1.1'])) {
      if (!isAllowed(needed))
        trouble.add(`${place} ${name} needs ${/^\d/.test(needed) ? `ExcelApi ${needed}` : needed}`);
    }
    if (!isImplemented(className, member)) trouble.add(`${place} ${name} is not implemented`);
  }
  return [...trouble];
}

function isAllowed(version: string): boolean {
  const [major, minor] = version.split('.').map(Number);
  return major === 1 && minor !== undefined && minor <= Number(newestAllowed.split('.')[1]);
}

function isImplemented(className: string, member: string): boolean {
  if (className === 'RequestContext') return ['workbook', 'application', 'runtime'].includes(member);
  if (clientSide.has(member)) return true;
  const known = implemented.get(className);
  if (/^on[A-Z]/.test(member)) {
    const register = registerMethod(className, member);
    return register === undefined
      ? isDispatchedEvent(className, member)
      : (known?.methods.has(register) ?? false);
  }
  return known
    ? [known.properties, known.navigation, known.methods].some((table) => table.has(member))
    : false;
}
