/**
 * Turns the model's changes into Excel's events. What one request changes is reported once it is done, and areas
 * that together make a rectangle are reported as one: Office.js itself splits long writes into pieces of 1,500 cells.
 */
import { MAX_ROWS, boundingArea, intersection } from '../model';
import type { Area, Change, RowShift, Sheet } from '../model';
import { localAddress } from './gridAddress';
import type { HostState } from './hostState';
import { sheetId, tableId } from './objectIds';
import { EventType, wholeWorkbook } from './subscriptions';

export type ExcelEvent =
  | { readonly kind: 'selection' }
  | {
      readonly kind: 'richApi';
      readonly eventType: number;
      readonly targetId: string;
      readonly args: Readonly<Record<string, unknown>>;
    };

/** Who changes the workbook beside the add-in: the user (or the page around the emulator), or somebody who edits it elsewhere. */
export type Outsider = 'user' | 'coauthor';

type Author = 'addIn' | Outsider;

export class EventSource {
  private pending: Change[] = [];
  private readonly edits = new Map<Sheet, Area[]>();
  private author: Author = 'user';
  private isGathering = false;
  private readonly stop: () => void;

  constructor(
    private readonly state: HostState,
    private readonly deliver: (events: readonly ExcelEvent[]) => void,
  ) {
    this.stop = state.workbook.onChange((change) => this.note(change));
  }

  /** Gathers the changes that `run` makes and reports them afterwards. */
  during<Result>(author: Author, run: () => Result): Result {
    this.author = author;
    this.isGathering = true;
    try {
      return run();
    } finally {
      this.flush();
      this.author = 'user';
      this.isGathering = false;
    }
  }

  close(): void {
    this.stop();
  }

  private note(change: Change): void {
    if (change.kind === 'cells') {
      const areas = this.edits.get(change.sheet) ?? [];
      this.edits.set(change.sheet, areas);
      addArea(areas, change.area);
    } else {
      this.pending.push(change);
    }
    if (!this.isGathering) this.flush();
  }

  private flush(): void {
    const changes = this.pending;
    this.pending = [];
    const edits = [...this.edits];
    this.edits.clear();
    if (!this.state.eventsEnabled) return; // documentation of Runtime.enableEvents
    const events = [
      ...edits.flatMap(([sheet, areas]) => areas.flatMap((area) => this.editEvents(sheet, area))),
      ...changes.flatMap((change) => this.eventsOf(change)),
    ];
    if (events.length > 0) this.deliver(events);
  }

  /** "Remote means the event comes from a remote user session" (documentation of Excel.EventSource). */
  private get source(): 'Local' | 'Remote' {
    return this.author === 'coauthor' ? 'Remote' : 'Local';
  }

  private editEvents(sheet: Sheet, area: Area): ExcelEvent[] {
    const args = {
      changeType: 'RangeEdited',
      source: this.source,
      address: localAddress(area),
      worksheetId: sheetId(sheet),
      // "ThisLocalAddin" for the add-in's own edits (documentation of Excel.EventTriggerSource).
      triggerSource: this.author === 'addIn' ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: 'None',
      referenceId: `${sheetId(sheet)}!${localAddress(area)}`,
    };
    const events = this.wanted(EventType.worksheetChanged, [wholeWorkbook, sheetId(sheet)], args);
    for (const table of sheet.tables) {
      if (!intersection(table.area, area)) continue;
      const targets = [tableId(table), sheetId(sheet), wholeWorkbook];
      events.push(...this.wanted(EventType.tableChanged, targets, { ...args, tableId: tableId(table) }));
    }
    return events;
  }

  /** Whole columns by their addresses, `E:F`, other cells as cells moved left; and the tables in their rows (assumed of the tables). */
  private leftEvents(sheet: Sheet, area: Area): ExcelEvent[] {
    const isColumns = area.rows === MAX_ROWS;
    const args = {
      changeType: isColumns ? 'ColumnDeleted' : 'CellDeleted',
      source: this.source,
      address: localAddress(area),
      worksheetId: sheetId(sheet),
      triggerSource: this.author === 'addIn' ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: isColumns ? 'None' : 'Left',
    };
    const events = this.wanted(EventType.worksheetChanged, [wholeWorkbook, sheetId(sheet)], args);
    for (const table of sheet.tables) {
      const { row, rows, column, columns } = table.area;
      if (!intersection({ row, rows, column: 0, columns: column + columns + area.columns }, area)) continue;
      const targets = [tableId(table), sheetId(sheet), wholeWorkbook];
      events.push(...this.wanted(EventType.tableChanged, targets, { ...args, tableId: tableId(table) }));
    }
    return events;
  }

