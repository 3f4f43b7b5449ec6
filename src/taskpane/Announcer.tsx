import type { State } from './state';
import { useTextStyles } from './textStyles';
import { countText, hoursText, removedText, takenBackText, takenBackTitle, writtenText } from './words';

/** Tells a screen reader what came of an action, without moving the focus. The same is on screen, so this is not seen. */
export function Announcer({ state }: { readonly state: State }) {
  return (
    <div role="status" className={useTextStyles().unseen}>
      {announcement(state)}
    </div>
  );
}

function announcement(state: State): string {
  if (state.hasLeft) return 'The hours columns are left as they are.';
  switch (state.phase) {
    case 'preview': {
      const { counts, hours } = state.preview.summary;
      return (
        `Preview ready. Billed hours go from ${hoursText(hours.finalizedBill)} to ${hoursText(hours.maximizedBill)}. ` +
        `${countText(counts.raised, 'row')} raised, ${counts.over} over authorization, ${countText(counts.problems, 'problem')}.`
      );
    }
    case 'written':
      return `Hours written. ${writtenText(state.preview, state.written)}`;
    case 'takenBack':
      return `${takenBackTitle(state.taken)}. ${takenBackText(state.preview, state.taken)}`;
    case 'removed':
      return `Removed. ${removedText(state.removed)}`;
    case 'stale':
      return state.written
        ? 'The sheet changed since these hours were written.'
        : 'The sheet changed since this preview.';
    case 'asking':
      return state.asking.problem.message;
    case 'failed':
      return state.problem.message;
    case 'idle':
      return state.unfinished?.problem.message ?? '';
    case 'removing':
    case 'reading':
    case 'writing':
    case 'takingBack':
      return '';
  }
}
