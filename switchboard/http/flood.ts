import { hash } from 'node:crypto';
import { toHex } from '@seinhuis/core/bytes';
import type { Random } from '@seinhuis/core/random';
import type { RouteName } from '@seinhuis/core/wire/routes';

// Floods, without knowing anybody (A7). Addresses are counted by a keyed hash, in memory, for ten minutes; then the key
// and all counts are forgotten. Nothing of it is written or logged (C3).

export const WINDOW_MS = 10 * 60_000;

/** What may come in ten minutes. `all` is what calls for sharing; until then one address may have `calm`. */
type Budget = {
  /** Of one address while there is room: a town hall and a campaign evening share one. */
  readonly calm: number;
  /** From so many together on, each address gets its share of them. */
  readonly all: number;
  /** But never less than this. */
  readonly least: number;
};

/** The public routes that write or compute. Everything else is guarded by who asks, or costs nothing. */
export const BUDGETS: Readonly<Partial<Record<RouteName, Budget>>> = {
  postTip: { calm: 300, all: 3000, least: 20 },
  collect: { calm: 600, all: 20_000, least: 60 },
  clearLetters: { calm: 300, all: 10_000, least: 30 },
  postLetter: { calm: 200, all: 3000, least: 30 },
  tellOutcome: { calm: 120, all: 2000, least: 20 },
  signInWords: { calm: 120, all: 1200, least: 20 },
  signInPasskeyOptions: { calm: 300, all: 3000, least: 30 },
  signInPasskey: { calm: 300, all: 3000, least: 30 },
  join: { calm: 60, all: 600, least: 10 },
};

/**
 * What one account may do in ten minutes: far more than a person with a hasty client does, far less than would fill a
 * disk. `adds` is what makes a row that stays.
 */
export const ACCOUNT_BUDGETS = {
  asks: { calm: 60_000, all: Number.POSITIVE_INFINITY, least: 60_000 },
  adds: { calm: 6_000, all: Number.POSITIVE_INFINITY, least: 6_000 },
} as const;

const ADDS: readonly RouteName[] = [
  'postPhoneTip',
  'writeDraft',
  'writeAddition',
  'forward',
  'giveGrant',
  'proposeKey',
  'addPasskeyOptions',
  'provePasskeyOptions',
  'invitePerson',
];

/** What a request of somebody who is signed in counts as. */
export const accountAct = (route: RouteName): keyof typeof ACCOUNT_BUDGETS =>
  ADDS.includes(route) ? 'adds' : 'asks';

export type Flood<Name extends string = RouteName> = {
  /** Whether a request of this caller may come in. null: nobody who can be told apart (onion, this machine): always. */
  readonly admit: (name: Name, caller: string | null) => boolean;
};

type Counted = { all: number; readonly callers: Map<string, number> };

/** Counts what comes in by windows of ten minutes. Memory is bounded by what is admitted and one count a caller. */
export const makeFlood = <Name extends string>(
  now: () => number,
  random: Random,
  budgets: Readonly<Partial<Record<Name, Budget>>>,
): Flood<Name> => {
  let ends = 0;
  let key = '';
  let counts = new Map<Name, Counted>();

  const turn = (): void => {
    // A clock that was set back begins a new window: the old one would last as long as it went back.
    if (now() < ends && now() >= ends - WINDOW_MS) return;
    ends = now() + WINDOW_MS;
    key = toHex(random(32));
    counts = new Map();
  };
  // The key is of one length and known to nobody, so a hash that begins with it is a keyed hash.
  const nameOf = (caller: string): string => hash('sha256', key + networkOf(caller), 'base64');

  return {
    admit: (route, caller) => {
      const budget = budgets[route];
      if (budget === undefined || caller === null) return true;
      turn();
      const counted = counts.get(route) ?? { all: 0, callers: new Map() };
      counts.set(route, counted);
      const name = nameOf(caller);
      const own = counted.callers.get(name) ?? 0;
      const share = Math.max(budget.least, Math.floor(budget.all / Math.max(1, counted.callers.size)));
      const limit = counted.all < budget.all ? budget.calm : Math.min(budget.calm, share);
      if (own >= limit) return false;
      counted.callers.set(name, own + 1);
      counted.all += 1;
      return true;
    },
  };
};

/** Whoever has one IPv6 address has 2^64 of them: they count as one. */
const networkOf = (address: string): string => {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
};
