import { registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import type { TrustedHops } from '@seinhuis/switchboard/http/caller';
import type { LogEntry } from '@seinhuis/switchboard/http/log';
import type { Browser } from 'playwright-core';
import { type Founded, foundNetwork } from '../../cli/network/found.ts';
import type { Person } from '../../cli/network/person.ts';
import {
  type PlannedPerson,
  planDesk,
  planMunicipalities,
  planPolice,
  planServices,
} from '../../cli/network/plan.ts';
import { type Serving, startServing } from '../../cli/serving/serving.ts';
import { TEMPORARY } from '../../cli/serving/temporary.ts';
import { launchBrowser } from '../browser/chromium.ts';

/** Alkmaar and Enschede have joined; Bergen (NH) has not, so it misses signals. */
const MUNICIPALITIES = ['GM0361', 'GM0153'];

const PEOPLE: readonly PlannedPerson[] = [
  { name: 'Anna de Wit', handle: 'anna', organisation: 'DESK', roles: ['operator'] },
  { name: 'Bram Kok', handle: 'bram', organisation: 'DESK', roles: ['operator', 'reviewer'] },
  { name: 'Chris Smit', handle: 'chris', organisation: 'DESK', roles: ['reviewer'] },
  { name: 'Lezer Alkmaar', handle: 'alkmaar', organisation: 'GM0361', roles: ['reader'] },
  { name: 'Tweede lezer Alkmaar', handle: 'alkmaar.2', organisation: 'GM0361', roles: ['reader'] },
  { name: 'Lezer Enschede', handle: 'enschede', organisation: 'GM0153', roles: ['reader'] },
  { name: 'Lezer politie', handle: 'politie', organisation: 'PE04', roles: ['reader'] },
  { name: 'Lezer FIOD', handle: 'fiod', organisation: 'NS-FIOD', roles: ['reader'] },
];

/** A small real network, served for real, with a browser beside it. */
export type World = {
  readonly serving: Serving;
  readonly founded: Founded;
  readonly browser: Browser;
  readonly log: readonly LogEntry[];
  readonly person: (handle: string) => Person;
  /** The world's clock, in milliseconds. */
  readonly now: () => number;
  /** Time goes on: sessions end, and the next code of six digits comes. */
  readonly later: (milliseconds: number) => void;
  readonly close: () => Promise<void>;
};

/** Founds a small network on a database of its own and serves it on free ports. The clock is the machine's when none is given. */
export const makeWorld = async (
  options: { readonly data?: string; readonly now?: () => number; readonly trusted?: TrustedHops } = {},
): Promise<World> => {
  const log: LogEntry[] = [];
  let ahead = 0;
  const clock = options.now ?? Date.now;
  const served = {
    ...TEMPORARY,
    data: options.data ?? null,
    ...(options.trusted === undefined ? {} : { trusted: options.trusted }),
    now: () => clock() + ahead,
    log: (entry: LogEntry) => log.push(entry),
  };
  const serving = await startServing(served);
  try {
    const today = serving.today();
    const founded = await foundNetwork(
      { base: serving.origin, now: served.now },
      await serving.init('world'),
      [
        planDesk(today),
        ...planPolice(today).filter((o) => o.code === 'PE04' || o.code === 'PE02'),
        ...planServices(today).filter((o) => o.code === 'NS-FIOD'),
        ...planMunicipalities(today, MUNICIPALITIES),
      ],
      PEOPLE,
      { name: 'Meldpunt Proef', phone: '0800-0000' },
    );
    const browser = await launchBrowser();
    const person = (handle: string): Person => {
      const found = founded.people.get(handle);
      if (found === undefined) throw new Error(`nobody is called ${handle}`);
      return found;
    };
    return {
      serving,
      founded,
      browser,
      log,
      person,
      now: served.now,
      later: (milliseconds) => {
        ahead += milliseconds;
      },
      close: async () => {
        await browser.close();
        await serving.close();
      },
    };
  } catch (error) {
    await serving.close();
    throw error;
  }
};

/** The registrars' pin of a world, as SEINHUIS_PIN would have it. */
export const pinOf = (world: World): string => registrarsFingerprint(world.founded.registrars);
