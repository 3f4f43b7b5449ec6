import type { FieldReading } from './fieldNames';

/** The fields that a schedule and an authorization table have in common. */
type SharedField = 'client' | 'clientFirst' | 'clientLast' | 'payer' | 'service' | 'authorizationNumber';

export const CLIENT_WAYS = [['client'], ['clientFirst', 'clientLast']] as const;

export const SHARED_COLUMNS: Readonly<Record<SharedField, FieldReading>> = {
  client: {
    headings: [
      [1, 'client name | client'],
      [
        0.85,
        'client id | client number | client code | client key | client medicaid id | client medicaid number',
      ],
      [0.8, 'medicaid id | medicaid number | admission id | admission number | medicaid client id'],
      [0.5, 'name | medicaid | admission | client reference'],
    ],
    values: 'person',
  },
  clientFirst: {
    headings: [
      [1, 'client first name | client first'],
      [0.75, 'first name'],
    ],
    values: 'person',
  },
  clientLast: {
    headings: [
      [1, 'client last name | client last'],
      [0.75, 'last name'],
    ],
    values: 'person',
  },
  payer: {
    headings: [
      [1, 'payer | payer name'],
      [0.9, 'payer program | payer program name | payer plan | payer plan name'],
      [0.85, 'program | program name | contract | contract name | funder | funder name'],
      [
        0.8,
        'payer id | payer code | payer number | program code | program id | contract number | contract id',
      ],
      [0.55, 'plan | plan name | funder code | contract code'],
    ],
    values: 'text',
  },
  service: {
    headings: [
      [1, 'service | service code | procedure code | hcpcs | hcpcs code | service procedure code'],
      [
        0.96,
        'bill service code | bill code | bill procedure code | cpt | cpt code | hcpcs modifier | service id',
      ],
      [0.9, 'service type | service name | procedure | service description | service authorized | call type'],
      [
        0.85,
        'service actual | visit type | service category | discipline | service modifier | procedure modifier',
      ],
      [0.58, 'modifier'],
      // Used only where the two tables have codes in common (see `preferShared`).
      [0.5, 'code'],
    ],
    harmless: 'hcpcs cpt',
    values: 'text',
  },
  authorizationNumber: {
    headings: [
      [1, 'authorization number | authorization id | authorization code'],
      [0.9, 'authorization reference | authorization id reference | authorization reference number'],
      [0.85, 'authorization | authorization key | service agreement number | agreement number'],
    ],
    harmless: 'payer service client id',
    values: 'id',
  },
};

/** Who works, in a schedule and in a table of caregivers. */
export const CAREGIVER_READINGS: Readonly<
  Record<'caregiver' | 'caregiverFirst' | 'caregiverLast', FieldReading>
> = {
  caregiver: {
    headings: [
      [1, 'caregiver name | caregiver'],
      [0.85, 'caregiver id | caregiver code | caregiver number | caregiver key'],
      [0.5, 'provider name | provider'],
    ],
    values: 'person',
  },
  caregiverFirst: {
    headings: [
      [1, 'caregiver first name | caregiver first'],
      [0.5, 'first name'],
    ],
    values: 'person',
  },
  caregiverLast: {
    headings: [
      [1, 'caregiver last name | caregiver last'],
      [0.5, 'last name'],
    ],
    values: 'person',
  },
};
