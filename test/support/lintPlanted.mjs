// Lints invented files, given on standard input as [{ file, code }], with the project's own configuration, and prints
// the messages of the walls for each. A process of its own, since jest cannot load eslint.config.mjs.
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  // Rules that need types would want each invented file to be part of the project: they are left out, and so are types.
  overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) => ruleId.startsWith('walls/') || ruleId.startsWith('no-restricted-'),
});

/** @type {{ file: string, code: string }[]} */
const planted = JSON.parse(await text(process.stdin));
const messages = [];
for (const { file, code } of planted) {
  const [result] = await eslint.lintText(code, { filePath: file });
  messages.push((result?.messages ?? []).map(({ message }) => message));
}
process.stdout.write(JSON.stringify(messages));
