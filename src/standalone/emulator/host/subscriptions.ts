/** Which events Office.js asked for, as `eventType` and the id of the object watched (`Workbook` for all of them). */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetRowSorted: 19,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export const wholeWorkbook = 'Workbook';

export class Subscriptions {
  readonly #wanted = new Map<string, number>();

  add(eventType: number, targetId: string): void {
    const key = `${eventType} ${targetId}`;
    this.#wanted.set(key, (this.#wanted.get(key) ?? 0) + 1);
  }

  remove(eventType: number, targetId: string): void {
    const key = `${eventType} ${targetId}`;
    const left = (this.#wanted.get(key) ?? 0) - 1;
    if (left > 0) this.#wanted.set(key, left);
    else this.#wanted.delete(key);
  }

  clear(): void {
    this.#wanted.clear();
  }

  has(eventType: number, targetId: string): boolean {
    return this.#wanted.has(`${eventType} ${targetId}`);
  }
}
