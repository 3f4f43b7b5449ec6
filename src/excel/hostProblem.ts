import type { Problem } from '../sheet';
import { REFUSALS, UNEXPLAINED, type Refusal } from './errorCodes';

/**
 * Class and member names, as Excel gives the place of an error: `Range.values`, `worksheets.getItem().tables`. What looks
 * otherwise is not passed on, as only its usual contents are documented.
 */
const LOCATION = /^[A-Za-z_$][\w$]*(\(\))?(\.[A-Za-z_$][\w$]*(\(\))?)*$/;

/**
 * What Excel refused, told to a clerk. Of what Excel says itself only code and place are kept. Its message may hold cell
 * contents. So may the statements of `debugInfo`: Office.js calls them free of sensitive data, but prints the values given to
 * `set()` and `ensureUnchanged()` into them.
 */
export function hostProblem(error: OfficeExtension.Error): Problem {
  // Typed as always there; an error that Office.js makes of a text alone has neither.
  const { code = 'unknown', debugInfo } = error as Partial<OfficeExtension.Error>;
  const { what, why, next, remedy } = refusalOf(code);
  const location = debugInfo?.errorLocation ?? '';
  return {
    code,
    message: [what, why, next].filter((sentence) => sentence !== undefined).join(' '),
    remedy,
    ...(LOCATION.test(location) && { location }),
  };
}

/** Whether the answer was too large, so that reading in smaller pieces can help. */
export function isTooLarge(error: unknown): boolean {
  return isRefused(error) && error.code === 'ResponsePayloadSizeLimitExceeded';
}

/** Whether Excel refused the work, for whatever reason; any other error is a bug. */
export function isRefused(error: unknown): error is OfficeExtension.Error {
  return error instanceof OfficeExtension.Error;
}

/** Whether Excel refused the work with a code that leaves open what of it is the cause, so that asking otherwise can help. */
export function isUnexplained(error: unknown): boolean {
  return isRefused(error) && !refusalOf(error.code).meetsAnyRequest;
}

/** Codes that came after this was written are not explained either. */
function refusalOf(code: string): Refusal {
  return REFUSALS.get(code) ?? UNEXPLAINED;
}
