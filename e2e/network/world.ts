import { type Random, systemRandom } from '@seinhuis/core/random';
import type { Desk } from '@seinhuis/core/staff';
import type { Network } from '@seinhuis/core/wire/network';
import type { Registrars } from '@seinhuis/core/wire/registrars';
import { shutOldSecrets } from '@seinhuis/switchboard/account/codes';
import { makeSwitchboard } from '@seinhuis/switchboard/app';
import { SWEEPS } from '@seinhuis/switchboard/db/actor';
import { asApp, type Db, openDatabase } from '@seinhuis/switchboard/db/database';
import type { LogEntry } from '@seinhuis/switchboard/http/log';
import type { Lockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import { testDatabase } from '../postgres/database.ts';
import { type App, ORIGIN } from './client.ts';
import { FOUNDED, foundedNetwork } from './found.ts';
import { type Player, playerFrom, START } from './player.ts';
import { draftNext, publishNext, type RosterChange, type RosterTexts } from './rosters.ts';
import { temporaryLockbox } from './temporary-lockbox.ts';

export type World = {
  readonly app: App;
  /** The database as its owner sees it; the switchboard works on it as the role that owns nothing. */
  readonly db: Db;
  readonly url: string;
  readonly lockbox: Lockbox;
  readonly clock: { now: number };
  readonly random: Random;
  readonly logged: readonly LogEntry[];
  readonly people: Readonly<Record<string, Player>>;
  readonly registrarSecrets: readonly [string, string, string];
  readonly registrars: Registrars;
  readonly desk: (player: Player) => Promise<Desk>;
  readonly network: () => Promise<Network>;
  readonly draft: (change: RosterChange) => Promise<RosterTexts>;
  readonly publish: (change: RosterChange) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A whole small network on a real database of its own, as found.ts founds it, with everybody signed in. */
export const makeWorld = async (): Promise<World> => {
  const founded = await foundedNetwork();
  const database = await testDatabase(FOUNDED);
  const db = openDatabase(database.url);
  const clock = { now: START };
  const logged: LogEntry[] = [];
  const { lockbox, remove } = await temporaryLockbox();
  const worked = openDatabase(asApp(database.url));
  await shutOldSecrets(worked.as(SWEEPS), lockbox);
  const app = makeSwitchboard({
    db: worked,
    lockbox,
    now: () => clock.now,
    random: systemRandom,
    origin: ORIGIN,
    statics: [],
    log: (entry) => logged.push(entry),
  });
  const people = Object.fromEntries(
    Object.entries(founded.people).map(([handle, saved]) => [handle, playerFrom(app, saved)]),
  );
  const { rik } = people as { readonly rik: Player };
  const [one, two, three] = founded.registrars;
  return {
    app,
    db,
    url: database.url,
    lockbox,
    clock,
    random: systemRandom,
    logged,
    people,
    registrarSecrets: [one.secret, two.secret, three.secret],
    registrars: [one.verify, two.verify, three.verify],
    desk: (player) => player.desk(),
    network: async () => JSON.parse((await rik.browser.call('network')).network) as Network,
    draft: (change) => draftNext(people, change),
    publish: (change) => publishNext(people, founded.registrars, change),
    close: async () => {
      await worked.close();
      await db.close();
      await remove();
      await database.close();
    },
  };
};
