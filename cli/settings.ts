import { join, resolve } from 'node:path';
import { isDay } from '@seinhuis/core/ids';
import { MOST_DELIVERY_WEEKS, TERMS } from '@seinhuis/core/rules/terms';
import { readTrustedHops, type TrustedHops } from '@seinhuis/switchboard/http/caller';
import type { SecurityContact } from '@seinhuis/switchboard/http/security-txt';
import type { LockboxPlaces } from '@seinhuis/switchboard/lockbox/lockbox';

/** What `serve` is told by the environment. Each is named in README.md. */
export type Settings = {
  /** Of a PostgreSQL that somebody else runs, as the owner of its tables; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** The same as the role that owns nothing, for `serve`; null: the owner takes that role on. */
  readonly appDatabaseUrl: string | null;
  /** Where the embedded database and what else must outlive a restart lies. */
  readonly data: string;
  /** Where the keys of the outer layer lie, the key of the night, and the journal of what was forgotten. */
  readonly lockbox: LockboxPlaces;
  /** How long partners and the desk keep a forwarded report, in weeks. */
  readonly deliveryWeeks: number;
  /** The two people to whom backups are sealed. */
  readonly recovery: readonly string[];
  readonly port: number;
  readonly plainPort: number;
  readonly host: string;
  /** Scheme, host and port under which browsers see the switchboard; behind a proxy another than host and port. */
  readonly origin: string;
  readonly plainOrigin: string;
  /** The registrars' fingerprint, 24 hexadecimal digits, pinned in the front page. */
  readonly pin: string | null;
  /** The mail server for digests; null: no mails are sent. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** The same doors on the onion network: of the switchboard and of the plain door. */
  readonly onion: string | null;
  readonly plainOnion: string | null;
  /** Whom to write about a weakness: what security.txt says. */
  readonly security: SecurityContact | null;
  /** The proxies before the switchboard that are our own, so that what they say of a request counts. */
  readonly trusted: TrustedHops;
  /** The private port of figures and readiness, on this machine only; null: there is none. */
  readonly metricsPort: number | null;
};

/** A setting that cannot be used, by its name. */
export class SettingError extends Error {
  constructor(name: string, wanted: string) {
    super(`${name} has to be ${wanted}`);
    this.name = 'SettingError';
  }
}

const portOf = (name: string, text: string | undefined, otherwise: number): number => {
  const port = Number(text ?? otherwise);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingError(name, 'a port from 0 to 65535');
  return port;
};

const originOf = (name: string, text: string | undefined, otherwise: string): string => {
  try {
    return new URL(text ?? otherwise).origin;
  } catch {
    throw new SettingError(name, 'an address such as https://meldpunt.example');
  }
};

const mailOf = (environment: Readonly<Record<string, string | undefined>>): Settings['mail'] => {
  const url = environment.SEINHUIS_SMTP;
  if (url === undefined) return null;
  if (!/^smtps?:\/\//.test(url))
    throw new SettingError('SEINHUIS_SMTP', 'an address such as smtps://user:password@host');
  const from = environment.SEINHUIS_MAIL_FROM;
  if (from === undefined) throw new SettingError('SEINHUIS_MAIL_FROM', 'given when SEINHUIS_SMTP is');
  return { url, from };
};

const weeksOf = (text: string | undefined): number => {
  const weeks = Number(text ?? TERMS.deliveryWeeks);
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_DELIVERY_WEEKS)
    throw new SettingError('SEINHUIS_DELIVERY_WEEKS', `a number of weeks from 1 to ${MOST_DELIVERY_WEEKS}`);
  return weeks;
};

const lockboxOf = (
  environment: Readonly<Record<string, string | undefined>>,
  data: string,
): LockboxPlaces => {
  const { SEINHUIS_LOCKBOX: folder, SEINHUIS_KEK: kek, SEINHUIS_FORGET_JOURNAL: journal } = environment;
  return {
    folder: resolve(folder ?? join(data, 'lockbox')),
    ...(kek === undefined ? {} : { kek: resolve(kek) }),
    ...(journal === undefined ? {} : { journal: resolve(journal) }),
  };
};

