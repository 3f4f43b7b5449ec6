import type { Area } from './area';
import type { RowShift } from './rowShift';
import type { Sheet } from './sheet';
import type { Table } from './table';

/** What a workbook tells its listeners, at once, about every mutation. */
export type Change =
  | { readonly kind: 'cells'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'format'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'rows'; readonly sheet: Sheet; readonly shift: RowShift }
  /** The cells of the area are deleted, and those right of them moved left. */
  | { readonly kind: 'deletedLeft'; readonly sheet: Sheet; readonly area: Area }
  /** Rows of the area have changed places among themselves. */
  | { readonly kind: 'sorted'; readonly sheet: Sheet; readonly area: Area }
  /** Rows hidden or shown, column widths, filters. */
  | { readonly kind: 'layout'; readonly sheet: Sheet }
  | { readonly kind: 'conditionalFormats'; readonly sheet: Sheet }
  | { readonly kind: 'table'; readonly table: Table; readonly what: 'added' | 'resized' | 'changed' }
  | { readonly kind: 'sheet'; readonly sheet: Sheet; readonly what: 'added' | 'changed' | 'deleted' }
  | { readonly kind: 'selection' }
  | { readonly kind: 'activation'; readonly sheet: Sheet }
  | { readonly kind: 'settings' };
