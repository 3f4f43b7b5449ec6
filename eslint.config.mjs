import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { wallsPlugin } from './scripts/walls.mjs';

const typescript = ['**/*.ts', '**/*.tsx'];

const officeGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only src/excel talks to Office. Ask it, or pass a type of its own.',
}));

const clockAndLocale = ['Date', 'Intl', 'performance'].map((name) => ({
  name,
  message: 'The same workbook must give the same answer on every machine and day: no clock, no locale.',
}));

// Types count too: a signature that says Excel.Range drags Office into a room that should not know it.
const officeTypes = {
  selector: 'TSQualifiedName > Identifier.left[name=/^(Excel|Office|OfficeExtension|OfficeRuntime)$/]',
  message: 'Only src/excel talks to Office. Ask it, or pass a type of its own.',
};

const restrictGlobals = (...globals) => ({
  'no-restricted-globals': ['error', { globals: globals.flat(), checkGlobalObject: true }],
});

export default defineConfig(
  globalIgnores(['dist/', 'build/', 'coverage/', '.cache/', 'node_modules/']),
  js.configs.recommended,

  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        console: false,
        performance: false,
        process: false,
        URL: false,
        require: false,
        module: false,
        __dirname: false,
        __filename: false,
      },
    },
    rules: { eqeqeq: 'error' },
  },
  {
    files: ['src/**/*.tsx', 'src/taskpane/**/*.ts', 'src/standalone/workbench/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
    // It warns of libraries React's compiler cannot handle; the compiler is not used here.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },

  // A test may compare a function with what it was, and give an async stand-in that has nothing to wait for.
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/unbound-method': 'off', '@typescript-eslint/require-await': 'off' },
  },

  // Walls: who may import whom, and which globals exist where.
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { walls: wallsPlugin },
    rules: { 'walls/imports': 'error', 'no-console': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    // The emulator's door for Node starts office.js and hands its three globals to whoever asked; the Excel check asks Excel.
    ignores: ['src/excel/**', 'src/standalone/emulator/node.ts', 'src/standalone/excelCheck/**'],
    languageOptions: { globals: { window: false, self: false } },
    rules: { ...restrictGlobals(officeGlobals), 'no-restricted-syntax': ['error', officeTypes] },
  },
  { files: ['src/standalone/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/engine/**', 'src/sheet/**'],
    rules: {
      ...restrictGlobals(officeGlobals, clockAndLocale),
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'No chance in the rules.' },
      ],
      'no-restricted-syntax': [
        'error',
        officeTypes,
        {
          selector: 'MemberExpression[property.name=/^(toLocale|localeCompare)/]',
          message: 'The same workbook must give the same answer on every machine: no locale.',
        },
      ],
    },
  },

  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    // Two of the plugin's rules are left out. no-context-sync-in-loop: requests are cut under Excel's 5 MB, each with its
    // sync, and a test counts the round trips. load-object-before-read: it takes a navigation (table.worksheet) for a
    // value; the tests run the real office.js, which throws when a value was not loaded.
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
);
