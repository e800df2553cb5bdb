import { connect } from 'node:tls';
import { ONLY_HTTPS } from '@seinhuis/core/wire/headers';
import { SITE_HEADERS } from '@seinhuis/site/headers';
import { PLAIN_HEADERS } from '@seinhuis/site/plain/headers';
import {
  type SecurityContact,
  securityTxt,
  securityTxtWarning,
} from '@seinhuis/switchboard/http/security-txt';
import { pinIn } from '../release/compare-file.ts';
import type { Settings } from '../settings.ts';
import { type Finding, ok, unseen, warning, wrong } from './finding.ts';

const PATIENCE_MS = 10_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const CERTIFICATE_SOON = 14;

/** What says that somebody else's machine ends the encryption, and could read the plain door. */
const OF_OTHERS = ['via', 'x-cache', 'cf-ray', 'x-amz-cf-id', 'x-served-by', 'x-varnish', 'x-azure-ref'];

type Door = {
  readonly name: string;
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the sealed door: which registrars its front page should name. */
  readonly pin?: string | null;
};

/** What the front page says of the registrars. `set`: what `doctor` was told, as `serve` is. */
export const judgePin = (set: string | null, found: string | null): Finding => {
  if (found === null)
    return warning(
      'pin',
      'No registrars are pinned in the front page: set SEINHUIS_PIN (seinhuis status prints it) and restart serve.',
    );
  return set === null || set === found
    ? ok('pin', 'The registrars are pinned in the front page.')
    : wrong(
        'pin',
        'The front page names other registrars than SEINHUIS_PIN. Was serve restarted since? Otherwise docs/operate/incident.md.',
      );
};

/** Two looks of `doctor` ahead, which comes once a month. */
const CONTACT_SOON = 62;

/** Whom a finder of a weakness is told to write, and until when. */
export const judgeContact = (contact: SecurityContact | null, now: number): Finding => {
  const said = securityTxtWarning(contact, now, CONTACT_SOON)?.replace(/^security\.txt: /, '') ?? null;
  if (said === null) return ok('security.txt', `It says whom to write, until ${contact?.expires}.`);
  return contact !== null && securityTxt(contact, '', now) === null
    ? wrong('security.txt', said)
    : warning('security.txt', said);
};

/** What is not as we send it in an answer that came through the public address. */
export const judgeHeaders = (
  door: string,
  wanted: Readonly<Record<string, string>>,
  found: Headers,
): readonly Finding[] => {
  const lost = Object.entries(wanted).filter(([name, value]) => found.get(name) !== value);
  // We send this one only where we know that we are reached by https.
  const unaware = lost.length > 0 && lost.every(([name]) => name in ONLY_HTTPS);
  const others = OF_OTHERS.filter((name) => found.has(name));
  return [
    ...(lost.length === 0
      ? [ok(door, 'The security headers come through as they were sent.')]
      : [
          wrong(
            door,
            unaware
              ? 'Browsers are not told to stay with https: does serve have the same SEINHUIS_ORIGIN and SEINHUIS_PLAIN_ORIGIN as doctor?'
              : `Something before it takes away or changes: ${lost.map(([name]) => name).join(', ')}. Let the proxy pass headers on.`,
          ),
        ]),
    ...(found.has('set-cookie')
      ? [wrong(door, 'A cookie is set by something before it: a tipster can be known again. Turn that off.')]
      : []),
    ...(others.length > 0
      ? [
          warning(
            door,
            `Another machine stands between (${others.join(', ')}): whoever runs it can read the plain door.`,
          ),
        ]
      : []),
    ...(/\d/.test(found.get('server') ?? '')
      ? [warning(door, 'The proxy tells its version: server_tokens off.')]
      : []),
  ];
};

const reasonOf = (error: unknown): string => {
  const code = (error as { cause?: { code?: unknown } }).cause?.code;
  return typeof code === 'string' && /^[A-Z_0-9]{2,60}$/.test(code) ? code : 'no answer';
};

const ask = (url: string): Promise<Response> =>
  fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });

const certificateDays = (origin: string): Promise<number | null> =>
  new Promise((done) => {
    const { hostname, port } = new URL(origin);
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      servername: hostname,
      timeout: PATIENCE_MS,
    });
    const end = (days: number | null): void => {
      socket.destroy();
      done(days);
    };
    socket.once('secureConnect', () =>
      end(Math.floor((Date.parse(socket.getPeerCertificate().valid_to) - Date.now()) / DAY_MS)),
    );
    socket.once('timeout', () => end(null));
    socket.once('error', () => end(null));
  });

const judgeTls = async ({ name, origin }: Door): Promise<readonly Finding[]> => {
  if (!origin.startsWith('https:'))
    return [warning(name, 'It is not https. That is right on this machine and on an onion service only.')];
  const days = await certificateDays(origin);
  const clear = await ask(origin.replace(/^https:/, 'http:')).catch(() => null);
  return [
    days === null
      ? unseen(name, 'Its certificate could not be looked at.')
      : days < CERTIFICATE_SOON
        ? warning(name, `Its certificate ends in ${days} days.`)
        : ok(name, `Its certificate is good for ${days} days.`),
    ...(clear !== null && clear.status < 300
      ? [wrong(name, 'It also answers without encryption: let http lead to https.')]
      : []),
  ];
};

const judgeDoor = async (door: Door): Promise<readonly Finding[]> => {
  const { name, origin, headers } = door;
  try {
    const answer = await ask(`${origin}/`);
    const page = await answer.text();
    const wanted = { ...headers, ...(origin.startsWith('https:') ? ONLY_HTTPS : {}) };
    return [
      // The plain door answers 503 while no network is published, and is there all the same.
      [200, 503].includes(answer.status)
        ? ok(name, `${origin} answers.`)
        : wrong(name, `${origin} answers ${answer.status}.`),
      ...judgeHeaders(name, wanted, answer.headers),
      ...(await judgeTls(door)),
      ...('pin' in door ? [judgePin(door.pin, pinIn(page))] : []),
    ];
  } catch (error) {
    return [wrong(name, `${origin} does not answer (${reasonOf(error)}).`)];
  }
};

/** With https there is a proxy: one that is not named makes all visitors one. */
const judgeHops = ({ origin, trusted }: Settings): readonly Finding[] =>
  origin.startsWith('https:') && 'hops' in trusted && trusted.hops === 0
    ? [
        wrong(
          'proxy',
          'It is https, so there is a proxy, but SEINHUIS_TRUSTED_HOPS names none: all visitors count as one in a flood. Set it to 1.',
        ),
      ]
    : [];

/** Both doors as browsers see them. */
export const judgePublicAddress = async (settings: Settings): Promise<readonly Finding[]> => {
  const { origin, plainOrigin, pin } = settings;
  return [
    ...judgeHops(settings),
    ...(await judgeDoor({ name: 'sealed door', origin, headers: SITE_HEADERS, pin })),
    ...(await judgeDoor({ name: 'plain door', origin: plainOrigin, headers: PLAIN_HEADERS })),
    judgeContact(settings.security, Date.now()),
  ];
};
