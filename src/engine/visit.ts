import type { Day, Seconds } from './quantities';

/**
 * What one cell said: a value, nothing (`undefined`), or something that could not be read. The engine decides
 * what an unreadable cell means for its row; the sheet room keeps the cell's text and place.
 */
export type Cell<T> = T | undefined | 'unreadable';

/** `void`: cancelled, missed or non-billable. `billed`: already billed, invoiced or paid. */
export type Standing = 'open' | 'billed' | 'void';

/** The columns of a visit in which a problem can lie. */
export type VisitField =
  | 'client'
  | 'date'
  | 'scheduledHours'
  | 'scheduledStart'
  | 'scheduledEnd'
  | 'actualHours'
  | 'actualStart'
  | 'actualEnd'
  | 'unpaidBreak'
  | 'billHours'
  | 'payHours';

/** One row of the schedule, as read. Texts are as typed; the engine compares them in its own way. */
export interface Visit {
  /** Blank when the cell is blank or unreadable. */
  readonly client: string;
  readonly date: Cell<Day>;
  readonly standing: Standing;
  readonly id?: string;
  readonly caregiver?: string;
  readonly payer?: string;
  readonly service?: string;
  readonly authorizationNumber?: string;
  readonly scheduledHours?: Cell<Seconds>;
  /** Times of day, seconds from midnight. An end before its start is on the next day. */
  readonly scheduledStart?: Cell<Seconds>;
  readonly scheduledEnd?: Cell<Seconds>;
  readonly actualHours?: Cell<Seconds>;
  readonly actualStart?: Cell<Seconds>;
  readonly actualEnd?: Cell<Seconds>;
  /** Taken off hours that are figured from times; an hours column already leaves it out. */
  readonly unpaidBreak?: Cell<Seconds>;
  readonly billHours?: Cell<Seconds>;
  readonly payHours?: Cell<Seconds>;
  /** Money an hour; an unreadable or negative one counts as none. */
  readonly billRate?: Cell<number>;
  readonly payRate?: Cell<number>;
}
