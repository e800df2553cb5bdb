import { join, resolve } from 'node:path';
import { systemRandom } from '@seinhuis/core/random';
import { officeHeadersOf } from '@seinhuis/office/headers';
import { siteHeadersOf } from '@seinhuis/site/headers';
import { startPlainDoor } from '@seinhuis/site/plain/supervisor';
import { SWEEPS } from '@seinhuis/switchboard/db/actor';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import { makeMailer } from '@seinhuis/switchboard/sweeps/mailer';
import { makeSweeps } from '@seinhuis/switchboard/sweeps/sweeps';
import { makeMeasures } from '@seinhuis/switchboard/watch/measures';
import { pinnedSite } from './pinned-site.ts';
import { plainAdmission } from './plain-admission.ts';
import { DRAIN_MS, type Line, type RunningSwitchboard, startSwitchboard } from './switchboard.ts';
import { makeUndo } from './undo.ts';
import { startWatchPort } from './watch-port.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** All that one machine serves. */
export type Served = Line & {
  /** 0: any free port. */
  readonly plainPort: number;
  /** How browsers see the plain door; null: by its port on localhost. */
  readonly plainOrigin: string | null;
  /** The registrars' fingerprint, pinned in the front page. */
  readonly pin: string | null;
  /** The mail server for readers' digests and who they are from; null: no mails. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** The same doors on the onion network. */
  readonly onion?: string | null;
  readonly plainOnion?: string | null;
  /** The private port of figures and readiness; 0: any free port; null: there is none. */
  readonly metricsPort?: number | null;
};

export type Serving = RunningSwitchboard & {
  readonly plainOrigin: string;
  readonly plainPort: number;
  readonly metricsPort: number | null;
  readonly close: () => Promise<void>;
};

/**
 * Starts the switchboard with its pages, the plain door's own process and the sweeps. What was started is closed again
 * when a later part does not start.
 */
export const startServing = async (served: Served): Promise<Serving> => {
  const undo = makeUndo();
  try {
    const site = pinnedSite(join(ROOT, 'site/dist'), served.pin);
    undo.add(site.remove);
    let plainOrigin: string | null = null;
    const measures = makeMeasures(amsterdam(served.now()).day);
    const switchboard = await startSwitchboard(
      { ...served, measures },
      [
        {
          prefix: '/kantoor',
          root: join(ROOT, 'office/dist'),
          headersOf: officeHeadersOf,
          fallback: 'index.html',
        },
        { prefix: '', root: site.root, headersOf: siteHeadersOf, onion: served.onion ?? null },
      ],
      () => plainOrigin,
      undo,
    );
    const { db, lockbox, origin } = switchboard;
    const plain = await startPlainDoor({
      port: served.plainPort,
      host: served.host,
      switchboard: `http://${served.host}:${switchboard.port}`,
      pin: served.pin,
      sealed: origin,
      secure: served.plainOrigin?.startsWith('https:') === true,
      onion: served.plainOnion ?? null,
      admit: plainAdmission(served.trusted ?? { hops: 0 }, served.now, systemRandom),
    });
    undo.add(() => plain.close());
    plainOrigin = served.plainOrigin ?? `http://localhost:${plain.port}`;
    const sweeps = makeSweeps({
      db: switchboard.nights.as(SWEEPS),
      lockbox,
      now: served.now,
      random: systemRandom,
      origin,
      log: served.log,
      ...(served.deliveryWeeks === undefined ? {} : { deliveryWeeks: served.deliveryWeeks }),
      ...(served.mail === null ? {} : { mail: makeMailer(served.mail.url, served.mail.from) }),
    });
    const stopSweeps = sweeps.start();
    // Who is at a door goes first: what the plain door still has under way, it posts to the switchboard.
    const emptyDoors = async (): Promise<void> => {
      await plain.close(DRAIN_MS);
      await switchboard.drain();
    };
    undo.add(async () => {
      await Promise.all([stopSweeps(), emptyDoors()]);
    });
    const watch = await startWatchPort(served.metricsPort ?? null, {
      db,
      lockbox,
      places: served.lockbox,
      measures,
      plainPid: plain.pid,
      now: served.now,
    });
    undo.add(watch.close);
    return { ...switchboard, plainOrigin, plainPort: plain.port, metricsPort: watch.port, close: undo.all };
  } catch (error) {
    await undo.all();
    throw error;
  }
};
