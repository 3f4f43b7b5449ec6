import type { Workbook } from '../model';
import type { ExcelObject } from './excelClass';
import type { References } from './references';
import type { Subscriptions } from './subscriptions';

/** What the members of Excel's classes may reach besides their own object. */
export interface HostState {
  readonly workbook: Workbook;
  /** The file's name. */
  readonly documentName: string;
  readonly references: References;
  readonly subscriptions: Subscriptions;
  /** Office.js's own services, by name. */
  readonly services: ReadonlyMap<string, ExcelObject>;
  /** Office.js has told that it has started. */
  readonly paneReady: () => void;
  /** `runtime.enableEvents`. */
  eventsEnabled: boolean;
}
