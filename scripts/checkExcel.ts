// npm run check:excel: asks the stand-in for Excel what is asked of a real one, and compares with the committed answers.
//   -- --update      writes them anew
//   -- answers.json  compares what was copied in an Excel
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { createXlsx, Host, readXlsx } from '../src/standalone/emulator';
import { startOffice } from '../src/standalone/emulator/node';
import {
  COMMITTED,
  compareAnswers,
  PROBES,
  readCheckText,
  runCheck,
  STAND_IN,
  type Answers,
} from '../src/standalone/excelCheck';

const committedFile = path.join(__dirname, '..', 'src', 'standalone', 'excelCheck', 'answers.json');

/** Of an otherwise blank workbook. */
async function answersOfStandIn(): Promise<Answers> {
  const workbook = readXlsx(createXlsx({ sheets: [{ name: 'Sheet1', rows: [] }] }));
  const session = await startOffice(new Host(workbook));
  try {
    return await runCheck(PROBES, { eventsToCome: () => new Promise((resolve) => setTimeout(resolve, 0)) });
  } finally {
    session.close();
  }
}

/** Keeps the sources; a new answer is assumed until somebody says where it is from. */
async function update(answers: Answers): Promise<void> {
  const entries = PROBES.map(({ id }) => {
    const source = COMMITTED[id]?.source ?? 'assumed';
    return [id, { source, answer: answers[id] }];
  });
  const json = JSON.stringify(Object.fromEntries(entries));
  const options = await resolveConfig(committedFile);
  writeFileSync(committedFile, await format(json, { ...options, parser: 'json' }));
  console.log(`${PROBES.length} answers are in ${path.relative(process.cwd(), committedFile)}.`);
}

/** Prints what differs. @returns whether anything does */
function report(answers: Answers, who: string): boolean {
  const differing = compareAnswers(PROBES, STAND_IN, answers).filter(({ status }) => status !== 'same');
  for (const { id, title, sentences } of differing) {
    console.log(`${title} (${id}; the stand-in: ${COMMITTED[id]?.source ?? 'not committed'})`);
    for (const sentence of sentences) console.log(`  ${sentence}`);
  }
  const same = PROBES.length - differing.length;
  console.log(`${who}: ${same} of ${PROBES.length} answers are the same.`);
  return differing.length > 0;
}

/** Ends with exit code 2 and a sentence where the file cannot be used. */
function compareFile(name: string): boolean {
  const file = readCheckText(readText(name));
  if (!file) return unusable(`"${name}" does not hold the answers that "Copy the answers" copies.`);
  return report(file.answers, `Excel ${file.host.version} on ${file.host.platform}`);
}

function readText(name: string): string {
  try {
    return readFileSync(name, 'utf8');
  } catch {
    return unusable(`There is no file "${name}" that can be read.`);
  }
}

function unusable(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

async function run([word, ...more]: readonly string[]): Promise<boolean> {
  if (more.length > 0 || (word?.startsWith('-') && word !== '--update'))
    return unusable('npm run check:excel takes nothing, --update, or one file of answers.');
  if (word !== undefined && word !== '--update') return compareFile(word);
  const answers = await answersOfStandIn();
  if (word === undefined) return report(answers, 'The stand-in for Excel');
  await update(answers);
  return false;
}

void run(process.argv.slice(2)).then((differs) => {
  process.exitCode = differs ? 1 : 0;
});
