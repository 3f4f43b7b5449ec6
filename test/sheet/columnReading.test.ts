import { readKnown } from './mappedTables';
import { MONDAY } from './tidyTables';

function howOf(readings: ReturnType<typeof readKnown>['readings']['schedule']) {
  return Object.fromEntries(readings.map(({ heading, how, samples }) => [heading, [how, ...samples]]));
}

describe('how each column was read', () => {
  it('is told with its forms, their cells and two values', () => {
    const { readings } = readKnown({
      schedule: {
        client: ['Client', 'Ada', 'Ada', 'Ben'],
        date: ['DOS', '1/5/2026', '1/13/2026', MONDAY],
        scheduledStart: ['Start', 0.5, '3:30 PM', 'noonish'],
        actualHours: ['Hours', '4:00', '5:30', 4],
        billUnits: ['Units', 16, 22, ''],
        missed: ['Missed', 'Y', 'N', ''],
        payHours: ['Pay Hours', '', '', ''],
      },
    });
    expect(howOf(readings.schedule)).toEqual({
      Client: ['names or ids from 3 cells', 'Ada', 'Ben'],
      DOS: [
        'dates as month/day/year, from 2 cells, and as Excel keeps them, from 1 cell',
        '1/5/2026',
        '1/13/2026',
      ],
      Start: [
        'times as Excel keeps them, from 1 cell, and as 3:30 PM, from 1 cell; 1 cell could not be read',
        '12:00 PM',
        '3:30 PM',
      ],
      Hours: ['hours as h:mm times, from 2 cells, and as numbers, from 1 cell', '4:00', '5:30'],
      Units: ['units of 15 minutes from 2 cells', '16', '22'],
      Missed: ['yes or no from 2 cells', 'Y', 'N'],
      'Pay Hours': ['hours: no value in any row'],
    });
  });

  it('is told of the authorizations too', () => {
    const { readings } = readKnown({
      authorizations: {
        client: ['Client', 'Ada'],
        start: ['From', MONDAY],
        maxUnits: ['Max Units', 32],
        period: ['Per', 'wk'],
      },
    });
    expect(howOf(readings.authorizations)).toEqual({
      Client: ['names or ids from 1 cell', 'Ada'],
      From: ['dates as Excel keeps them, from 1 cell', 'Jan 5, 2026'],
      'Max Units': ['units of 15 minutes from 1 cell', '32'],
      Per: ['periods from 1 cell', 'wk'],
    });
  });

  it('leaves out rows that are no visits', () => {
    const { readings } = readKnown({
      schedule: {
        client: ['Client', 'Ada', 'Total'],
        date: ['Date', MONDAY, ''],
        actualHours: ['Hours', 4, 4],
      },
    });
    expect(howOf(readings.schedule)['Hours']).toEqual(['hours as numbers, from 1 cell', '4']);
  });
});
