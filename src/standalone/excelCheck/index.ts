/** Questions to Excel that are answered by the stand-in and by a real Excel alike, so that the two can be compared. */
export { checkText, readCheckText } from './checkFile';
export { COMMITTED, STAND_IN } from './committed';
export { compareAnswers } from './compare';
export { PROBES } from './probes';
export { runCheck } from './runCheck';
export type { Answers } from './runCheck';
