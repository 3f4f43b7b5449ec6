import type { TableHead } from './cells';
import { capital } from './words';

/** What tables and plain ranges are called in sentences, e.g. `the table "Visits" on sheet "May"`. */
export function called({ kind, name, sheet }: TableHead): string {
  return `the ${kind === 'table' ? `table "${name}"` : `list ${name}`} on sheet "${sheet}"`;
}

/** The same at the beginning of a sentence. */
export function titled(head: TableHead): string {
  return capital(called(head));
}
