import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import { type Founded, foundNetwork } from '../../cli/network/found.ts';
import { planDesk } from '../../cli/network/plan.ts';
import { type Serving, startServing } from '../../cli/serving/serving.ts';
import { TEMPORARY } from '../../cli/serving/temporary.ts';
import { testDatabase } from '../postgres/database.ts';

/** A desk and its registrars, served with their fingerprint pinned, as a tip line is. */
export type DeskNetwork = {
  readonly serving: Serving;
  readonly founded: Founded;
  readonly pin: string;
  readonly close: () => Promise<void>;
};

/** Founds the smallest network there is on a database of its own, and serves it pinned. */
export const makeDeskNetwork = async (
  more: Partial<Parameters<typeof startServing>[0]> = {},
): Promise<DeskNetwork> => {
  const database = await testDatabase();
  // Kept over the restart: without its keys nobody could sign in with a code.
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-desk-'));
  const served = {
    ...TEMPORARY,
    databaseUrl: database.url,
    lockbox: { folder },
    ...more,
  };
  const founding = await startServing(served);
  let founded: Founded;
  try {
    founded = await foundNetwork(
      { base: founding.origin, now: served.now },
      await founding.init('world'),
      [planDesk(founding.today())],
      [
        { name: 'Anna de Wit', handle: 'anna', organisation: 'DESK', roles: ['operator'] },
        { name: 'Chris Smit', handle: 'chris', organisation: 'DESK', roles: ['reviewer'] },
      ],
      { name: 'Meldpunt Proef', phone: '0800-0000' },
    );
  } finally {
    await founding.close();
  }
  const pin = registrarsFingerprint(founded.registrars);
  const serving = await startServing({ ...served, pin });
  return {
    serving,
    founded,
    pin,
    close: async () => {
      await serving.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
