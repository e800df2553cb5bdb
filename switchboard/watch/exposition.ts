import { BOUNDS, type Figures, groupOf, shownOf } from './measures.ts';
import { PARTS, type Readiness } from './readiness.ts';

/** How the process itself is. Coarse where a finer number would move with a single visitor. */
export type Vitals = {
  readonly memoryBytes: number;
  /** 99 of 100 turns of the event loop were late by less than this. */
  readonly loopDelaySeconds: number;
  readonly database: { readonly full: boolean; readonly waiting: number };
  readonly lockbox: { readonly generation: number; readonly damaged: number; readonly broken: boolean };
  readonly plainDoor: boolean;
};

type Family = {
  readonly name: string;
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly lines: readonly string[];
};

const MEMORY_STEP = 64 * 1024 * 1024;

const bit = (value: boolean): number => (value ? 1 : 0);
const line = (name: string, labels: Readonly<Record<string, string>>, value: number): string => {
  const written = Object.entries(labels).map(([key, text]) => `${key}="${text}"`);
  return `${name}${written.length === 0 ? '' : `{${written.join(',')}}`} ${value}`;
};
const gauge = (name: string, help: string, value: number): Family => ({
  name,
  kind: 'gauge',
  help,
  lines: [line(name, {}, value)],
});

const requestsOf = ({ requests }: Figures): Family => ({
  name: 'seinhuis_requests_total',
  kind: 'counter',
  help: 'Requests by route and class of status; shown="day": in tens, once the day is over.',
  lines: requests.map(({ route, status, count }) =>
    line('seinhuis_requests_total', { route, status, shown: shownOf(groupOf(route)) }, count),
  ),
});

const durationsOf = ({ durations }: Figures): Family => {
  const name = 'seinhuis_request_seconds';
  return {
    name,
    kind: 'histogram',
    help: 'How long requests took, by group of routes; shown as the requests are.',
    lines: durations.flatMap(({ group, buckets, seconds }) => {
      const labels = { group, shown: shownOf(group) };
      const bounds = [...BOUNDS.map(String), '+Inf'];
      return [
        ...bounds.map((le, at) => line(`${name}_bucket`, { ...labels, le }, buckets[at] ?? 0)),
        line(`${name}_sum`, labels, seconds),
        line(`${name}_count`, labels, buckets.at(-1) ?? 0),
      ];
    }),
  };
};

const readyOf = ({ parts }: Readiness): Family => ({
  name: 'seinhuis_ready',
  kind: 'gauge',
  help: 'Whether a part that the work needs is in order.',
  lines: PARTS.map((part) => line('seinhuis_ready', { part }, bit(parts[part]))),
});

/** The figures as Prometheus reads them. Every label and value comes from a list of our own (docs/operate/metrics.md). */
export const exposition = (figures: Figures, readiness: Readiness, vitals: Vitals): string => {
  const late = [0.01, ...BOUNDS].find((bound) => vitals.loopDelaySeconds <= bound) ?? 60;
  const families: readonly Family[] = [
    requestsOf(figures),
    durationsOf(figures),
    readyOf(readiness),
    gauge(
      'seinhuis_roster_days_left',
      'Days that the published roster is still taken; below 0: it has expired or there is none.',
      readiness.rosterDays ?? -1,
    ),
    gauge(
      'seinhuis_memory_bytes',
      'Memory of the process, in steps of 64 MiB.',
      Math.ceil(vitals.memoryBytes / MEMORY_STEP) * MEMORY_STEP,
    ),
    gauge('seinhuis_event_loop_delay_seconds', 'Lateness of the event loop (p99), in coarse steps.', late),
    gauge(
      'seinhuis_database_full',
      'Whether every connection to the database is in use.',
      bit(vitals.database.full),
    ),
    gauge(
      'seinhuis_database_waiting',
      'Statements that wait for a connection to the database.',
      vitals.database.waiting,
    ),
    gauge('seinhuis_lockbox_generation', 'Number of the key of the night.', vitals.lockbox.generation),
    gauge('seinhuis_lockbox_damaged', 'Damaged slots of the lockbox.', vitals.lockbox.damaged),
    gauge(
      'seinhuis_lockbox_broken',
      'Whether the lockbox takes nothing in any more.',
      bit(vitals.lockbox.broken),
    ),
    gauge('seinhuis_plain_door_up', 'Whether a process of the plain door listens.', bit(vitals.plainDoor)),
  ];
  return families
    .flatMap(({ name, kind, help, lines }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${kind}`,
      ...lines,
      '',
    ])
    .filter((text) => text !== '')
    .join('\n')
    .concat('\n');
};
