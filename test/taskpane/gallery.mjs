// Builds the gallery of the pane's states into .cache/gallery and says where to open it: node test/taskpane/gallery.mjs
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const here = path.dirname(fileURLToPath(import.meta.url));
const output = path.join(here, '../../.cache/gallery');
const pane = createRequire(import.meta.url)('../../webpack.config.js')(
  { target: 'pane' },
  { mode: 'development' },
);

webpack(
  {
    ...pane,
    entry: path.join(here, 'gallery.tsx'),
    plugins: [new HtmlPlugin({ title: 'Authorized Hours' })],
    output: { path: output, filename: 'gallery.js' },
    cache: false,
  },
  (error, stats) => {
    if (error ?? stats?.hasErrors()) throw error ?? new Error(stats?.toString('errors-only'));
    console.log(pathToFileURL(path.join(output, 'index.html')).href);
  },
);
