/** Answers `load`: picks the asked properties of an object, nested ones and collections included. */
import type { ClassFacts, ExcelObject } from './excelClass';
import type { HostState } from './hostState';
import { notImplemented } from './problem';
import { wireName, type QueryInfo } from './protocol';

/** What is asked of one object: names of scalars, `*` for all of them, and of nested objects. */
type Selection = Map<string, Selection>;

export interface QueryStyle {
  /** Key of a property in the answer: PascalCase for `load`, the name itself for `retrieve` (QueryAsJson). */
  readonly key: (member: string) => string;
  readonly itemsKey: string;
}

export const loadStyle: QueryStyle = { key: wireName, itemsKey: '_Items' };
export const retrieveStyle: QueryStyle = { key: (member) => member, itemsKey: 'items' };

const everything = '*';

export function answerQuery(
  object: ExcelObject,
  query: QueryInfo | undefined,
  style: QueryStyle,
  state: HostState,
): Record<string, unknown> {
  const selection: Selection = new Map();
  for (const path of query?.Select ?? []) addPath(selection, path);
  // load() without names loads every scalar, and `expand` the whole nested object (documentation of load).
  if (selection.size === 0) addPath(selection, everything);
  for (const path of query?.Expand ?? []) addPath(selection, `${path}/${everything}`);
  const span = { skip: query?.Skip ?? 0, top: query?.Top ?? Number.POSITIVE_INFINITY };
  return answer(object, selection, span, style, state);
}

function addPath(selection: Selection, path: string): void {
  let at = selection;
  for (const name of path.split(/[/.]/)) {
    const key = name === '$all' ? everything : name;
    if (key === '') continue;
    const next = at.get(key) ?? new Map<string, Selection>();
    at.set(key, next);
    at = next;
  }
}

interface Span {
  readonly skip: number;
  readonly top: number;
}

const whole: Span = { skip: 0, top: Number.POSITIVE_INFINITY };

function answer(
  object: ExcelObject,
  selection: Selection,
  span: Span,
  style: QueryStyle,
  state: HostState,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...object.identity() };
  const reference = state.references.nameOf(object);
  if (reference !== undefined) result['_ReferenceId'] = reference;

  const { itemClass } = object.type;
  const ofItems: Selection = new Map();
  for (const [name, nested] of selection) {
    if (name === everything) {
      for (const property of object.type.propertyNames) {
        result[style.key(property)] = object.read(property, state);
      }
      ofItems.set(name, nested);
    } else if (object.type.propertyNames.includes(name)) {
      result[style.key(name)] = object.read(name, state);
    } else if (object.type.navigationNames.includes(name)) {
      result[style.key(name)] = nestedAnswer(object.navigate(name, state), nested, style, state);
    } else if (itemClass) {
      // "items/name" arrives as "name": what the collection itself lacks is asked of its items.
      ofItems.set(name, nested);
    } else {
      throw notImplemented(`${object.type.name}.${name}`);
    }
  }
  if (itemClass && ofItems.size > 0) {
    refuseUnknownNames(itemClass, ofItems);
    result[style.itemsKey] = object
      .items(state)
      .slice(span.skip, span.skip + span.top)
      .map((item) => answer(item, ofItems, whole, style, state));
  }
  return result;
}

function nestedAnswer(
  object: ExcelObject | null,
  nested: Selection,
  style: QueryStyle,
  state: HostState,
): unknown {
  if (!object) return null;
  const selection: Selection =
    nested.size > 0 ? nested : new Map([[everything, new Map<string, Selection>()]]);
  return answer(object, selection, whole, style, state);
}

/** So that a misspelt name is refused on an empty collection too. */
function refuseUnknownNames(itemClass: ClassFacts, selection: Selection): void {
  for (const name of selection.keys()) {
    const known =
      name === everything ||
      itemClass.propertyNames.includes(name) ||
      itemClass.navigationNames.includes(name);
    if (!known) throw notImplemented(`${itemClass.name}.${name}`);
  }
}
