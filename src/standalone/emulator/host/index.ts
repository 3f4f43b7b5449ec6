export { Host } from './host';
export type { HostAnswer, HostOptions } from './host';
export type { External, Realm } from './external';
