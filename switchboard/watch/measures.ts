import type { Day } from '@seinhuis/core/ids';
import type { Guard } from '@seinhuis/core/wire/route';
import { ROUTES, type RouteName } from '@seinhuis/core/wire/routes';

// What the switchboard counts about itself. Whoever keeps these figures keeps them for months, with the moment at which
// each was read: a counter that moves when a tip comes in would write down the moment of that tip (C3). So what
// tipsters, the desk and partners do is shown when its day is over, in tens; at once only what staff accounts and
// registrars do, of which sessions hold the times anyway.

export type Measured = RouteName | 'page';
export const STATUS_CLASSES = ['2xx', '3xx', '4xx', '5xx'] as const;
export type StatusClass = (typeof STATUS_CLASSES)[number];
export const GROUPS = ['account', 'registrar', 'public', 'desk', 'partner', 'page'] as const;
export type Group = (typeof GROUPS)[number];
/** Upper bounds of the durations, in seconds; what is above the last falls in the bucket without an end. */
export const BOUNDS = [0.05, 0.1, 0.5, 1, 5] as const;

const OF_GUARD: Readonly<Record<Guard, Group>> = {
  public: 'public',
  invitation: 'account',
  staff: 'account',
  operator: 'desk',
  reviewer: 'desk',
  desk: 'desk',
  reader: 'partner',
  registrar: 'registrar',
};
const LIVE: readonly Group[] = ['account', 'registrar'];
const STEP = 10;

export const groupOf = (name: Measured): Group => {
  if (name === 'page') return 'page';
  return name.startsWith('signIn') ? 'account' : OF_GUARD[ROUTES[name].guard];
};

/** When a group is shown: at once, or in tens when its day is over. */
export const shownOf = (group: Group): 'live' | 'day' => (LIVE.includes(group) ? 'live' : 'day');

export const NAMES: readonly Measured[] = [...(Object.keys(ROUTES) as RouteName[]), 'page'];

const classOf = (status: number): StatusClass => STATUS_CLASSES[Math.floor(status / 100) - 2] ?? '5xx';

type Requests = { readonly route: Measured; readonly status: StatusClass; readonly count: number };
type Durations = { readonly group: Group; readonly buckets: readonly number[]; readonly seconds: number };
export type Figures = { readonly requests: readonly Requests[]; readonly durations: readonly Durations[] };

export type Measures = {
  readonly count: (route: Measured, status: number, seconds: number, today: Day) => void;
  readonly figures: (today: Day) => Figures;
};

/** One number that may be told at once and as it was when the last day ended. */
type Tally = { now: number; ended: number };
const tally = (): Tally => ({ now: 0, ended: 0 });
const tallies = <Key extends string>(keys: readonly Key[]): ReadonlyMap<Key, Tally> =>
  new Map(keys.map((key) => [key, tally()]));

const down = (count: number): number => Math.floor(count / STEP) * STEP;

/** Counts requests and how long they took. Lives in memory: a restart begins at nothing. */
export const makeMeasures = (begun: Day): Measures => {
  const requests = new Map(NAMES.map((name) => [name, tallies(STATUS_CLASSES)]));
  const buckets = new Map(GROUPS.map((group) => [group, [...BOUNDS, null].map(tally)]));
  const seconds = tallies(GROUPS);
  let held = begun;

  const endDay = (today: Day): void => {
    if (today === held) return;
    held = today;
    for (const counts of requests.values()) for (const one of counts.values()) one.ended = one.now;
    for (const one of [...buckets.values()].flat()) one.ended = one.now;
    for (const one of seconds.values()) one.ended = one.now;
  };
  const add = (one: Tally | undefined, amount: number): void => {
    if (one !== undefined) one.now += amount;
  };
  const told = (group: Group, one: Tally | undefined): number => {
    if (one === undefined) return 0;
    return shownOf(group) === 'live' ? one.now : down(one.ended);
  };

  return {
    count: (route, status, took, today) => {
      endDay(today);
      const group = groupOf(route);
      add(requests.get(route)?.get(classOf(status)), 1);
      for (const [at, bound] of [...BOUNDS, Number.POSITIVE_INFINITY].entries())
        if (took <= bound) add(buckets.get(group)?.[at], 1);
      add(seconds.get(group), took);
    },
    figures: (today) => {
      endDay(today);
      return {
        requests: NAMES.flatMap((route) =>
          STATUS_CLASSES.map((status) => ({
            route,
            status,
            count: told(groupOf(route), requests.get(route)?.get(status)),
          })),
        ),
        durations: GROUPS.map((group) => ({
          group,
          buckets: (buckets.get(group) ?? []).map((one) => told(group, one)),
          seconds: Math.floor(told(group, seconds.get(group))),
        })),
      };
    },
  };
};