const onionOf = (name: string, text: string | undefined): string | null => {
  if (text === undefined) return null;
  if (!/^https?:\/\/([a-z0-9-]+\.)*[a-z2-7]{56}\.onion(:\d+)?\/?$/.test(text))
    throw new SettingError(name, 'an onion address such as http://(56 letters and digits).onion');
  return text.replace(/\/$/, '');
};

const securityOf = (environment: Readonly<Record<string, string | undefined>>): SecurityContact | null => {
  const {
    SEINHUIS_SECURITY_CONTACT: contact,
    SEINHUIS_SECURITY_EXPIRES: expires = '',
    SEINHUIS_SECURITY_POLICY: policy = null,
  } = environment;
  if (contact === undefined) return null;
  const contacts = contact.split(/\s+/).filter((one) => one !== '');
  if (contacts.length === 0 || !contacts.every((one) => /^(mailto:|https:\/\/|tel:)[\x21-\x7e]+$/.test(one)))
    throw new SettingError(
      'SEINHUIS_SECURITY_CONTACT',
      'one or more addresses such as mailto:security@meldpunt.example, with spaces between',
    );
  if (!isDay(expires))
    throw new SettingError('SEINHUIS_SECURITY_EXPIRES', 'a day such as 2027-03-01 when a contact is given');
  if (policy !== null && !/^https:\/\/[\x21-\x7e]+$/.test(policy))
    throw new SettingError('SEINHUIS_SECURITY_POLICY', 'an address that begins with https://');
  return { contacts, expires, policy };
};

const trustedOf = (text: string | undefined): TrustedHops => {
  const trusted = readTrustedHops(text ?? '0');
  if (trusted === null)
    throw new SettingError(
      'SEINHUIS_TRUSTED_HOPS',
      'a number below 10, or addresses such as 10.0.0.1, 10.1.0.0/16',
    );
  return trusted;
};

/** Reads and checks the environment. Throws SettingError. */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const port = portOf('SEINHUIS_PORT', environment.SEINHUIS_PORT, 8080);
  const plainPort = portOf('SEINHUIS_PLAIN_PORT', environment.SEINHUIS_PLAIN_PORT, 8081);
  const pin = environment.SEINHUIS_PIN ?? null;
  if (pin !== null && !/^[0-9a-f]{24}$/.test(pin))
    throw new SettingError('SEINHUIS_PIN', '24 hexadecimal digits');
  const data = resolve(environment.SEINHUIS_DATA ?? '.seinhuis');
  return {
    databaseUrl: environment.DATABASE_URL ?? null,
    appDatabaseUrl: environment.DATABASE_APP_URL ?? null,
    data,
    lockbox: lockboxOf(environment, data),
    recovery: (environment.SEINHUIS_RECOVERY ?? '')
      .split(',')
      .map((key) => key.trim())
      .filter(Boolean),
    deliveryWeeks: weeksOf(environment.SEINHUIS_DELIVERY_WEEKS),
    port,
    plainPort,
    host: environment.SEINHUIS_HOST ?? '127.0.0.1',
    origin: originOf('SEINHUIS_ORIGIN', environment.SEINHUIS_ORIGIN, `http://localhost:${port}`),
    plainOrigin: originOf(
      'SEINHUIS_PLAIN_ORIGIN',
      environment.SEINHUIS_PLAIN_ORIGIN,
      `http://localhost:${plainPort}`,
    ),
    pin,
    mail: mailOf(environment),
    onion: onionOf('SEINHUIS_ONION', environment.SEINHUIS_ONION),
    plainOnion: onionOf('SEINHUIS_PLAIN_ONION', environment.SEINHUIS_PLAIN_ONION),
    security: securityOf(environment),
    trusted: trustedOf(environment.SEINHUIS_TRUSTED_HOPS),
    metricsPort:
      environment.SEINHUIS_METRICS_PORT === undefined
        ? null
        : portOf('SEINHUIS_METRICS_PORT', environment.SEINHUIS_METRICS_PORT, 0),
  };
};
