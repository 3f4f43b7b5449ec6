import type { Arguments } from '../arguments';
import type { HostState } from '../hostState';

type Method<Self> = (self: Self, given: Arguments, state: HostState) => unknown;

/** The pair of hidden methods with which Office.js asks for an event, and no longer asks for it. */
export function eventMethods<Self>(
  name: string,
  eventType: number,
  targetId: (self: Self) => string,
): Readonly<Record<string, Method<Self>>> {
  return {
    [`_Register${name}Event`]: (self, _given, state) => state.subscriptions.add(eventType, targetId(self)),
    [`_Unregister${name}Event`]: (self, _given, state) =>
      state.subscriptions.remove(eventType, targetId(self)),
  };
}
