import type { XmlElement } from './xmlTree';

/** The id of the relationship an element points to: its r:id, whatever the prefix. */
export function relationshipId(element: XmlElement): string | undefined {
  return [...element.attributes].find(([name]) => name.endsWith(':id'))?.[1];
}
