import { securityTxtWarning } from '@seinhuis/switchboard/http/security-txt';
import { ensureBuilt } from '../serving/built.ts';
import { startServing } from '../serving/serving.ts';
import { writeLog } from '../serving/write-log.ts';
import type { Settings } from '../settings.ts';
import { untilStopped } from '../terminal.ts';
import { servedData } from './database.ts';

/** Serves the network until it is asked to stop. */
export const serveNetwork = async (settings: Settings): Promise<number> => {
  const say = (line: string) => console.error(line);
  ensureBuilt(say);
  const serving = await startServing({
    databaseUrl: settings.databaseUrl,
    appDatabaseUrl: settings.appDatabaseUrl,
    data: servedData(settings),
    lockbox: settings.lockbox,
    deliveryWeeks: settings.deliveryWeeks,
    port: settings.port,
    plainPort: settings.plainPort,
    host: settings.host,
    origin: settings.origin,
    plainOrigin: settings.plainOrigin,
    pin: settings.pin,
    mail: settings.mail,
    onion: settings.onion,
    plainOnion: settings.plainOnion,
    security: settings.security,
    trusted: settings.trusted,
    metricsPort: settings.metricsPort,
    now: () => Date.now(),
    log: writeLog,
    say,
  });
  say(`Serving ${serving.origin}/ and, without script, ${serving.plainOrigin}/`);
  if (settings.pin === null)
    say(
      'No registrars are pinned in the front page: set SEINHUIS_PIN to their fingerprint (see seinhuis status).',
    );
  const warning = securityTxtWarning(settings.security, Date.now());
  if (warning !== null) say(warning);
  await untilStopped();
  await serving.close();
  return 0;
};
