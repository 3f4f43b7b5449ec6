/** Lists grouped by client, that name each client once. */
import type { CellValue } from '../../src/sheet';
import { maximized, MONDAY, understood, type Cells } from './tidyTables';

function visit(client: CellValue, day: number, actual = 4): Cells {
  return { Client: client, Date: MONDAY + day, 'Scheduled Hours': 5, 'Actual Hours': actual };
}

function read(schedule: readonly Cells[]) {
  const { visits, skipped, notes, visitRows } = understood({ schedule });
  return {
    clients: visits.map(({ client }) => client),
    skipped,
    visitRows,
    notes: notes.filter(({ code }) => code === 'clientsAbove'),
  };
}

const GROUPED: readonly Cells[] = [
  visit('Ada Example', 0),
  visit('', 2),
  visit('  ', 4),
  visit('Bo Sample', 1),
  visit('', 3),
];
const [ADA, BO] = ['Ada Example', 'Bo Sample'];

describe('a client named once', () => {
  it('on the first of its visits is the client of those below, which is asked about', () => {
    const { clients, notes } = read(GROUPED);
    expect(clients).toEqual([ADA, ADA, ADA, BO, BO]);
    expect(notes).toEqual([
      {
        code: 'clientsAbove',
        sheet: 'Visits sheet',
        column: 'Client',
        isQuestion: true,
        message:
          '"Client" names each client once, above the visits: 3 rows without a client were counted with the client above them. ' +
          'Look whether that is right; where it is not, fill in the client.',
      },
    ]);
  });

  it('on a line of its own above its visits is the client of them all, and the line is no visit', () => {
    const { clients, skipped, visitRows } = read([
      { Client: ADA },
      {},
      visit('', 0),
      visit('', 2),
      { Client: BO },
      visit('', 1),
    ]);
    expect(clients).toEqual([ADA, ADA, BO]);
    expect(visitRows).toEqual([2, 3, 5]);
    expect(skipped).toEqual({ blank: 1, repeatedHeadings: 0, totals: 0, clientLines: 2 });
  });

  it('may be named again in every group', () => {
    const total = { Client: 'Subtotal', 'Actual Hours': 8 };
    const week = [visit(ADA, 0), visit('', 2), visit('', 4), total];
    const { clients } = read([...week, visit(ADA, 7), total, ...week]);
    expect(clients).toEqual(new Array(7).fill(ADA));
  });

  it('leaves the cells as they are, for what is checked before writing and told of the column', () => {
    const { cells, readings } = understood({ schedule: GROUPED });
    expect(cells.schedule[1]?.[0]).toBe('');
    expect(readings.schedule[0]?.how).toBe('names or ids from 2 cells');
  });

  it('can be one in two columns', () => {
    const headings = ['First Name', 'Last Name', 'Date', 'Scheduled Hours', 'Actual Hours'];
    const schedule = GROUPED.map(({ Client, ...rest }): Cells => {
      const [first = '', last = ''] = String(Client).trim().split(' ');
      return { ...rest, 'Client First Name': first, 'Client Last Name': last };
    });
    const scheduleHeadings = ['Client First Name', 'Client Last Name', ...headings.slice(2)];
    expect(understood({ schedule, scheduleHeadings }).visits.map(({ client }) => client)).toEqual([
      ADA,
      ADA,
      ADA,
      BO,
      BO,
    ]);
  });
});

describe('a client reaches no further than', () => {
  it.each<[string, Cells]>([
    ['totals that say so', { Client: 'Subtotal', 'Actual Hours': 12 }],
    ['totals that do not', { 'Scheduled Hours': 15, 'Actual Hours': 12 }],
    ['totals that do not add up', { 'Scheduled Hours': 15, 'Actual Hours': 12.5 }],
    ['a blank row', {}],
    ['a cell that should name one', visit('#N/A', 5)],
  ])('%s', (_what, between) => {
    const { clients } = read([...GROUPED.slice(0, 3), between, visit('', 6), ...GROUPED.slice(3)]);
    expect(clients.slice(0, 3)).toEqual([ADA, ADA, ADA]);
    expect(clients.slice(-3)).toEqual(['', BO, BO]);
  });
});

describe('a client that is missing', () => {
  const isAsGiven = (schedule: readonly Cells[]) => {
    const { clients, notes, skipped } = read(schedule);
    expect(clients).toEqual(schedule.map(({ Client = '' }) => String(Client).trim()));
    expect(notes).toEqual([]);
    expect(skipped.clientLines).toBe(0);
  };

  it('here and there is not made up', () => {
    isAsGiven([visit(ADA, 0), visit('', 1), visit(ADA, 2), visit(ADA, 3), visit('', 4), visit(BO, 5)]);
    isAsGiven([visit(ADA, 0), visit('', 1), visit('', 2)]);
    isAsGiven([visit(ADA, 0), visit(BO, 1), visit('', 2), visit('', 2), visit('', 3), visit(ADA, 3)]);
  });

  it('in most rows is not made up where the others repeat it', () => {
    isAsGiven([visit(ADA, 0), visit(ADA, 1), ...[2, 3, 4, 5, 6].map((day) => visit('', day))]);
  });

  it('in the first row is not made up in the others', () => {
    isAsGiven([visit('', 0), ...GROUPED]);
  });

  it('leaves a row with nothing but a name a problem', () => {
    isAsGiven([{ Client: ADA }, visit(ADA, 0), visit(ADA, 1), visit(BO, 1)]);
  });

  it('is a problem as before', () => {
    const { outcome } = maximized({ schedule: [visit(ADA, 0), visit('', 1), visit(ADA, 2)] });
    expect(outcome.visits.map(({ kind }) => kind === 'problem')).toEqual([false, true, false]);
  });
});
