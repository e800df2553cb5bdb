import { pathOf, ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN } from '../../e2e/network/client.ts';
import { SAMPLES } from '../../e2e/network/samples.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { makeSwitchboard } from '../app.ts';
import { asApp, type Db, openDatabase } from '../db/database.ts';

// PROTOCOL 10.3: first the key, then the row. While a key waits for the disk nobody holds a connection of the database: a
// disk that is slow would keep everybody else from theirs.

/** Every route that stores something in an outer layer of its own, and who asks it. */
const SHUTTING: Partial<Record<RouteName, string>> = {
  postTip: 'olga',
  postPhoneTip: 'olga',
  postLetter: 'olga',
  writeDraft: 'olga',
  writeAddition: 'olga',
  review: 'rosa',
  forward: 'olga',
  addWords: 'olga',
  join: 'olga',
};

describe('the key of what is stored', () => {
  let world: World;
  let db: Db;
  let app: ReturnType<typeof makeSwitchboard>;
  /** Whether the only connection was taken, each time that keys were written. */
  const taken: boolean[] = [];
  beforeAll(async () => {
    world = await makeWorld();
    db = openDatabase(asApp(world.url), 1);
    app = makeSwitchboard({
      db,
      lockbox: {
        ...world.lockbox,
        shut: (envelopes) => {
          taken.push(db.load().full);
          return world.lockbox.shut(envelopes);
        },
      },
      now: () => world.clock.now,
      random: world.random,
      origin: ORIGIN,
      statics: [],
      log: () => {},
    });
  });
  afterAll(async () => {
    await db.close();
    await world.close();
  });

  it.each(Object.entries(SHUTTING) as [RouteName, string][])(
    'is on the disk before %s takes a connection (C11)',
    async (name, handle) => {
      const player = world.people[handle]!;
      const { parameters, body: sample } = (await SAMPLES[name](
        world,
        name === 'review' ? null : player,
      )) as { readonly parameters?: Readonly<Record<string, string>>; readonly body?: unknown };
      const { method, body } = ROUTES[name];
      taken.length = 0;
      const answer = await app.request(ORIGIN + pathOf(name, parameters), {
        method,
        headers: {
          'sec-fetch-site': 'same-origin',
          cookie: player.browser.cookie ?? '',
          'content-type': body === 'json' ? 'application/json' : 'application/octet-stream',
        },
        body: body === 'json' ? JSON.stringify(sample) : (sample as Uint8Array<ArrayBuffer>),
      });
      expect(answer.ok, String(answer.status)).toBe(true);
      expect(taken).toEqual([false]);
    },
  );
});
