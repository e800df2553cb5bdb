import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Network, readNetwork } from '@seinhuis/core/wire/network';
import { registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import { type Founded, foundNetwork } from '../../../cli/network/found.ts';
import { planDesk, planMunicipalities } from '../../../cli/network/plan.ts';
import { makeSession } from '../../../cli/network/session.ts';
import { startServing } from '../../../cli/serving/serving.ts';
import { TEMPORARY } from '../../../cli/serving/temporary.ts';
import { freePort } from '../served-process.ts';

/** A small network on the disk, which any process may serve, with its people. */
export type NetworkOnDisk = {
  readonly folder: string;
  readonly founded: Founded;
  readonly network: Network;
  /** How a browser of a tipster reaches the two doors. */
  readonly origin: string;
  readonly plainOrigin: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly remove: () => void;
};

/** Founds a desk of two with one municipality, and leaves it on the disk. Nothing is served when it answers. */
export const networkOnDisk = async (): Promise<NetworkOnDisk> => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-faults-'));
  // PostgreSQL may run as another user, who has to reach its data.
  chmodSync(folder, 0o755);
  const [port, plainPort] = [await freePort(), await freePort()];
  const places = { data: join(folder, 'postgres'), lockbox: { folder: join(folder, 'lockbox') } };
  const serving = await startServing({ ...TEMPORARY, ...places, port, plainPort });
  try {
    const today = serving.today();
    const founded = await foundNetwork(
      { base: serving.origin, now: Date.now },
      await serving.init('faults'),
      [planDesk(today), ...planMunicipalities(today, ['GM0361'])],
      [
        { name: 'Anna', handle: 'anna', organisation: 'DESK', roles: ['operator'] },
        { name: 'Chris', handle: 'chris', organisation: 'DESK', roles: ['reviewer'] },
        { name: 'Lezer', handle: 'lezer', organisation: 'GM0361', roles: ['reader'] },
      ],
      { name: 'Meldpunt Proef', phone: '0800-0000' },
    );
    const pin = registrarsFingerprint(founded.registrars);
    for (const person of founded.people.values()) await person.refresh(founded.registrars);
    const read = readNetwork(await makeSession(serving.origin)('network'), pin, today);
    if (!read.ok) throw new Error(`network.json: ${read.reason}`);
    return {
      folder,
      founded,
      network: read.network,
      origin: serving.origin,
      plainOrigin: serving.plainOrigin,
      settings: {
        SEINHUIS_DATA: folder,
        SEINHUIS_PORT: String(port),
        SEINHUIS_PLAIN_PORT: String(plainPort),
        SEINHUIS_PIN: pin,
      },
      remove: () => rmSync(folder, { recursive: true, force: true }),
    };
  } finally {
    await serving.close();
  }
};
