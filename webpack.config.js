// Two targets from one pane: `pane` is what ships and what Excel loads, `workbench` shows the same pane beside an
// emulated workbook. The pane's page comes from one template; only its script lines differ.
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

// Never bundled: the licence of office.js wants it unmodified, and Microsoft updates it at this address.
const officeOnCdn = 'https://officeapis.public.onecdn.static.microsoft/1/office.js';
const officeOnWorkbench = 'office/office.js';

/** @param {string[]} parts */
const from = (...parts) => path.join(__dirname, ...parts);

/** @param {string[]} addresses of the scripts that run before the pane's own, in this order */
const panePage = (addresses) =>
  new HtmlPlugin({
    template: from('src/taskpane/taskpane.html'),
    filename: 'taskpane.html',
    chunks: ['taskpane'],
    officeScripts: addresses.map((address) => `<script src="${address}"></script>`).join('\n    '),
    minify: false,
  });

/** For developers, beside the pane: what a real Excel answers to the questions the emulator was made by. */
const excelCheck = {
  entry: { 'excel-check': from('src/standalone/excelCheck/page/index.tsx') },
  plugin: () =>
    new HtmlPlugin({
      template: from('src/standalone/excelCheck/page/excelCheck.html'),
      filename: 'excel-check.html',
      chunks: ['excel-check'],
      officeScripts: `<script src="${officeOnCdn}"></script>`,
      minify: false,
    }),
};

const targets = {
  /** @param {boolean} production */
  pane: (production) => ({
    entry: { taskpane: from('src/taskpane/index.tsx'), ...(production ? {} : excelCheck.entry) },
    plugins: [
      panePage([officeOnCdn]),
      ...(production ? [] : [excelCheck.plugin()]),
      new CopyPlugin({ patterns: [{ from: '*.{png,html}', context: from('assets'), to: 'assets' }] }),
    ],
  }),
  workbench: () => ({
    entry: {
      taskpane: from('src/taskpane/index.tsx'),
      workbench: from('src/standalone/workbench/index.tsx'),
      'pane-host': { import: from('src/standalone/workbench/paneHost.ts'), filename: 'pane-host.js' },
    },
    plugins: [
      panePage(['pane-host.js', officeOnWorkbench]),
      new HtmlPlugin({
        template: from('src/standalone/workbench/index.html'),
        filename: 'index.html',
        chunks: ['workbench'],
        minify: false,
      }),
    ],
  }),
};

/**
 * @param {{ target?: 'pane' | 'workbench' }} env
 * @param {{ mode?: 'production' | 'development' }} argv
 * @returns {import('webpack').Configuration}
 */
module.exports = (env, { mode = 'production' }) => {
  const target = env.target ?? 'pane';
  const production = mode === 'production';
  const { entry, plugins } = targets[target](production);
  return {
    mode,
    // Excel 2021 and Excel on a Mac two systems back still meet this; nothing newer is needed.
    target: ['web', 'es2021'],
    entry,
    plugins,
    output: {
      path: from(target === 'pane' ? 'dist' : '.cache/workbench'),
      filename: production ? '[name].[contenthash:12].js' : '[name].js',
      clean: true,
    },
    // No eval in any mode: the page's Content-Security-Policy refuses it.
    devtool: production ? 'source-map' : 'cheap-module-source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2021',
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
        { test: /\.xlsx$/, type: 'asset/resource', generator: { filename: '[name][ext]' } },
      ],
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: from('.cache/webpack'),
      name: `${target}-${mode}`,
      buildDependencies: { config: [__filename] },
    },
    // The page stays as the template has it: it is a few lines, and people look at it when a policy blocks something.
    optimization: { minimizeOptions: { html: false } },
    // One file for the pane on purpose: it is small, and one request opens it sooner than several.
    performance: { maxEntrypointSize: 1_500_000, maxAssetSize: 1_500_000 },
    stats: 'errors-warnings',
  };
};
