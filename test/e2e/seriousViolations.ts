import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

/**
 * What axe finds serious or critical in one document, one sentence for each element. Frames within it are left out: each
 * is a document of its own, to be looked at by itself. So are the two elements that Fluent UI's focus keeper, Tabster,
 * puts around a list of tabs: hidden and focusable on purpose, they hand the focus on the moment they get it.
 * @param colors false leaves out the contrast of text: under forced colours axe reads those the style sheets ask for
 *   (-webkit-text-fill-color) and not those the browser paints
 */
export async function seriousViolations(frame: Frame, { colors }: { colors: boolean }): Promise<string[]> {
  await frame.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: colors } },
  };
  const results = await frame.evaluate<AxeResults>(
    `axe.run({ exclude: ['iframe', '[data-tabster-dummy]'] }, ${JSON.stringify(options)})`,
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    );
}
