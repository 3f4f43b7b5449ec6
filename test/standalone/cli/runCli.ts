/** Runs the command line as a person does, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(__dirname, '../../..');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The same program as `npm run maximize`, without npm's own start. */
export function maximize(folder: string, ...words: readonly string[]): Ended {
  return spawn(process.execPath, ['--import', loader, program, ...words], folder);
}

const loader = pathToFileURL(require.resolve('tsx')).href;
const program = join(root, 'src/standalone/cli/index.ts');

/** As the README says it, from the project's folder. */
export function npmRunMaximize(...words: readonly string[]): Ended {
  return spawn('npm', ['run', '--silent', 'maximize', '--', ...words], root);
}

function spawn(command: string, words: readonly string[], folder: string): Ended {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: folder, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

export interface Folder {
  readonly path: string;
  put(name: string, content: Uint8Array | string): string;
  bytes(name: string): Uint8Array;
  has(name: string): boolean;
  files(): string[];
}

/** A folder that is there for each test of a file or block. */
export function useFolder(): () => Folder {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'authorized-hours-'));
  });
  afterEach(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return () => ({
    path,
    put(name, content) {
      writeFileSync(join(path, name), content);
      return name;
    },
    bytes: (name) => readFileSync(join(path, name)),
    has: (name) => existsSync(join(path, name)),
    files: () => readdirSync(path).sort(),
  });
}
