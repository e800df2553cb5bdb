import type { Sealed } from '@seinhuis/core/tipster';
import { type ErrorCode, isErrorCode } from '@seinhuis/core/wire/errors';
import { type Network, phoneBesideFault, phoneOf, readNetwork } from '@seinhuis/core/wire/network';
import { pathOf, ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import type { ShutReason } from '../words/refusals.ts';

// What the plain door asks of the switchboard: the same routes as any browser, the same envelopes.

type Opened =
  | { readonly ok: true; readonly network: Network }
  | { readonly ok: false; readonly reason: ShutReason; readonly phone: string | null };

export type Answered = 'stored' | ErrorCode | 'not-reached';

/** A switchboard as a browser sees it. */
export type Switchboard = {
  readonly network: (today: string) => Promise<Opened>;
  readonly post: (sealed: Sealed) => Promise<Answered>;
  /** The four slots of a mailbox, or null when they could not be read. */
  readonly collect: (token: string) => Promise<Uint8Array | null>;
  readonly clear: (token: string, letters: readonly string[]) => Promise<boolean>;
};

export type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** How long a verified network.json is used before it is asked again. */
const FRESH_MS = 60_000;
const WAIT_MS = 20_000;

const codeOf = async (answer: Response): Promise<ErrorCode> => {
  try {
    const { title } = (await answer.json()) as { title?: unknown };
    return isErrorCode(title) ? title : 'internal-fault';
  } catch {
    return 'internal-fault';
  }
};

export const makeSwitchboard = (ask: Ask, pin: string | null, now: () => number): Switchboard => {
  let held: { readonly at: number; readonly day: string; readonly opened: Opened } | null = null;

  /** The number to call that was verified last. */
  let phone: string | null = null;

  const send = (
    route: RouteName,
    parameters: Readonly<Record<string, string>>,
    body: Uint8Array<ArrayBuffer> | string | null,
  ): Promise<Response> => {
    const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
    return ask(pathOf(route, parameters), {
      method: ROUTES[route].method,
      redirect: 'error',
      signal: AbortSignal.timeout(WAIT_MS),
      ...(body === null ? {} : { body, headers: { 'content-type': type } }),
    });
  };

  const open = async (today: string): Promise<Opened> => {
    try {
      const answer = await send('network', {}, null);
      const signed: unknown = await answer.json().catch(() => null);
      if (!answer.ok) {
        phone = phoneBesideFault(signed, pin, today) ?? phone;
        return { ok: false, reason: 'fault', phone };
      }
      const read = readNetwork(signed, pin, today);
      if (!read.ok) return { ok: false, reason: read.reason, phone: phoneOf(signed, pin, today) };
      phone = read.network.phone;
      return { ok: true, network: read.network };
    } catch {
      // It is this computer that got no answer: nothing is wrong with the internet of the tipster.
      return { ok: false, reason: 'fault', phone };
    }
  };

  const postOnce = async ({ id, envelope }: Sealed): Promise<Answered> => {
    try {
      const answer = await send('postTip', { id, door: 'plain' }, new Uint8Array(envelope));
      if (!answer.ok) return await codeOf(answer);
      const { stored } = (await answer.json()) as { stored?: unknown };
      return stored === true ? 'stored' : 'internal-fault';
    } catch {
      return 'not-reached';
    }
  };

  return {
    network: async (today) => {
      if (held?.opened.ok && held.day === today && now() - held.at < FRESH_MS) return held.opened;
      held = { at: now(), day: today, opened: await open(today) };
      return held.opened;
    },
    // The answer to the first try may be what got lost: the same envelope under the same id is stored once.
    post: async (sealed) => {
      const first = await postOnce(sealed);
      return first === 'not-reached' ? await postOnce(sealed) : first;
    },
    collect: async (token) => {
      try {
        const answer = await send('collect', {}, JSON.stringify({ token }));
        return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
      } catch {
        return null;
      }
    },
    clear: async (token, letters) => {
      try {
        return (await send('clearLetters', {}, JSON.stringify({ token, letters }))).ok;
      } catch {
        return false;
      }
    },
  };
};
