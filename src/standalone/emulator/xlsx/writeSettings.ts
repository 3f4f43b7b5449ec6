import { Edits } from './edits';
import { insertChild } from './editXml';
import { RELATIONSHIPS, XML_DECLARATION } from './namespaces';
import type { Package } from './package';
import type { PackageEdit } from './packageEdit';
import type { AddInReference } from './webExtensions';
import { taskPanesPart, webExtensionOf } from './webExtensions';
import { escapedMarkup } from './xmlText';
import { child, parseXml } from './xmlTree';

const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const TASK_PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const EXTENSION_TYPE = 'application/vnd.ms-office.webextension+xml';
const TASK_PANES_TYPE = 'application/vnd.ms-office.webextensiontaskpanes+xml';
const EXTENSION_RELATIONSHIP = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const TASK_PANES_RELATIONSHIP =
  'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION_ORDER = 'reference alternateReferences properties bindings snapshot extLst'.split(' ');

/**
 * Puts an add-in's settings into its web extension part, where Excel keeps them. A part made here says that the pane
 * is closed and that the add-in is one for testing (assumed: store 'developer', type 'Registry').
 */
export function writeSettings(
  files: Package,
  settings: ReadonlyMap<string, unknown>,
  addIn: AddInReference,
  changes: PackageEdit,
): void {
  const extension = webExtensionOf(files, addIn);
  if (!extension) {
    addExtension(files, settings, addIn, changes);
    return;
  }
  const { part, xml, root } = extension;
  const edits = new Edits(xml);
  const properties = child(root, 'properties');
  const text = propertiesXml(settings, root.prefix);
  if (properties) edits.replace(properties.start, properties.end, text);
  else insertChild(edits, xml, root, EXTENSION_ORDER, 'properties', text);
  changes.replace(part, edits.apply());
}

function addExtension(
  files: Package,
  settings: ReadonlyMap<string, unknown>,
  addIn: AddInReference,
  changes: PackageEdit,
): void {
  const id = escapedMarkup(addIn.id);
  const part = changes.add(
    'xl/webextensions/webextension#.xml',
    EXTENSION_TYPE,
    `${XML_DECLARATION}<we:webextension xmlns:we="${EXTENSION}" id="{${id}}">` +
      `<we:reference id="${id}" version="${escapedMarkup(addIn.version)}" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/>${propertiesXml(settings, 'we:')}<we:bindings/>` +
      `<we:snapshot xmlns:r="${RELATIONSHIPS}"/></we:webextension>`,
  );
  const panesPart = taskPanesPart(files);
  if (panesPart !== undefined) {
    const pane = taskPaneXml(changes.relate(panesPart, EXTENSION_RELATIONSHIP, part));
    const xml = files.text(panesPart);
    const root = parseXml(xml);
    const edits = new Edits(xml);
    insertChild(edits, xml, root, ['taskpane'], 'taskpane', pane);
    changes.replace(panesPart, edits.apply());
    return;
  }
  // The relationship's id has to be known before the part that mentions it is written: it is the first.
  const pane = taskPaneXml('rId1');
  const panes = changes.add(
    'xl/webextensions/taskpanes#.xml',
    TASK_PANES_TYPE,
    `${XML_DECLARATION}<wetp:taskpanes xmlns:wetp="${TASK_PANES}">${pane}</wetp:taskpanes>`,
  );
  changes.relate(panes, EXTENSION_RELATIONSHIP, part);
  changes.relate('', TASK_PANES_RELATIONSHIP, panes);
}

function taskPaneXml(relationship: string): string {
  return (
    `<wetp:taskpane xmlns:wetp="${TASK_PANES}" dockstate="right" visibility="0" width="350" row="1">` +
    `<wetp:webextensionref xmlns:r="${RELATIONSHIPS}" r:id="${relationship}"/></wetp:taskpane>`
  );
}

function propertiesXml(settings: ReadonlyMap<string, unknown>, p: string): string {
  const items = [...settings].map(
    ([name, value]) =>
      `<${p}property name="${escapedMarkup(name)}" value="${escapedMarkup(JSON.stringify(value))}"/>`,
  );
  return `<${p}properties>${items.join('')}</${p}properties>`;
}
