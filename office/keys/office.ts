import type { AnswerOf } from '@seinhuis/core/wire/api';
import type { Organisation } from '@seinhuis/core/wire/roster';
import type { RouteName } from '@seinhuis/core/wire/routes';
import { type QueryClient, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { handsStill } from '../ui/hands.ts';
import { keys, onKeyEvent } from './channel.ts';
import type { AuditState, Entered, RosterChange } from './contract.ts';

// What the pages know of the session: who is in, whether what was typed is stored, what waits in the queue.

type Office = {
  readonly entered: Entered | null;
  readonly saved: 'saved' | 'unsaved' | 'failed';
  /** Whether something waits until I proved again who I am. */
  readonly asking: boolean;
  /** What a roster changes that came while somebody works, until they looked at it. */
  readonly rosterChange: RosterChange | null;
  readonly queue: { readonly letters: number; readonly closings: number; readonly refused: number };
  /** Null until it was looked at. */
  readonly audit: AuditState | null;
};

let office: Office = {
  entered: null,
  saved: 'saved',
  asking: false,
  rosterChange: null,
  queue: { letters: 0, closings: 0, refused: 0 },
  audit: null,
};
const listeners = new Set<() => void>();

onKeyEvent((event) => {
  if (event.event === 'entered')
    office = {
      ...office,
      entered: event.entered,
      asking: event.entered !== null && office.asking,
      queue: { ...(event.entered?.queued ?? { letters: 0, closings: 0 }), refused: 0 },
    };
  else if (event.event === 'asking') office = { ...office, asking: event.asks };
  else if (event.event === 'roster') office = { ...office, rosterChange: event.change };
  else if (event.event === 'audit') office = { ...office, audit: event.state };
  else if (event.event === 'drawer') office = { ...office, saved: event.state };
  else if (event.event === 'queue')
    office = {
      ...office,
      queue: {
        letters: event.letters,
        closings: event.closings,
        refused: office.queue.refused + event.refused,
      },
    };
  else return;
  for (const listener of listeners) listener();
});

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useOffice = (): Office => useSyncExternalStore(subscribe, () => office);

export const isEntered = (): boolean => office.entered !== null;

/** Who is signed in. Only for pages behind the sign-in. */
export const useEntered = (): Entered => {
  const { entered } = useOffice();
  if (entered === null) throw new Error('a page behind the sign-in was shown without one');
  return entered;
};

/** The routes that answer a list and ask for nothing. */
type Listed = Extract<
  RouteName,
  | 'listTips'
  | 'listReports'
  | 'listDeliveries'
  | 'listPeople'
  | 'listKeyProposals'
  | 'colleagues'
  | 'coverage'
  | 'figures'
  | 'listAlarms'
  | 'listSessions'
>;

const EVERY = 60_000;
const STILL = 3_000;
const LOOK = 5_000;

/** Reads a visible list again once a minute, at a moment when the reader's hands are still: no row moves under them. */
const useReadAgain = (name: Listed): void => {
  const client = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => {
      const state = client.getQueryState([name]);
      const asked = Math.max(state?.dataUpdatedAt ?? 0, state?.errorUpdatedAt ?? 0);
      if (document.visibilityState === 'visible' && Date.now() - asked >= EVERY && handsStill(STILL))
        client.invalidateQueries({ queryKey: [name] });
    }, LOOK);
    return () => clearInterval(timer);
  }, [name, client]);
};

/**
 * A list of the switchboard, read through the worker and kept by its route's name. Read again whenever a page with it
 * comes, and from time to time as long as it is there: a colleague may have changed it.
 */
export const useListed = <Name extends Listed>(name: Name): UseQueryResult<AnswerOf<Name>> => {
  useReadAgain(name);
  return useQuery<AnswerOf<Name>>({
    queryKey: [name],
    queryFn: () => keys.http(name) as Promise<AnswerOf<Name>>,
    staleTime: 0,
  });
};

/** The organisations of the accepted roster. */
export const useOrganisations = (): {
  readonly organisations: readonly Organisation[];
  readonly nameOf: (code: string) => string;
} => {
  const { data } = useQuery({ queryKey: ['organisations'], queryFn: () => keys.organisations() });
  return useMemo(() => {
    const organisations = data ?? [];
    const names = new Map(organisations.map((o) => [o.code, o.name]));
    return { organisations, nameOf: (code: string) => names.get(code) ?? code };
  }, [data]);
};

/** After something changed: read these lists again. */
export const readAgain = (client: QueryClient, ...names: readonly string[]): Promise<unknown> =>
  Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name] })));
