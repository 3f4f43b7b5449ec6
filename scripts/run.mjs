// Runs another program and shows its output. Arguments never pass through a shell, so paths with spaces need no quoting.
import { spawn } from 'node:child_process';

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>} the exit code; 1 when a signal ended it, 127 when it could not be started
 */
export function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a Node script with this same Node. @param {string} script @param {string[]} args */
export function runNode(script, args) {
  return run(process.execPath, [script, ...args]);
}
