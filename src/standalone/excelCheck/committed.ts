/** What the stand-in for Excel answers, as it is committed, and where each answer is from. */
import type { Json } from './probe';
import type { Answers } from './runCheck';
import committed from './answers.json';

export interface CommittedAnswer {
  /** The address of a page of documentation, an issue of OfficeDev/office-js, `captured`, or `assumed`. */
  readonly source: string;
  readonly answer: Json;
}

export const COMMITTED: Readonly<Record<string, CommittedAnswer>> = committed;

export const STAND_IN: Answers = Object.fromEntries(
  Object.entries(COMMITTED).map(([id, { answer }]) => [id, answer]),
);
