import { scrypt as opensslScrypt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { type HttpBindings, serve } from '@hono/node-server';
import type { Scrypt } from '@seinhuis/core/derive';
import { systemRandom } from '@seinhuis/core/random';
import { ONLY_HTTPS } from '@seinhuis/core/wire/headers';
import { nodePens } from '@seinhuis/guard/files/node/node-pens';
import { makePlainDoor } from './app.ts';
import type { PlainAct, PlainArrival } from './budgets.ts';
import { PLAIN_HEADERS } from './headers.ts';
import { PATHS } from './pages.ts';
import {
  type PlainAnswer,
  type PlainMessage,
  type PlainQuestion,
  type PlainSettings,
  SETTINGS_VARIABLE,
} from './settings.ts';
import { makeSwitchboard } from './switchboard.ts';
import { LONGEST_PAGES_MS } from './uploads.ts';

// The process of the plain door: the one place on a server where a tip is plaintext. It has no database, writes
// nothing, and ends within a minute of the first text it read (C2). The supervisor starts another one beside it.

const settings = JSON.parse(process.env[SETTINGS_VARIABLE] ?? '') as PlainSettings;

// Were the machine to write a core file, it would hold no memory of this process. Linux only; elsewhere, and
// against other ways, `ulimit -c 0` where the service is started (docs/operations say so).
try {
  writeFileSync('/proc/self/coredump_filter', '0');
} catch {
  // Not Linux, or not allowed.
}

/** OpenSSL's scrypt on a thread of its own: the bytes of core's in a sixth of the time, and others go on meanwhile. */
const scrypt: Scrypt<Promise<Uint8Array>> = (secret, salt, { N, r, p, dkLen }) =>
  new Promise((derived, failed) => {
    opensslScrypt(secret, salt, dkLen, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error === null ? derived(new Uint8Array(key)) : failed(error),
    );
  });

const say = (message: PlainMessage | PlainQuestion): void => {
  process.send?.(message);
};

/** Whoever counts is this machine's own: without its answer nobody is turned away. */
const ANSWER_MS = 1_000;
const asked = new Map<number, (admitted: boolean) => void>();
let asks = 0;

const admit = (act: PlainAct, arrival: PlainArrival): Promise<boolean> =>
  new Promise((answer) => {
    asks += 1;
    const ask = asks;
    const late = setTimeout(() => answered(true), ANSWER_MS);
    const answered = (admitted: boolean): void => {
      clearTimeout(late);
      asked.delete(ask);
      answer(admitted);
    };
    asked.set(ask, answered);
    say({ ask, act, arrival });
  });

// libvips would lay what is large on the disk. Here nothing goes there (C2). Set before it is loaded with the first picture.
process.env.VIPS_DISC_THRESHOLD = '64g';

const app = makePlainDoor({
  pens: nodePens(LONGEST_PAGES_MS),
  switchboard: makeSwitchboard(
    (path, init) => fetch(settings.switchboard + path, init),
    settings.pin,
    // How long ago, not when: no clock that is set moves it.
    () => performance.now(),
  ),
  random: systemRandom,
  scrypt,
  today: () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date()),
  sealed: settings.sealed,
  admit,
});

/** How often each form is drawn before anybody comes, and how long that may take. */
const DRAWN_BEFORE = 10;
const BEFORE_MS = 2_000;

/** No visitor waits for the start of a process: network.json is fetched and verified, and the code that draws is warm. */
const prepare = async (): Promise<void> => {
  for (let times = 0; times < DRAWN_BEFORE; times += 1)
    for (const { form } of Object.values(PATHS))
      await app.fetch(
        new Request(new URL(form, 'http://localhost'), { headers: { 'accept-encoding': 'br' } }),
      );
};
await Promise.race([prepare(), after(BEFORE_MS, undefined, { ref: false })]);

/** How long a process that takes nobody any more still hands back connections that were on their way to it. */
const HAND_BACK_MS = 500;

let draining = false;
let hasRead = false;

const server = serve(
  {
    port: settings.port,
    hostname: settings.host,
    // Node looks for slow connections by a clock of its own, which is slower than what it looks for.
    serverOptions: { connectionsCheckingInterval: Math.min(1_000, settings.slowMs) },
    fetch: async (request, env) => {
      // A host such as `x.1` is none: it would be an address of four numbers.
      if (!URL.canParse(request.url)) return new Response(null, { status: 400, headers: PLAIN_HEADERS });
      if (request.method === 'POST' && !hasRead) {
        hasRead = true;
        say('read-plaintext');
        // The supervisor replaces this process well before; this is the end if the supervisor should be gone.
        setTimeout(() => process.exit(0), settings.exitMs).unref();
      }
      const arrival: PlainArrival = {
        remote: (env as HttpBindings).incoming.socket.remoteAddress,
        forwardedFor: request.headers.get('x-forwarded-for') ?? undefined,
      };
      const answer = await app.fetch(request, arrival);
      if (settings.secure)
        for (const [name, value] of Object.entries(ONLY_HTTPS)) answer.headers.set(name, value);
      // Of what was posted there is no copy elsewhere: Tor Browser would go away from the eight words.
      if (settings.onion !== null && request.method === 'GET' && answer.status === 200)
        answer.headers.set('onion-location', settings.onion + new URL(request.url).pathname);
      // One answer to a connection: an idle one could be closed by the change of process just when it is used again.
      answer.headers.set('connection', 'close');
      return answer;
    },
  },
  () => say('listening'),
) as Server;
server.headersTimeout = Math.min(10_000, settings.slowMs);
server.requestTimeout = settings.slowMs;

process.on('message', (message: PlainMessage | PlainAnswer) => {
  if (typeof message === 'object') {
    asked.get(message.ask)?.(message.admitted);
    return;
  }
  if (message !== 'drain' || draining) return;
  draining = true;
  // Not the HTTP server's own close: that also cuts connections whose request is still on its way.
  // And not out at once: a connection that is being handed over is sent back to the supervisor, not lost.
  NetServer.prototype.close.call(server, () => setTimeout(() => process.exit(0), HAND_BACK_MS));
});
// Without its supervisor nobody would replace it.
process.on('disconnect', () => process.exit(0));
