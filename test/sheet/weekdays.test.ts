import { weekdayFromText } from '../../src/sheet/weekdays';

describe('the first day of a week', () => {
  it.each([
    ['Sunday', 'Sunday'],
    ['mon', 'Monday'],
    ['Tues.', 'Tuesday'],
    ['Thurs', 'Thursday'],
    ['Sun-Sat', 'Sunday'],
    ['Monday to Sunday', 'Monday'],
    ['  SATURDAY ', 'Saturday'],
  ])('"%s" is %s', (text, weekday) => {
    expect(weekdayFromText(text)).toBe(weekday);
  });

  it.each(['S', 'Mon-Fri', 'Someday', 'Sunday or Monday', '1'])('"%s" is not guessed at', (text) => {
    expect(weekdayFromText(text)).toBe('unreadable');
  });

  it('is blank where there are only spaces', () => {
    expect(weekdayFromText(' ')).toBeUndefined();
  });
});
