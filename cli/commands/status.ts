import { fingerprintWords } from '@seinhuis/core/wire/fingerprint';
import { registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import type { Roster } from '@seinhuis/core/wire/roster';
import { SCHEMA } from '@seinhuis/switchboard/db/migrate';
import { securityTxtWarning } from '@seinhuis/switchboard/http/security-txt';
import type { Settings } from '../settings.ts';
import { withDatabase } from './database.ts';

const line = (label: string, value: string | number): void => console.log(`${label.padEnd(22)}${value}`);

/** Prints how the network stands: its roster, what waits, and what of the database needs care. Nothing of a tip. */
export const status = (settings: Settings): Promise<number> =>
  withDatabase(settings, async ({ sql }) => {
    const [network] = await sql<{
      id: string;
      registrars: string[] | null;
    }>`select id, registrars from network`;
    line('schema', SCHEMA);
    const warning = securityTxtWarning(settings.security, Date.now());
    if (warning === null) line('security.txt', `expires ${settings.security?.expires ?? ''}`);
    else console.log(warning);
    if (network === undefined) {
      console.log('There is no network yet: seinhuis init NETWORK HANDLE HANDLE');
      return 0;
    }
    line('network', network.id);
    if (network.registrars !== null) {
      const pin = registrarsFingerprint(network.registrars);
      line('registrars, pin', pin);
      line('registrars, words', fingerprintWords(pin).join(' '));
    }
    const [newest] = await sql<{ roster: string }>`select roster from roster order by version desc limit 1`;
    if (newest === undefined) line('roster', 'none is published');
    else {
      const { version, expires, organisations, certificates } = JSON.parse(newest.roster) as Roster;
      line('roster', `version ${version}, taken until ${expires}`);
      line('organisations', organisations.length);
      line('people', certificates.length);
    }
    const [closed] = await sql<{ day: string; head: string }>`
      select day, head from audit_day order by day desc limit 1`;
    if (closed !== undefined) {
      line('audit, closed until', closed.day);
      line('audit, head in words', fingerprintWords(closed.head).join(' '));
    }
    const tips = await sql<{ state: string; count: number }>`
      select state, count(*) as count from tip group by state order by state`;
    for (const { state, count } of tips) line(`tips ${state}`, count);
    return 0;
  });
