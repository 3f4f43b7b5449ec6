export type Step =
  | 'finding'
  | 'reading'
  | 'computing'
  | 'clearingFilter'
  | 'checking'
  | 'writing'
  | 'puttingBack'
  | 'readingBack';

/** Told how far a use case has come. @param done the share of this step that is done, 0 to 1 */
export type Progress = (step: Step, done: number) => void;
