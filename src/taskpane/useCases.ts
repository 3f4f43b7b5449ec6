import type * as app from '../app';

/**
 * Everything the pane can ask for. It is handed to the root, so that the same screens run over the app in Excel, over the
 * app on the emulator in tests, and over prepared answers where a state is hard to reach.
 */
export type UseCases = Pick<
  typeof app,
  | 'preview'
  | 'write'
  | 'takeBack'
  | 'takeBackUnfinished'
  | 'finish'
  | 'unfinished'
  | 'leaveUnfinished'
  | 'remove'
  | 'clearFilter'
  | 'showRow'
  | 'showColumns'
  | 'remember'
  | 'forget'
  | 'rememberedChoice'
  | 'watch'
  | 'watchTheme'
  | 'hostFacts'
>;
