import {
  civilFromDay,
  hoursFromSeconds,
  sheetRow,
  utilization,
  type Cents,
  type Day,
  type PeriodUse,
  type Preview,
  type Seconds,
  type Totals,
} from '../../app';

/**
 * How far authorizations are used and what clients, payers and caregivers come to, for `--json`: hours and money as
 * decimals, dates as "2026-01-04", rows as the sheet counts them. What does not apply is left out.
 */
export function utilizationData({ understanding, rules, outcome }: Preview) {
  const { visits, authorizations, visitRows, authorizationRows, chosen } = understanding;
  const { periods, clients, payers, caregivers } = utilization(visits, authorizations, rules, outcome);
  return {
    authorizations: outcome.authorizations.map(({ rows, client, number, payer, service, start, end }) => ({
      rows: rows.map((row) => sheetRow(chosen.authorizations.head, authorizationRows[row] ?? 0)),
      client,
      number,
      payer,
      service,
      start: date(start),
      end: date(end),
    })),
    periods: periods.map((use) => periodData(use, rowOf)),
    clients: clients.map(totalsData),
    payers: payers.map(totalsData),
    caregivers: caregivers.map(totalsData),
  };

  function rowOf(visit: number | undefined): number | undefined {
    return visit === undefined ? undefined : sheetRow(chosen.schedule.head, visitRows[visit] ?? 0);
  }
}

function periodData(use: PeriodUse, rowOf: (visit: number | undefined) => number | undefined) {
  return {
    authorization: use.authorization,
    period: use.period,
    from: date(use.from),
    to: date(use.to),
    row: rowOf(use.visit),
    authorized: hoursFromSeconds(use.authorized),
    prorated: use.prorated,
    limit: hoursFromSeconds(use.limit),
    usedBefore: hoursFromSeconds(use.usedBefore),
    scheduled: hoursFromSeconds(use.scheduled),
    notWorked: hoursFromSeconds(use.notWorked),
    actual: hoursFromSeconds(use.actual),
    finalized: hoursFromSeconds(use.finalized),
    maximized: hoursFromSeconds(use.maximized),
    left: hoursFromSeconds(use.left),
    over: hoursFromSeconds(use.over),
    scheduledOver: hoursFromSeconds(use.scheduledOver),
    percent: use.percent,
  };
}

function totalsData(totals: Totals) {
  const { name, visits, withoutBillRate, withoutPayRate, ...figures } = totals;
  const { billed, gained, paid, unbilledMoney, payShortfallMoney, ...hours } = figures;
  return {
    name,
    visits,
    ...hoursData(hours),
    billed: money(billed),
    gained: money(gained),
    withoutBillRate,
    unbilledMoney: money(unbilledMoney),
    paid: money(paid),
    withoutPayRate,
    payShortfallMoney: money(payShortfallMoney),
  };
}

function hoursData<Key extends string>(lengths: Readonly<Record<Key, Seconds>>): Record<Key, number> {
  const entries = Object.entries<Seconds>(lengths).map(([key, length]) => [key, hoursFromSeconds(length)]);
  return Object.fromEntries(entries) as Record<Key, number>;
}

function money(cents: Cents): number {
  return cents / 100;
}

/** @example '2026-01-04' */
function date(serial: Day | undefined): string | undefined {
  if (serial === undefined) return undefined;
  const { year, month, day } = civilFromDay(serial);
  return [String(year).padStart(4, '0'), two(month), two(day)].join('-');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
