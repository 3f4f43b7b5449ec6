import { execFileSync } from 'node:child_process';
import path from 'node:path';

type Planted = readonly [room: string, code: string, reason?: string];

/** The messages for each planted import, from one run of ESLint. */
function lint(planted: readonly Planted[]): string[][] {
  const input = JSON.stringify(planted.map(([room, code]) => ({ file: `${room}/planted.ts`, code })));
  const output = execFileSync(process.execPath, [path.join(__dirname, 'support', 'lintPlanted.mjs')], {
    input,
  });
  return JSON.parse(output.toString()) as string[][];
}

const forbidden: readonly [room: string, code: string, reason: string][] = [
  ['src/engine', `import { a } from '../sheet';`, 'src/engine may not import from src/sheet'],
  [
    'src/engine',
    `import { a } from '../../scripts/run.mjs';`,
    'src/engine may not import from scripts/run.mjs',
  ],
  ['src/engine', `import type { A } from '../sheet';`, 'src/engine may not import from src/sheet'],
  ['src/engine', `import fs from 'node:fs';`, `src/engine may not import Node's node:fs`],
  ['src/engine', `import fs from 'fs/promises';`, `src/engine may not import Node's fs/promises`],
  ['src/engine', `import { useState } from 'react';`, 'src/engine may not import the package react'],
  ['src/engine/periods', `import { a } from '../../app';`, 'src/engine may not import from src/app'],
  ['src/engine', `export { a } from '../sheet';`, 'src/engine may not import from src/sheet'],
  ['src/engine', `export * from '../sheet';`, 'src/engine may not import from src/sheet'],
  ['src/engine', `void import('../sheet');`, 'src/engine may not import from src/sheet'],
  ['src/engine', `const a = require('../sheet');`, 'src/engine may not import from src/sheet'],
  ['src/engine', `let a: import('../sheet').A;`, 'src/engine may not import from src/sheet'],
  [
    'src/engine/check',
    `import { periodNumber } from '../calendar';`,
    'src/engine/check may not import src/engine/calendar',
  ],
  [
    'src/engine/check',
    `import type { Ledger } from '../ledger';`,
    'src/engine/check may not import src/engine/ledger',
  ],
  ['src/engine/check', `import { maximize } from '..';`, 'src/engine/check may not import src/engine'],
  [
    'src/engine/check',
    `import { TermsBook } from '../terms';`,
    'may import only types from src/engine/terms',
  ],
  ['src/sheet', `import { a } from '../excel';`, 'src/sheet may not import from src/excel'],
  ['src/sheet', `import { a } from '../app';`, 'src/sheet may not import from src/app'],
  ['src/excel', `import { a } from '../sheet';`, 'write "import type"'],
  ['src/excel', `import { a, type B } from '../sheet';`, 'write "import type"'],
  ['src/excel', `import { a } from '../app';`, 'src/excel may not import from src/app'],
  ['src/excel', `import 'react';`, 'src/excel may not import the package react'],
  ['src/app', `import { a } from '../taskpane';`, 'src/app may not import from src/taskpane'],
  ['src/app', `import { a } from '../engine/periods';`, 'src/app may import src/engine only by its index'],
  [
    'src/app',
    `import { a } from '../standalone/emulator';`,
    'src/app may not import from src/standalone/emulator',
  ],
  ['src/taskpane', `import { a } from '../engine';`, 'write "import type"'],
  [
    'src/taskpane',
    `import type { A } from '../excel/read';`,
    'src/taskpane may import src/excel only by its index',
  ],
  ['src/taskpane', `import { a } from '../excel';`, 'write "import type"'],
  [
    'src/taskpane',
    `import { a } from '../standalone/emulator';`,
    'src/taskpane may not import from src/standalone/emulator',
  ],
  [
    'src/standalone/emulator',
    `import { a } from '../../engine';`,
    'src/standalone/emulator may not import from src/engine',
  ],
  [
    'src/standalone/emulator',
    `import { a } from '../workbench';`,
    'may not import from src/standalone/workbench',
  ],
  [
    'src/standalone/workbench',
    `import { a } from '../../app';`,
    'src/standalone/workbench may not import from src/app',
  ],
  ['src/standalone/workbench', `import { a } from '../cli';`, 'may not import from src/standalone/cli'],
  [
    'src/standalone/cli',
    `import { a } from '../../taskpane/Pane';`,
    'src/standalone/cli may not import from src/taskpane',
  ],
  ['src/standalone/cli', `import { a } from '../workbench';`, 'may not import from src/standalone/workbench'],
  [
    'src/standalone/excelCheck',
    `import { a } from '../emulator';`,
    'src/standalone/excelCheck may not import from src/standalone/emulator',
  ],
  [
    'src/standalone/excelCheck/page',
    `import { Pane } from '../../../taskpane/Pane';`,
    'src/standalone/excelCheck may import src/taskpane only by its index',
  ],
  ['src/taskpane', `void Excel.run(() => {});`, 'Only src/excel talks to Office'],
  ['src/taskpane', `void window.Office.onReady();`, 'Only src/excel talks to Office'],
  ['src/app', `let range: Excel.Range;`, 'Only src/excel talks to Office'],
  ['src/app', `new OfficeExtension.ClientRequestContext();`, 'Only src/excel talks to Office'],
  ['src/engine', `const now = new Date();`, 'no clock, no locale'],
  ['src/sheet', `const day = Date.UTC(2030, 0, 1);`, 'no clock, no locale'],
  ['src/sheet', `const form = new Intl.NumberFormat();`, 'no clock, no locale'],
  ['src/engine', `const luck = Math.random();`, 'No chance in the rules'],
  ['src/sheet', `const text = (5).toLocaleString();`, 'no locale'],
  ['src/sheet', `const order = 'a'.localeCompare('b');`, 'no locale'],
];

