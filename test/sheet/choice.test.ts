import { readChoice } from '../../src/sheet';

function refusalOf(data: unknown): string {
  const choice = readChoice(data);
  if (choice.ok) throw new Error('the choice was taken');
  return choice.problem.message;
}

describe('a choice as plain data', () => {
  it('is read as it is', () => {
    const choice = {
      schedule: { place: 'Visits', columns: { client: 'Patient', caregiver: null } },
      authorizations: { columns: { maxHours: 'Approved' } },
    };
    expect(readChoice(choice)).toEqual({ ok: true, value: choice });
    expect(readChoice({})).toEqual({ ok: true, value: {} });
  });

  it('can say that there is none of a table that may be missing', () => {
    const choice = {
      payers: { place: null },
      caregivers: { place: 'Staff', columns: { payOption: 'Mode', rounding: null } },
    };
    expect(readChoice(choice)).toEqual({ ok: true, value: choice });
    expect(refusalOf({ schedule: { place: null } })).toContain('"schedule.place" cannot be null');
    expect(refusalOf({ payers: { place: 4 } })).toContain(
      '"payers.place" cannot be 4. It must be the name of a table, an address such as "Sheet1!A4", or null for none',
    );
    expect(refusalOf({ payers: { columns: { client: 'Payer' } } })).toContain(
      'nothing called "payers.columns.client"',
    );
  });

  it.each([undefined, null, 5, 'Visits', [], [{}]])('is refused where it is %j', (data) => {
    expect(refusalOf(data)).toContain('must be one JSON object');
  });

  it('is refused by the name of what is not known', () => {
    expect(refusalOf({ shedule: {} })).toContain('nothing called "shedule"');
    expect(refusalOf({ schedule: { sheet: 'May' } })).toContain('nothing called "schedule.sheet"');
    expect(refusalOf({ schedule: { columns: { klient: 'Patient' } } })).toContain(
      'nothing called "schedule.columns.klient"',
    );
    expect(refusalOf({ authorizations: { columns: { caregiver: 'Aide' } } })).toContain(
      'nothing called "authorizations.columns.caregiver"',
    );
  });

  it('is refused by the name of what is of the wrong kind', () => {
    expect(refusalOf({ schedule: 'Visits' })).toContain(
      '"schedule" cannot be "Visits". It must be an object',
    );
    expect(refusalOf({ schedule: { place: 4 } })).toContain('"schedule.place" cannot be 4');
    expect(refusalOf({ schedule: { columns: { client: 4 } } })).toContain(
      '"schedule.columns.client" cannot be 4. It must be a heading, or null for none',
    );
  });
});
