import { join, resolve } from 'node:path';
import type { LockboxPlaces } from '@seinhuis/switchboard/lockbox/lockbox';

/** What `serve` is told by the environment. Each is named in README.md. */
export type Settings = {
  /** Of a PostgreSQL that somebody else runs; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** Where the embedded database and what else must outlive a restart lies. */
  readonly data: string;
  /** Where the keys of the outer layer lie, the key of the night, and the journal of what was forgotten. */
  readonly lockbox: LockboxPlaces;
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
    data,
    lockbox: lockboxOf(environment, data),
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
  };
};
