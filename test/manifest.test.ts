/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { THIS_ADD_IN } from '../src/standalone/thisAddIn';

// Microsoft's validator posts the manifest to a service; this holds offline what that service would refuse.
const root = path.join(__dirname, '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const manifest = new DOMParser().parseFromString(
  readFileSync(path.join(root, 'manifest.xml'), 'utf8'),
  'application/xml',
);

// The sequence of children in Microsoft's schemas OfficeAppManifestV1_1 and TaskPaneAppVersionOverridesV1_0. Office
// refuses a manifest whose elements are right but in another order. Children not listed are not used here.
const sequence: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  Requirements: ['Sets', 'Methods'],
  Sets: ['Set'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'WebApplicationInfo',
    'EquivalentAddins',
  ],
  Hosts: ['Host'],
  Host: ['AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['OfficeTab', 'CustomTab'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Icon: ['Image'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  Images: ['Image'],
  Urls: ['Url'],
  ShortStrings: ['String'],
  LongStrings: ['String'],
};

const everyElement = [...manifest.getElementsByTagName('*')];
const named = (name: string) => everyElement.filter((element) => element.localName === name);
const valueOf = (element: Element | undefined) => element?.getAttribute('DefaultValue') ?? '';
const only = (name: string) => {
  const found = named(name);
  expect(found).toHaveLength(1);
  return found[0];
};

/** Width and height as the PNG says itself: the two big-endian numbers that begin its IHDR chunk. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('the manifest', () => {
  it('is well-formed XML', () => {
    expect(manifest.querySelector('parsererror')).toBeNull();
    expect(manifest.documentElement.localName).toBe('OfficeApp');
  });

  it('has every element in the order of the schema', () => {
    for (const parent of everyElement.filter(({ children }) => children.length > 0)) {
      const order = sequence[parent.localName];
      expect({ [parent.localName]: order }).not.toEqual({ [parent.localName]: undefined });
      const children = [...parent.children].map(({ localName }) => localName);
      const sorted = children.toSorted((a, b) => (order?.indexOf(a) ?? 0) - (order?.indexOf(b) ?? 0));
      expect(children.filter((name) => !order?.includes(name))).toEqual([]);
      expect(children).toEqual(sorted);
    }
  });

  it('has a GUID and the version of the package in four parts, from 1.0 on', () => {
    expect(only('Id')?.textContent).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(only('Version')?.textContent).toBe(`${version}.0`);
    expect(version).toMatch(/^[1-9]\d*\.\d+\.\d+$/);
  });

  it('asks for a workbook, ExcelApi 1.13 and no more than reading and writing it', () => {
    expect(named('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
      'Workbook',
      'Workbook',
    ]);
    expect(named('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')])).toEqual([
      ['ExcelApi', '1.13'],
    ]);
    expect(only('Permissions')?.textContent).toBe('ReadWriteDocument');
  });

  it('defines every resource it uses, once and of the right kind, and uses every one it defines', () => {
    const defined = everyElement.filter(
      (element) => element.closest('Resources') && element.hasAttribute('id'),
    );
    const ids = defined.map((element) => element.getAttribute('id'));
    const users = everyElement.filter((element) => element.hasAttribute('resid'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(users.map((element) => element.getAttribute('resid')))).toEqual(new Set(ids));

    const kinds: Readonly<Record<string, string>> = {
      Image: 'Images',
      SourceLocation: 'Urls',
      LearnMoreUrl: 'Urls',
      Label: 'ShortStrings',
      Title: 'ShortStrings',
      Description: 'LongStrings',
    };
    for (const user of users) {
      const resource = defined.find((element) => element.getAttribute('id') === user.getAttribute('resid'));
      expect([user.localName, resource?.parentElement?.localName]).toEqual([
        user.localName,
        kinds[user.localName],
      ]);
    }
  });

  it('keeps to the lengths of the schema', () => {
    const lengths = (parent: string) =>
      [...(only(parent)?.children ?? [])].map((element) => valueOf(element).length);
    for (const length of [...lengths('ShortStrings'), valueOf(only('DisplayName')).length]) {
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(125);
    }
    for (const length of [
      ...lengths('LongStrings'),
      valueOf(manifest.querySelector('OfficeApp > Description') ?? undefined).length,
    ]) {
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(250);
    }
    for (const element of everyElement) {
      expect((element.getAttribute('id') ?? '').length).toBeLessThanOrEqual(125);
      expect((element.getAttribute('resid') ?? '').length).toBeLessThanOrEqual(32);
    }
  });

  it('has only addresses of the development server, over https, and each file is there', () => {
    const addresses = everyElement
      .map((element) => valueOf(element))
      .filter((value) => value.includes('://'));
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      const { origin, pathname } = new URL(address);
      expect(origin).toBe('https://localhost:3000');
      const file = pathname === '/taskpane.html' ? 'src/taskpane/taskpane.html' : pathname.slice(1);
      expect([address, existsSync(path.join(root, file))]).toEqual([address, true]);
    }
  });

  it('gives each icon in the size it says', () => {
    const image = new Map(
      [...(only('Images')?.children ?? [])].map((element) => [element.getAttribute('id'), valueOf(element)]),
    );
    const icons = [
      ...named('Image')
        .filter((element) => element.hasAttribute('size'))
        .map((element) => ({
          size: Number(element.getAttribute('size')),
          address: image.get(element.getAttribute('resid')) ?? '',
        })),
      { size: 32, address: valueOf(only('IconUrl')) },
      { size: 64, address: valueOf(only('HighResolutionIconUrl')) },
    ];
    for (const { size, address } of icons) {
      expect(pngSize(path.join(root, new URL(address).pathname))).toEqual({ width: size, height: size });
    }
    for (const icon of named('Icon')) {
      const sizes = [...icon.children].map((element) => Number(element.getAttribute('size')));
      expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    }
  });

  it.each(['icon', 'maximize'])('has a drawing of %s and its picture in five sizes', (name) => {
    expect(existsSync(path.join(root, 'assets', `${name}.svg`))).toBe(true);
    for (const size of [16, 32, 64, 80, 128]) {
      expect(pngSize(path.join(root, 'assets', `${name}-${size}.png`))).toEqual({
        width: size,
        height: size,
      });
    }
  });

  it('names the add-in as the workbench and the command line do, where settings are kept by its id', () => {
    expect(THIS_ADD_IN).toEqual({
      id: only('Id')?.textContent,
      version: only('Version')?.textContent,
    });
  });

  it('puts Open and Maximize on the Home tab, both showing the one pane', () => {
    expect(only('OfficeTab')?.getAttribute('id')).toBe('TabHome');
    expect(new Set(named('TaskpaneId').map(({ textContent }) => textContent)).size).toBe(1);
    const text = (resid: string | null | undefined) =>
      valueOf(everyElement.find((element) => element.getAttribute('id') === resid));
    const buttons = named('Control').map((control) => ({
      label: text(control.querySelector(':scope > Label')?.getAttribute('resid')),
      opens: new URL(text(control.querySelector('SourceLocation')?.getAttribute('resid'))),
    }));
    expect(buttons.map(({ label, opens }) => [label, opens.pathname + opens.search])).toEqual([
      ['Open', '/taskpane.html'],
      ['Maximize', '/taskpane.html?view=maximize'],
    ]);
  });
});
