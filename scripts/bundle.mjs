// Runs webpack with the project's own configuration.
import webpack from 'webpack';
import configure from '../webpack.config.js';

/**
 * @param {{ target: 'pane' | 'workbench', mode: 'production' | 'development', output?: string }} options
 *   `output`: another folder than the target's own
 * @returns {Promise<import('webpack').Stats>} rejects with webpack's own report when the code does not build
 */
export function bundle({ target, mode, output }) {
  /** @type {import('webpack').Configuration} */
  const config = configure({ target }, { mode });
  if (output !== undefined) config.output = { ...config.output, path: output };
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((problem, stats) => {
      // Closing writes webpack's cache, which makes the next build fast.
      compiler.close(() => {
        if (problem) reject(problem);
        else if (!stats || stats.hasErrors())
          reject(new Error(stats?.toString('errors-only') ?? 'webpack gave no result'));
        else resolve(stats);
      });
    });
  });
}
