/**
 * The add-in on a file: opens a workbook in the emulator, starts Microsoft's office.js on it, and runs the same use
 * cases as the task pane. All or nothing: there is an output file only when everything was written and read back.
 */
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { preview, readRules, write, DEFAULT_RULES, type Preview, type Rules } from '../../app';
import { Host, readXlsx, writeXlsx, XlsxProblem, type Workbook } from '../emulator';
import { startOffice } from '../emulator/node';
import { readArguments } from './arguments';

/** Ends the run: one line on standard error, no output file, exit code 1. */
class Refusal extends Error {}

async function run(words: readonly string[]): Promise<string> {
  const given = readArguments(words);
  if (typeof given === 'string') throw new Refusal(given);
  if (isSameFile(given.input, given.output)) {
    throw new Refusal(`"${given.input}" would be overwritten. Give the result another name.`);
  }
  const rules = given.rules === undefined ? DEFAULT_RULES : rulesFrom(given.rules);
  const workbook = open(given.input);
  const host = new Host(workbook);
  const session = await startOffice(host);
  try {
    const previewed = await preview(rules, undefined);
    if (!previewed.ok) throw new Refusal(previewed.problem.message);
    const written = await write(previewed.value);
    if (!written.ok) throw new Refusal(written.problem.message);
    save(given.output, writeXlsx(workbook));
    return given.json ? asJson(previewed.value, host.roundTrips) : asText(previewed.value, given.output);
  } finally {
    session.close();
  }
}

function rulesFrom(file: string): Rules {
  const text = new TextDecoder().decode(read(file));
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Refusal(`"${file}" does not hold JSON. Rules look like {"weekStartsOn":"Monday"}.`);
  }
  const reading = readRules(data);
  if (!reading.ok) throw new Refusal(`"${file}": ${reading.message}`);
  return reading.rules;
}

function open(file: string): Workbook {
  const bytes = read(file);
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (error instanceof XlsxProblem) throw new Refusal(`"${file}": ${error.message}`);
    throw error;
  }
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refusal(`"${file}" ${fileTrouble(error, 'read')}`);
  }
}

/** Also under two names: by a link, or where capitals make no difference, as on Windows and Mac. */
function isSameFile(one: string, other: string): boolean {
  try {
    const [first, second] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
    return first.dev === second.dev && first.ino === second.ino;
  } catch {
    return false; // one is not there, or not to be seen: reading and writing say which
  }
}

/** Written beside its place and then moved there, so that a full disk leaves no half a workbook. */
function save(file: string, bytes: Uint8Array): void {
  const partial = `${file}.partial`;
  try {
    writeFileSync(partial, bytes);
    renameSync(partial, file);
  } catch (error) {
    if (existsSync(partial)) rmSync(partial);
    throw new Refusal(`"${file}" ${fileTrouble(error, 'written')}`);
  }
}

function fileTrouble(error: unknown, what: 'read' | 'written'): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return what === 'read'
        ? 'is not there. Check the name and the folder.'
        : 'cannot be written: its folder is not there.';
    case 'EISDIR':
      return 'is a folder, not a file.';
    case 'EACCES':
    case 'EPERM':
      return `cannot be ${what}: you are not allowed to.`;
    default:
      return `cannot be ${what}${typeof code === 'string' ? ` (${code})` : ''}.`;
  }
}

function asJson({ summary, problems }: Preview, roundTrips: number): string {
  const told = problems.map(({ sheet, row, column, value, message }) => ({
    sheet,
    row,
    column,
    value,
    message,
  }));
  return JSON.stringify({ ...summary, roundTrips, problems: told });
}

function asText(
  { summary: { counts, hours }, problems, warnings, understanding }: Preview,
  output: string,
): string {
  const gained = (hours.maximizedBill - hours.finalizedBill).toFixed(2);
  return [
    `Billed hours ${hours.finalizedBill.toFixed(2)} -> ${hours.maximizedBill.toFixed(2)} (+${gained}), pay ${hours.finalizedPay.toFixed(2)} -> ${hours.maximizedPay.toFixed(2)}.`,
    `${counts.visits} visits: ${counts.raised} raised, ${counts.over} over, ${counts.notWorked} not worked yet, ${counts.notAuthorized} without authorization, ${counts.problems} problems.`,
    ...(hours.payShortfall > 0
      ? [
          `Pay is ${hours.payShortfall.toFixed(2)} h below the hours worked. A payer's limit does not reduce wages owed.`,
        ]
      : []),
    ...problems.map(({ message }) => message),
    ...warnings,
    ...understanding.notes.map(({ message }) => message),
    `Written to ${output}.`,
  ].join('\n');
}

run(process.argv.slice(2)).then(
  (text) => process.stdout.write(`${text}\n`),
  (error: unknown) => {
    // A bug keeps its stack; expected trouble is one line.
    process.stderr.write(
      error instanceof Refusal
        ? `${error.message.replace(/\s+/g, ' ')}\n`
        : `${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
