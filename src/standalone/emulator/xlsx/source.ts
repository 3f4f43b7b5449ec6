/**
 * What a writer needs of the file a workbook came from: the texts of the parts that may change, where
 * things stand in them, and the model's state when it was read, to tell what has changed since.
 */
import type { Area, ConditionalFormat, Sheet, Table, Workbook } from '../model';
import type { Package } from './package';
import type { CellIndex } from './cellIndex';
import type { SharedFormulaGroup } from './readCells';
import type { TableColumn } from '../model';
import type { XmlElement } from './xmlTree';

export interface TableSource {
  readonly table: Table;
  readonly part: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly name: string;
  readonly area: Area;
  readonly style: string;
  readonly columns: readonly TableColumn[];
  readonly filterActive: boolean;
}

export interface RuleSource {
  readonly format: ConditionalFormat;
  readonly element: XmlElement;
  /** The conditionalFormatting element around it. */
  readonly holder: XmlElement;
}

export interface SheetSource {
  readonly sheet: Sheet;
  readonly part: string;
  readonly xml: string;
  readonly root: XmlElement;
  /** Of this sheet in the workbook part. */
  readonly listing: XmlElement;
  readonly index: CellIndex;
  readonly sharedFormulas: readonly SharedFormulaGroup[];
  readonly tables: readonly TableSource[];
  readonly rules: readonly RuleSource[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly filterActive: boolean;
}

export interface WorkbookSource {
  readonly package: Package;
  readonly part: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly sheets: readonly SheetSource[];
  readonly stylesPart: string | undefined;
  readonly settings: ReadonlyMap<string, unknown>;
}

/** Kept beside the model, which knows nothing of files. */
const sources = new WeakMap<Workbook, WorkbookSource>();

export function rememberSource(workbook: Workbook, source: WorkbookSource): void {
  sources.set(workbook, source);
}

export function sourceOf(workbook: Workbook): WorkbookSource | undefined {
  return sources.get(workbook);
}
