export { Host } from './host';
export type { HostAnswer, HostOptions } from './host';
export type { External, Realm } from './external';
export { failureKinds } from './faults';
export type { FailureKind, Moment } from './faults';
