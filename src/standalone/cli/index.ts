/**
 * The add-in on a file: opens a workbook in the emulator, starts Microsoft's office.js on it, and runs the same use
 * cases as the task pane. All or nothing: there is an output file only when everything was written and read back.
 */
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import {
  preview,
  readChoice,
  readRules,
  write,
  DEFAULT_RULES,
  type Choice,
  type Preview,
  type Rules,
} from '../../app';
import { Host, readXlsx, writeXlsx, XlsxProblem, type Workbook } from '../emulator';
import { startOffice } from '../emulator/node';
import { THIS_ADD_IN } from '../thisAddIn';
import { readArguments, type Arguments } from './arguments';
import { explainCandidates, explainPreview, explanationText, type Explanation } from './explain';
import { utilizationData } from './utilization';

/** Ends the run: one line on standard error, no output file, exit code 1. */
class Refusal extends Error {
  constructor(
    message: string,
    /** Printed all the same, where an explanation was asked for. */
    readonly explained?: string,
  ) {
    super(message);
  }
}

async function run(words: readonly string[]): Promise<string> {
  const given = readArguments(words);
  if (typeof given === 'string') throw new Refusal(given);
  if (isSameFile(given.input, given.output)) {
    throw new Refusal(`"${given.input}" would be overwritten. Give the result another name.`);
  }
  const rules = given.rules === undefined ? DEFAULT_RULES : rulesFrom(given.rules);
  const choice = given.map === undefined ? undefined : choiceFrom(given.map);
  const workbook = open(given.input);
  const host = new Host(workbook);
  const session = await startOffice(host);
  try {
    const previewed = await preview(rules, choice);
    if (!previewed.ok) {
      const explanation = given.explain ? explainCandidates(previewed.candidates ?? []) : undefined;
      throw new Refusal(previewed.problem.message, explanation && explained(explanation, given));
    }
    const written = await write(previewed.value);
    if (!written.ok) throw new Refusal(written.problem.message);
    save(given.output, writeXlsx(workbook, { addIn: THIS_ADD_IN }));
    return given.json ? asJson(previewed.value, host.roundTrips, given) : asText(previewed.value, given);
  } finally {
    session.close();
  }
}

function rulesFrom(file: string): Rules {
  const reading = readRules(dataFrom(file, 'Rules look like {"weekStartsOn":"Monday"}.'));
  if (!reading.ok) throw new Refusal(`"${file}": ${reading.message}`);
  return reading.rules;
}

function choiceFrom(file: string): Choice {
  const example = 'A map looks like {"schedule":{"place":"Visits","columns":{"client":"Patient"}}}.';
  const reading = readChoice(dataFrom(file, example));
  if (!reading.ok) throw new Refusal(`"${file}": ${reading.problem.message}`);
  return reading.value;
}

function dataFrom(file: string, example: string): unknown {
  const text = new TextDecoder().decode(read(file));
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(`"${file}" does not hold JSON. ${example}`);
  }
}

function open(file: string): Workbook {
  const bytes = read(file);
  try {
    return readXlsx(bytes, { addIn: THIS_ADD_IN });
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

function explained(explain: Explanation, { json }: Arguments): string {
  return json ? JSON.stringify({ explain }) : explanationText(explain).join('\n');
}

function asJson(preview: Preview, roundTrips: number, { explain }: Arguments): string {
  const problems = preview.problems.map(({ sheet, row, column, value, message }) => ({
    sheet,
    row,
    column,
    value,
    message,
  }));
  const notes = preview.understanding.notes.map(({ message }) => message);
  // An explanation is shown to others and names nobody; warnings and utilization are told by name.
  const more = explain
    ? { explain: explainPreview(preview) }
    : { warnings: preview.warnings, utilization: utilizationData(preview) };
  return JSON.stringify({ ...preview.summary, roundTrips, problems, notes, ...more });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function asText(preview: Preview, { output, explain }: Arguments): string {
  const { summary, problems, warnings, understanding } = preview;
  const { counts, hours } = summary;
  const gain = hours.maximizedBill - hours.finalizedBill;
  const gained = `${gain < 0 ? '' : '+'}${gain.toFixed(2)}`;
  return [
    ...(explain ? explanationText(explainPreview(preview)) : []),
    `Billed hours ${hours.finalizedBill.toFixed(2)} -> ${hours.maximizedBill.toFixed(2)} (${gained}), pay ${hours.finalizedPay.toFixed(2)} -> ${hours.maximizedPay.toFixed(2)}.`,
    `${counted(counts.visits, 'visit')}: ${counts.raised} raised, ${counts.over} over, ${counts.notWorked} not worked yet, ${counts.notAuthorized} without authorization, ${counted(counts.problems, 'problem')}.`,
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
    if (error instanceof Refusal && error.explained) process.stdout.write(`${error.explained}\n`);
    // A bug keeps its stack; expected trouble is one line.
    process.stderr.write(
      error instanceof Refusal
        ? `${error.message.replace(/\s+/g, ' ')}\n`
        : `${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
