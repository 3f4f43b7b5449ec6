import { hostFacts } from '../../../app';
import type { CheckedHost } from '../checkFile';

const SETS = ['ExcelApi', 'ExcelApiDesktop', 'ExcelApiOnline'];
/** Beyond what any of them has reached. */
const LAST_MINOR = 40;

/** What the Excel at hand says of itself. */
export function checkedHost(): CheckedHost {
  const { platform = 'unknown', version = 'unknown' } = hostFacts();
  const apiSets: Record<string, string> = {};
  for (const set of SETS) {
    for (let minor = 1; minor <= LAST_MINOR; minor++) {
      if (Office.context.requirements.isSetSupported(set, `1.${minor}`)) apiSets[set] = `1.${minor}`;
    }
  }
  return { platform, version, apiSets };
}
