import type { RouteName } from '@seinhuis/core/wire/routes';
import type { LockboxTroubleKind } from '../lockbox/trouble.ts';

/**
 * Everything that the switchboard ever logs: names and numbers of our own making. There is no field for an address,
 * an agent, a text or a moment of a tip, so none can get in (C3).
 */
export type LogEntry =
  | {
      readonly event: 'fault';
      readonly route: RouteName | 'other';
      readonly error: string;
      readonly at: string;
    }
  /** The database refused what our own guards had let through (migration 0006). */
  | {
      readonly event: 'row-denied';
      readonly route: RouteName | 'other';
      readonly error: string;
      readonly at: string;
    }
  | { readonly event: 'database-away'; readonly route: RouteName | 'other'; readonly state: string }
  | {
      readonly event: 'lockbox-away';
      readonly route: RouteName | 'other';
      readonly kind: LockboxTroubleKind;
    }
  /** Rows that no key opens and that nobody had forgotten, by table and id of our own. */
  | { readonly event: 'unreadable'; readonly table: string; readonly ids: readonly string[] }
  /** The clock went more than a day further than time did: for six hours nothing is forgotten by it. */
  | { readonly event: 'clock-jumped' }
  | { readonly event: 'sweep-failed'; readonly sweep: string; readonly error: string; readonly at: string };

type FieldOf<Entry> = Entry extends unknown ? keyof Entry : never;

/** The only fields that are ever written. One more, or one less, in an entry does not compile. */
const FIELDS: Readonly<Record<FieldOf<LogEntry>, true>> = {
  event: true,
  route: true,
  error: true,
  at: true,
  state: true,
  kind: true,
  table: true,
  ids: true,
  sweep: true,
};

/** An entry as one line of JSON. What is in no field of the list is not written, whoever put it there. */
export const logLine = (entry: LogEntry): string => JSON.stringify(entry, Object.keys(FIELDS));

export type Log = (entry: LogEntry) => void;

/** Name of an error and the place in our code: never its message, which may hold what was sent. */
export const placeOf = (thrown: unknown): { readonly error: string; readonly at: string } => {
  const error = thrown instanceof Error ? thrown.constructor.name : typeof thrown;
  const frames = thrown instanceof Error ? (thrown.stack ?? '').split('\n') : [];
  const at = frames.map((frame) => /\/((?:switchboard|core)\/[\w./-]+:\d+):\d+\)?$/.exec(frame)?.[1]);
  return { error, at: at.find((place) => place !== undefined) ?? 'unknown' };
};
