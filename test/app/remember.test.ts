import {
  DEFAULT_RULES,
  forget,
  preview,
  remember,
  rememberedChoice,
  type Choice,
  type Preview,
} from '../../src/app';
import { readXlsx, writeXlsx, type Workbook } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import { homeTrakVisits, homeTrakXlsx, SCHEDULE_HEADINGS, sheetOf } from '../support/workbooks';

const openInOffice = useSessions();

const KEY = 'AuthorizedHours.choice';
const CHOICE: Choice = { schedule: { place: 'Copy' } };

/** Two tables that could each be the schedule. */
const twoSchedules = () =>
  homeTrakXlsx({
    sheets: [
      sheetOf('Second', [{ at: 'A1', rows: [SCHEDULE_HEADINGS, ...homeTrakVisits()], table: 'Copy' }]),
    ],
  });

const scheduleOf = ({ plan }: Preview) => plan.head.name;

async function openWith(setting: unknown): Promise<Workbook> {
  const { workbook } = await openInOffice(homeTrakXlsx());
  workbook.setSetting(KEY, setting);
  return workbook;
}

describe('two tables that would do equally', () => {
  it('are a question, with both and what speaks for each', async () => {
    await openInOffice(twoSchedules());
    const asked = await preview(DEFAULT_RULES);
    expect(problemOf(asked).code).toBe('severalSchedule');
    expect(asked).toMatchObject({
      question: {
        about: 'schedule',
        candidates: [
          { name: 'Visits', sheet: 'Schedule' },
          { name: 'Copy', sheet: 'Second' },
        ],
      },
    });
  });

  it('are none once a person has said which', async () => {
    await openInOffice(twoSchedules());
    const chosen = valueOf(await preview(DEFAULT_RULES, CHOICE));
    expect(scheduleOf(chosen)).toBe('Copy');
    expect(chosen.choice).toEqual(CHOICE);
  });
});

describe('what a person decided', () => {
  it('is kept in the workbook when asked, through saving and opening, and used then', async () => {
    const { workbook } = await openInOffice(twoSchedules());
    valueOf(await remember(CHOICE));
    await openInOffice(readXlsx(writeXlsx(workbook)));
    expect(valueOf(await rememberedChoice())).toEqual(CHOICE);
    const again = valueOf(await preview(DEFAULT_RULES));
    expect(scheduleOf(again)).toBe('Copy');
    expect(again.choice).toEqual(CHOICE);
    expect(again.warnings).toEqual([]);
  });

  it('gives way to what is decided now', async () => {
    await openInOffice(twoSchedules());
    valueOf(await remember(CHOICE));
    const now = valueOf(await preview(DEFAULT_RULES, { schedule: { place: 'Visits' } }));
    expect(scheduleOf(now)).toBe('Visits');
  });

  it('is gone once it is forgotten, also where there was nothing', async () => {
    const { workbook } = await openInOffice(twoSchedules());
    const before = snapshotOf(workbook);
    valueOf(await remember(CHOICE));
    valueOf(await forget());
    valueOf(await forget());
    expect(snapshotOf(workbook)).toEqual(before);
    expect(valueOf(await rememberedChoice())).toBeUndefined();
  });

  it('is never written by a preview', async () => {
    const { workbook } = await openInOffice(twoSchedules());
    valueOf(await preview(DEFAULT_RULES, CHOICE));
    expect([...workbook.settings]).toEqual([]);
  });

  it('costs a preview no round trip', async () => {
    const { host } = await openInOffice(twoSchedules());
    valueOf(await remember(CHOICE));
    const before = host.roundTrips;
    valueOf(await preview(DEFAULT_RULES));
    expect(host.roundTrips - before).toBe(3);
  });
});

describe('what is remembered and cannot be used is left out with a sentence, and kept as it is', () => {
  it.each<[string, unknown, string]>([
    ['text', 'choose me', 'is damaged'],
    ['nothing', null, 'is damaged'],
    ['a list', [1], 'is damaged'],
    ['an unknown field', { schema: 1, choice: { schedule: { columns: { colour: 'Red' } } } }, 'is damaged'],
    ['no version', { choice: CHOICE }, 'is damaged'],
    ['a newer version', { schema: 2, choice: { shape: 'new' } }, 'a newer version of Authorized Hours'],
    ['a table that is gone', { schema: 1, choice: { schedule: { place: 'Gone' } } }, 'no longer fits'],
  ])('%s', async (_what, setting, words) => {
    const workbook = await openWith(setting);
    const shown = valueOf(await preview(DEFAULT_RULES));
    expect(scheduleOf(shown)).toBe('Visits');
    expect(shown.choice).toBeUndefined();
    expect(shown.warnings).toEqual([expect.stringContaining(words) as string]);
    expect(workbook.settings.get(KEY)).toEqual(setting);
  });
});

describe('hidden sheets', () => {
  const hidden = (name: string) => sheetOf(name, [], { hidden: true });

  it('are named as not looked at', async () => {
    await openInOffice(homeTrakXlsx({ sheets: [hidden('Old'), hidden('Older')] }));
    const { warnings } = valueOf(await preview(DEFAULT_RULES));
    expect(warnings).toEqual(['The sheets "Old", "Older" are hidden and were not looked at.']);
  });

  it('are named where what is looked for may be on them', async () => {
    await openInOffice(homeTrakXlsx({ sheet: { hidden: true }, sheets: [sheetOf('Shown', [])] }));
    const { message } = problemOf(await preview(DEFAULT_RULES));
    expect(message).toContain('The sheet "Schedule" is hidden and was not looked at.');
  });
});
