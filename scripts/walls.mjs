// The rooms of src and what each may import, held by an ESLint rule. It resolves the path of every import instead of
// matching its text, so that `../sheet` inside a folder of the same name, or a longer way round, is judged correctly.
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} Room
 * @property {string[]} rooms other rooms it may import values and types from
 * @property {string[]} types other rooms it may import types from
 * @property {string[]} packages npm packages, by name or by scope (`@fluentui/*`)
 * @property {boolean} node whether Node's own modules are allowed
 */

/** @type {Record<string, Room>} */
export const rooms = {
  'src/engine': { rooms: [], types: [], packages: ['valibot', 'yalps'], node: false },
  'src/sheet': {
    rooms: ['src/engine'],
    types: [],
    packages: ['valibot', 'fastest-levenshtein'],
    node: false,
  },
  'src/excel': { rooms: [], types: ['src/engine', 'src/sheet'], packages: [], node: false },
  'src/app': {
    rooms: ['src/engine', 'src/sheet', 'src/excel'],
    types: [],
    packages: ['valibot'],
    node: false,
  },
  'src/taskpane': {
    rooms: ['src/app'],
    types: ['src/engine', 'src/sheet', 'src/excel'],
    packages: ['react', 'react-dom', '@fluentui/*', '@tanstack/react-virtual'],
    node: false,
  },
  'src/standalone/emulator': { rooms: [], types: [], packages: ['fflate', 'numfmt'], node: true },
  'src/standalone/workbench': {
    rooms: ['src/standalone/emulator', 'src/standalone/thisAddIn', 'samples'],
    types: [],
    packages: ['react', 'react-dom', '@fluentui/*', '@tanstack/react-virtual', 'numfmt'],
    node: false,
  },
  // Its probes run in a real Excel too, so that it knows nothing of the emulator; its page looks like the pane.
  'src/standalone/excelCheck': {
    rooms: ['src/app', 'src/taskpane'],
    types: [],
    packages: ['react', 'react-dom', '@fluentui/*'],
    node: false,
  },
  // The emulator knows nothing of this add-in; who uses it says which one it is.
  'src/standalone/thisAddIn': { rooms: [], types: ['src/standalone/emulator'], packages: [], node: false },
  // Workbooks only: the bundler gives the workbench their addresses.
  samples: { rooms: [], types: [], packages: [], node: false },
  'src/standalone/cli': {
    rooms: ['src/app', 'src/standalone/emulator', 'src/standalone/thisAddIn'],
    types: [],
    packages: [],
    node: true,
  },
};

// A room is entered by its index. The emulator has two more doors, since what opens it to Node would not bundle for a
// browser; the samples are files. The pane's index starts the pane: its look and its way to copy stand beside it.
const moreDoors = [
  /^src\/standalone\/emulator\/(node|browser)$/,
  /^samples\//,
  /^src\/taskpane\/(copyText|DetailsToSelect|textStyles|theme)$/,
];

// The check must not share a computation with what it checks: of its own room it may import what names things, what
// compares texts and what holds units, and types.
const CHECK = 'src/engine/check';
const checkMayUse = ['authorization', 'comparison', 'quantities'];
const checkMayKnow = ['outcome', 'rules', 'terms', 'visit'];

/** @param {string} file @param {string} target @param {boolean} typeOnly */
function refusalInside(file, target, typeOnly) {
  if (!file.startsWith(`${CHECK}/`) || target.startsWith(`${CHECK}/`)) return undefined;
  const name = target.slice('src/engine/'.length);
  if (checkMayUse.includes(name)) return undefined;
  if (!checkMayKnow.includes(name))
    return `${CHECK} may not import ${target}: it would share what it checks.`;
  return typeOnly ? undefined : `${CHECK} may import only types from ${target}: write "import type".`;
}

/** @param {string} file a path from the project's root, with forward slashes */
function roomOf(file) {
  return Object.keys(rooms).find((room) => file === room || file.startsWith(`${room}/`));
}

/** @param {string} source */
function packageOf(source) {
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * @param {string} file the importing file, from the project's root
 * @param {string} source what stands in the import
 * @param {boolean} typeOnly
 * @returns {string | undefined} why it is refused, or nothing
 */
export function refusal(file, source, typeOnly) {
  const from = roomOf(file);
  const room = from === undefined ? undefined : rooms[from];
  if (from === undefined || room === undefined) return undefined;
  if (source.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), source);
    const to = roomOf(target);
    if (to === from) return refusalInside(file, target, typeOnly);
    if (to === undefined || !(room.rooms.includes(to) || room.types.includes(to))) {
      return `${from} may not import from ${to ?? target}.`;
    }
    if (target !== to && !moreDoors.some((door) => door.test(target))) {
      return `${from} may import ${to} only by its index.`;
    }
    return typeOnly || room.rooms.includes(to)
      ? undefined
      : `${from} may import only types from ${to}: write "import type".`;
  }
  if (source.startsWith('node:') || builtinModules.includes(packageOf(source))) {
    return room.node ? undefined : `${from} may not import Node's ${source}: it runs in a browser too.`;
  }
  const name = packageOf(source);
  const scope = `${name.split('/')[0] ?? ''}/*`;
  if (room.packages.includes(name) || room.packages.includes(scope)) return undefined;
  return `${from} may not import the package ${name}.`;
}

/** @type {import('eslint').Rule.RuleModule} */
const importRule = {
  meta: { type: 'problem', schema: [], docs: { description: 'Hold the walls between the rooms of src.' } },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');

    /** @param {import('eslint').Rule.Node} node @param {unknown} source @param {boolean} typeOnly */
    const check = (node, source, typeOnly) => {
      if (typeof source !== 'string') return;
      const message = refusal(file, source, typeOnly);
      if (message !== undefined) context.report({ node, message });
    };

    // typescript-eslint's parser adds importKind and exportKind, which ESLint's own types do not know.
    /** @param {any} node */
    const checkDeclaration = (node) => {
      const everyNameIsType =
        node.specifiers?.length > 0 &&
        node.specifiers.every(
          (/** @type {any} */ item) => item.importKind === 'type' || item.exportKind === 'type',
        );
      const typeOnly = node.importKind === 'type' || node.exportKind === 'type' || everyNameIsType;
      check(node, node.source?.value, typeOnly);
    };

    return {
      ImportDeclaration: checkDeclaration,
      ExportNamedDeclaration: checkDeclaration,
      ExportAllDeclaration: checkDeclaration,
      /** @param {any} node */
      ImportExpression: (node) => check(node, node.source.value, false),
      /** @param {any} node */
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value, true),
      /** @param {any} node */
      CallExpression: (node) => {
        if (node.callee.name === 'require') check(node, node.arguments[0]?.value, false);
      },
    };
  },
};

export const wallsPlugin = { meta: { name: 'walls' }, rules: { imports: importRule } };