const allowed: readonly [room: string, code: string][] = [
  ['src/engine', `import { a } from './periods/week';`],
  ['src/engine/periods', `import { a } from '../hours';`],
  ['src/engine', `import * as v from 'valibot';`],
  ['src/engine/check', `import { a } from './dates'; import { b } from '../quantities';`],
  ['src/engine/check', `import type { A } from '../terms';`],
  ['src/engine', `import { a } from './check';`],
  ['src/sheet', `import { a } from '../engine';`],
  ['src/sheet/engine', `import { a } from '../sheet/own';`],
  ['src/excel', `import type { A } from '../sheet';`],
  ['src/excel', `import { type A, type B } from '../sheet';`],
  ['src/excel', `void Excel.run(() => {}); void Office.onReady();`],
  ['src/app', `import { a } from '../excel'; import { b } from '../sheet'; import { c } from '../engine';`],
  ['src/taskpane', `import { a } from '../app'; import type { B } from '../engine';`],
  ['src/taskpane', `import { Button } from '@fluentui/react-components';`],
  ['src/standalone/emulator', `import { unzipSync } from 'fflate'; import vm from 'node:vm';`],
  ['src/standalone/workbench', `import { a } from '../emulator'; import b from '../../../samples/b.xlsx';`],
  ['src/standalone/workbench', `import { a } from '../thisAddIn';`],
  [
    'src/standalone/excelCheck/page',
    `import { a } from '../../../app'; import { b } from '../../../taskpane/copyText'; void Excel.run(() => {});`,
  ],
  [
    'src/standalone/cli',
    `import { a } from '../../app'; import { b } from '../emulator/node'; import fs from 'node:fs';`,
  ],
  ['test/app', `import { a } from '../../src/standalone/emulator'; import { b } from '../../src/app';`],
];

describe('the walls between the rooms', () => {
  const refused = lint(forbidden);
  it.each(forbidden.map((planted, index) => [...planted, refused[index]] as const))(
    'in %s refuse %s',
    (_room, _code, reason, messages) => {
      expect(messages).toEqual([expect.stringContaining(reason)]);
    },
  );

  const passed = lint(allowed);
  it.each(allowed.map((planted, index) => [...planted, passed[index]] as const))(
    'in %s let pass %s',
    (_room, _code, messages) => {
      expect(messages).toEqual([]);
    },
  );
});
