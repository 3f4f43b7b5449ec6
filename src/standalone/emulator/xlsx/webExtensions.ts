/**
 * The settings an add-in keeps in a workbook. Excel stores them as the properties of a web extension part, one
 * for each add-in, listed by a task panes part (MS-OWEXML 2.2; also shown in Microsoft's page on opening
 * a task pane with a document). A value is JSON text.
 */
import type { Package, Relationship } from './package';
import { unescapedMarkup } from './xmlText';
import type { XmlElement } from './xmlTree';
import { child, childrenNamed, parseXml } from './xmlTree';

/** How a web extension part names its add-in. */
export interface AddInReference {
  /** The manifest's id. */
  readonly id: string;
  /** The manifest's version, of four numbers. */
  readonly version: string;
}

/** For a workbook that no particular add-in was named for. Excel knows no such add-in and keeps its part as it is (assumed). */
export const ANY_ADD_IN: AddInReference = { id: '00000000-0000-0000-0000-000000000000', version: '1.0.0.0' };

export interface WebExtension {
  readonly part: string;
  readonly xml: string;
  readonly root: XmlElement;
}

/** The task panes part, undefined where the workbook has none. */
export function taskPanesPart(files: Package): string | undefined {
  return files.relationships('').find(({ kind }) => kind === 'webextensiontaskpanes')?.target;
}

/** The part that holds an add-in's settings, undefined where it has none yet. */
export function webExtensionOf(files: Package, addIn: AddInReference): WebExtension | undefined {
  const panes = taskPanesPart(files);
  if (panes === undefined) return undefined;
  return files
    .relationships(panes)
    .filter(({ kind }) => kind === 'webextension')
    .map(({ target }: Relationship) => {
      const xml = files.text(target);
      return { part: target, xml, root: parseXml(xml) };
    })
    .find(({ root }) => sameId(child(root, 'reference')?.attributes.get('id') ?? '', addIn.id));
}

/** The settings in a web extension part; a value that is no JSON is taken as text. */
export function settingsOf(extension: WebExtension | undefined): Map<string, unknown> {
  const properties = childrenNamed(child(extension?.root, 'properties'), 'property');
  return new Map(
    properties.map(({ attributes }) => [
      attributes.get('name') ?? '',
      parsedJson(attributes.get('value') ?? ''),
    ]),
  );
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return unescapedMarkup(text);
  }
}

function sameId(a: string, b: string): boolean {
  const bare = (id: string) => id.replace(/[{}]/g, '').toLowerCase();
  return bare(a) === bare(b);
}
