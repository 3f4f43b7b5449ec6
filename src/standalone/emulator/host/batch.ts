/**
 * Runs one request of Office.js: its actions in order, over object paths that are each evaluated once. When an
 * action fails, the ones before it stay applied and are reported as processed, as in Excel.
 */
import { Arguments } from './arguments';
import { isExcelObject, type ExcelObject } from './excelClass';
import type { PlannedFailure } from './faults';
import type { HostState } from './hostState';
import {
  ExcelProblem,
  emulatorFault,
  invalidArgument,
  invalidReference,
  itemNotFound,
  notImplemented,
} from './problem';
import {
  ActionType,
  PathType,
  memberName,
  type Action,
  type ActionResult,
  type ArgumentInfo,
} from './protocol';
import type { ObjectPath, RequestBody, ResponseBody } from './protocol';
import { answerQuery, loadStyle, retrieveStyle } from './query';

export class Batch {
  readonly #objects = new Map<number, ExcelObject | null | 'gone'>();
  readonly #kept: ReadonlySet<number>;
  readonly #results: ActionResult[] = [];
  readonly #traces: number[] = [];

  constructor(
    private readonly request: RequestBody,
    private readonly root: ExcelObject,
    private readonly state: HostState,
    /** What goes wrong on the way, where it was planned. */
    private readonly failure?: PlannedFailure,
  ) {
    this.#kept = new Set(
      request.Actions.filter((action) => action.Name === '_KeepReference').map(
        (action) => action.ObjectPathId,
      ),
    );
  }

  run(): ResponseBody {
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        const { failure } = this;
        if (failure?.at === index && failure.told instanceof ExcelProblem) throw failure.told;
        this.#results.push({ ActionId: action.Id, Value: this.perform(action) });
      } catch (thrown) {
        const problem = thrown instanceof ExcelProblem ? thrown : emulatorFault(thrown);
        return {
          Error: {
            Code: problem.code,
            Message: problem.message,
            Location: problem.location,
            HttpStatusCode: problem.httpStatusCode,
            ActionIndex: index,
          },
          TraceIds: this.#traces,
          ProcessedResults: { Results: this.#results },
        };
      }
    }
    return { Results: this.#results, TraceIds: this.#traces };
  }

  /** Takes over what has become of the objects found so far. */
  follow(become: (object: ExcelObject) => ExcelObject | 'gone'): void {
    for (const [id, object] of this.#objects) {
      if (object !== null && object !== 'gone') this.#objects.set(id, become(object));
    }
  }

  private perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) {
      this.#traces.push(action.Id);
      return null;
    }
    const object = this.objectAt(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object ? this.facts(object, action.ObjectPathId) : null;
      case ActionType.query:
        return object ? answerQuery(object, action.QueryInfo, loadStyle, this.state) : null;
      case ActionType.queryAsJson:
        return object ? answerQuery(object, action.QueryInfo, retrieveStyle, this.state) : null;
      case ActionType.method:
        return this.callMethod(object, action);
      case ActionType.setProperty:
        this.existing(object).assign(
          memberName(action.Name),
          this.argumentsOf(action.ArgumentInfo),
          this.state,
        );
        return null;
      case ActionType.update:
        this.update(this.existing(object), action.ObjectState ?? {});
        return null;
      case ActionType.ensureUnchanged:
        this.ensureUnchanged(this.existing(object), action.ObjectState ?? {});
        return null;
      case ActionType.recursiveQuery:
        throw notImplemented('ClientRequestContext.loadRecursive');
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  /** A property set on a null object would be lost without a word, so it is refused (assumed of Excel). */
  private existing(object: ExcelObject | null): ExcelObject {
    if (!object) throw itemNotFound();
    return object;
  }

  private facts(object: ExcelObject, pathId: number): Record<string, string | number> {
    const facts: Record<string, string | number> = { ...object.identity() };
    const reference = this.#kept.has(pathId)
      ? this.state.references.keep(object)
      : this.state.references.nameOf(object);
    if (reference !== undefined) facts['_ReferenceId'] = reference;
    return facts;
  }

  private callMethod(object: ExcelObject | null, action: Action): unknown {
    if (!object) return { _IsNull: true }; // captured: a call on a null object is answered, not refused
    if (action.Name === '_KeepReference') {
      this.state.references.keep(object);
      return null;
    }
    const given = this.argumentsOf(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.state.references.release(given.text());
      return null;
    }
    if (action.Name === '_RemoveAllReferences') {
      this.state.references.releaseAll();
      return null;
    }
    const answer = object.call(memberName(action.Name), given, this.state);
    return isExcelObject(answer) ? this.facts(answer, action.ObjectPathId) : (answer ?? null);
  }

  private update(object: ExcelObject, changes: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(changes)) {
      if (object.type.navigationNames.includes(name) && typeof value === 'object' && value !== null) {
        this.update(
          this.existing(object.navigate(name, this.state)),
          Object.fromEntries(Object.entries(value)),
        );
      } else {
        object.assign(name, new Arguments([value]), this.state);
      }
    }
  }

  private ensureUnchanged(object: ExcelObject, expected: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(expected)) {
      if (object.type.navigationNames.includes(name) && typeof value === 'object' && value !== null) {
        const nested = this.existing(object.navigate(name, this.state));
        this.ensureUnchanged(nested, Object.fromEntries(Object.entries(value)));
      } else if (JSON.stringify(object.read(name, this.state)) !== JSON.stringify(value)) {
        // The code is assumed: the documentation of ensureUnchanged names none.
        throw new ExcelProblem('Conflict', 'The object has changed.', 409, `${object.type.name}.${name}`);
      }
    }
  }

  private objectAt(pathId: number): ExcelObject | null {
    const known = this.#objects.get(pathId);
    if (known === 'gone') throw invalidReference();
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new ExcelProblem('InvalidObjectPath', `There is no object path ${pathId}.`);
    const object = this.evaluate(path);
    this.#objects.set(pathId, object);
    return object;
  }

  private evaluate(path: ObjectPath): ExcelObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.nothing:
        return null;
      case PathType.reference: {
        const object = this.state.references.named(path.Name);
        if (!object) throw invalidReference();
        return object;
      }
      case PathType.service: {
        const service = this.state.services.get(path.Name);
        if (!service) throw notImplemented(path.Name);
        return service;
      }
      default:
        return this.evaluateMember(path);
    }
  }

  private evaluateMember(path: ObjectPath): ExcelObject | null {
    if (path.ParentObjectPathId === undefined) throw invalidArgument();
    const parent = this.objectAt(path.ParentObjectPathId);
    // What hangs on a null object is a null object (documentation of the *OrNullObject methods).
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.navigate(memberName(path.Name), this.state);
      case PathType.indexer:
        return parent.item(this.argumentsOf(path.ArgumentInfo), this.state);
      case PathType.method: {
        const answer = parent.call(memberName(path.Name), this.argumentsOf(path.ArgumentInfo), this.state);
        if (answer === null || isExcelObject(answer)) return answer;
        throw invalidArgument(`${parent.type.name}.${memberName(path.Name)} is not an object.`);
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private argumentsOf(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const objectIds = info?.ReferencedObjectPathIds;
    if (!objectIds) return new Arguments(values);
    return new Arguments(
      values.map((value, index) => {
        const id = objectIds[index] ?? 0;
        return id === 0 ? value : this.existing(this.objectAt(id));
      }),
    );
  }
}
