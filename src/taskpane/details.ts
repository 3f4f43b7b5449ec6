import { VERSION, type HostFacts, type Problem } from '../app';

/**
 * What is copied for whoever is to help: never what stands in cells, names, or the sentence of a problem, which can hold both.
 *
 * @param step what was being done, from the coarse to the fine
 */
export function detailsText(
  { code, location, trace = [] }: Problem,
  step: readonly (string | undefined)[],
  { platform = 'unknown', version = 'unknown' }: HostFacts,
): string {
  return [
    `Authorized Hours ${VERSION}`,
    `Excel: ${platform}, version ${version}`,
    `Step: ${step.filter((part) => part !== undefined).join(', ')}`,
    `Code: ${code}`,
    ...(location === undefined ? [] : [`Location: ${location}`]),
    ...trace.map((place) => `at ${place}`),
  ].join('\n');
}