  /** Whole rows by their addresses, `5:7`, and the tables they lie in or move (assumed of the tables). */
  private rowEvents(sheet: Sheet, { kind, row, count }: RowShift): ExcelEvent[] {
    const args = {
      changeType: kind === 'insert' ? 'RowInserted' : 'RowDeleted',
      source: this.source,
      address: `${row + 1}:${row + count}`,
      worksheetId: sheetId(sheet),
      triggerSource: this.author === 'addIn' ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: 'None',
    };
    const events = this.wanted(EventType.worksheetChanged, [wholeWorkbook, sheetId(sheet)], args);
    for (const table of sheet.tables) {
      if (table.area.row + table.area.rows <= row) continue;
      const targets = [tableId(table), sheetId(sheet), wholeWorkbook];
      events.push(...this.wanted(EventType.tableChanged, targets, { ...args, tableId: tableId(table) }));
    }
    return events;
  }

  private eventsOf(change: Change): ExcelEvent[] {
    switch (change.kind) {
      case 'selection': {
        const { sheet, area } = this.state.workbook.selection;
        const args = { address: localAddress(area), worksheetId: sheetId(sheet) };
        const targets = [wholeWorkbook, sheetId(sheet)];
        return [{ kind: 'selection' }, ...this.wanted(EventType.worksheetSelectionChanged, targets, args)];
      }
      case 'activation': {
        const id = sheetId(change.sheet);
        return this.wanted(EventType.worksheetActivated, [wholeWorkbook, id], { worksheetId: id });
      }
      case 'sheet': {
        const args = { worksheetId: sheetId(change.sheet), source: this.source };
        if (change.what === 'added') return this.wanted(EventType.worksheetAdded, [wholeWorkbook], args);
        if (change.what !== 'deleted') return [];
        const { tables } = change.sheet;
        return [
          ...this.wanted(EventType.worksheetDeleted, [wholeWorkbook], args),
          // That its tables are told of too is assumed.
          ...tables.flatMap((table) =>
            this.wanted(EventType.tableDeleted, [wholeWorkbook, args.worksheetId], {
              ...args,
              tableId: tableId(table),
              tableName: table.name,
            }),
          ),
        ];
      }
      case 'sorted': {
        // "Only rows changed as a result of the sort operation are returned": all of them, here. That onChanged says nothing of
        // a sort is assumed, the documentation naming onRowSorted only ("Handle sorting events").
        const { sheet, area } = change;
        const args = { address: localAddress(area), worksheetId: sheetId(sheet), source: this.source };
        return this.wanted(EventType.worksheetRowSorted, [wholeWorkbook, sheetId(sheet)], args);
      }
      case 'table': {
        if (change.what !== 'added') return [];
        const sheet = sheetId(change.table.sheet);
        const args = { tableId: tableId(change.table), worksheetId: sheet, source: this.source };
        return this.wanted(EventType.tableAdded, [wholeWorkbook, sheet], args);
      }
      case 'rows':
        return this.rowEvents(change.sheet, change.shift);
      case 'deletedLeft':
        return this.leftEvents(change.sheet, change.area);
      default:
        return [];
    }
  }

  private wanted(
    eventType: number,
    targets: readonly string[],
    args: Readonly<Record<string, unknown>>,
  ): ExcelEvent[] {
    return targets
      .filter((targetId) => this.state.subscriptions.has(eventType, targetId))
      .map((targetId) => ({ kind: 'richApi', eventType, targetId, args }));
  }
}

function addArea(areas: Area[], area: Area): void {
  const last = areas.at(-1);
  if (last) {
    const together = boundingArea(last, area);
    const shared = intersection(last, area);
    const cells = size(last) + size(area) - (shared ? size(shared) : 0);
    if (size(together) === cells) {
      areas[areas.length - 1] = together;
      return;
    }
  }
  areas.push(area);
}

function size(area: Area): number {
  return area.rows * area.columns;
}
