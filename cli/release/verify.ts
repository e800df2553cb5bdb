import { createHash } from 'node:crypto';
import type { Release, ReleasedPart } from '@seinhuis/core/wire/release';
import { inTurn } from '../network/in-turn.ts';
import type { Answer, Ask } from './ask.ts';
import { compareFile, type Expected } from './compare-file.ts';
import { compareNetwork } from './compare-network.ts';
import { loadsOfPage, loadsOfScript } from './page-loads.ts';
import { type Difference, type Report, type Seen, sorted, type Uncovered } from './report.ts';

/** How many paths are asked at a time: a tip line has better things to do. */
const AT_ONCE = 4;
/** How many files that the release does not know are looked at before it is enough. */
const MOST_EXTRA = 100;
/** What servers often have beside; each that answers is named. */
const USUAL = ['/robots.txt', '/favicon.ico', '/sw.js', '/service-worker.js', '/.well-known/webauthn'];
const SECURITY_TXT = '/.well-known/security.txt';
const PLAIN_PATH = '/zonder-script';

export type PartName = 'site' | 'office';
type Text = { readonly path: string; readonly text: string; readonly kind: 'page' | 'script' };

const NOTHING_SEEN: Seen = { differences: [], uncovered: [] };

/** The addresses at which a file may answer beside its own name, as the switchboard and most servers have it. */
const besidesOf = ({ at, pages }: ReleasedPart): readonly (readonly [address: string, file: string])[] =>
  Object.entries(pages)
    .flatMap(([address, file]) =>
      file === 'index.html' && address !== '/'
        ? []
        : [address.replace(/\/$/, ''), `${address.replace(/\/$/, '')}/`].map(
            (other) => [other, file] as const,
          ),
    )
    .filter(([address]) => !(address in pages) && at + address !== '');

/** Every path that a part of the release speaks about, and what it should answer. */
const expectedOf = (release: Release, part: ReleasedPart, pin: string | null): readonly Expected[] => {
  const one = (address: string, file: string, beside: boolean): readonly Expected[] => {
    const released = part.files[file];
    if (released === undefined) return [];
    const headers = release.headers[released.headers] ?? {};
    const pinned = pin !== null && file.endsWith('.html') ? pin : null;
    return [{ path: part.at + address, sha256: released.sha256, headers, pin: pinned, beside }];
  };
  return [
    ...Object.entries(part.pages).flatMap(([address, file]) => one(address, file, false)),
    ...Object.keys(part.files).flatMap((file) => one(`/${file}`, file, false)),
    ...besidesOf(part).flatMap(([address, file]) => one(address, file, true)),
  ];
};

const textOf = (path: string, answer: Answer): readonly Text[] => {
  const type = answer.headers.get('content-type') ?? '';
  const kind = type.startsWith('text/html') ? 'page' : /javascript/.test(type) ? 'script' : null;
  return answer.status === 200 && kind !== null
    ? [{ path, kind, text: Buffer.from(answer.bytes).toString('utf8') }]
    : [];
};

/** Follows what pages and scripts load: names what the release does not know, and whoever else would be asked. */
const follow = async (
  ask: Ask,
  origin: string,
  known: ReadonlySet<string>,
  start: readonly Text[],
): Promise<readonly Difference[]> => {
  const differences: Difference[] = [];
  const met = new Set(known);
  const queue = [...start];
  let extra = 0;
  for (let text = queue.shift(); text !== undefined; text = queue.shift()) {
    const { path, kind } = text;
    const { addresses, inline } =
      kind === 'page' ? loadsOfPage(text.text) : { addresses: loadsOfScript(text.text), inline: 0 };
    if (inline > 0) differences.push({ kind: 'inline', where: path });
    for (const address of addresses) {
      const url = URL.parse(address, origin + path);
      if (url === null) continue;
      if (url.origin !== origin) {
        // A released script may name an address without asking it; a page that loads it does ask.
        if (kind === 'page' || !known.has(path))
          differences.push({ kind: 'other-host', where: path, what: url.host });
        continue;
      }
      if (met.has(url.pathname) || extra >= MOST_EXTRA) continue;
      met.add(url.pathname);
      const [first = null] = await ask(url.pathname + url.search);
      const there = first?.status === 200;
      if (!there && kind === 'script') continue;
      extra += 1;
      const hash = there ? createHash('sha256').update(first.bytes).digest('hex').slice(0, 16) : 'not there';
      differences.push({ kind: 'extra', where: url.pathname, what: `${path}, sha256 ${hash}` });
      if (there) queue.push(...textOf(url.pathname, first));
    }
  }
  return differences;
};

/** What the server has that neither the release nor the registrars speak about, as far as it can be seen from here. */
const lookBeside = async (ask: Ask, known: ReadonlySet<string>): Promise<Seen> => {
  const uncovered: Uncovered[] = [
    { kind: 'answers', where: '/api/' },
    { kind: 'unseen', where: '*' },
    { kind: 'chosen', where: '*' },
  ];
  for (const path of [...USUAL, SECURITY_TXT].filter((usual) => !known.has(usual))) {
    const [first = null] = await ask(path);
    if (first?.status === 200)
      uncovered.push({ kind: path === SECURITY_TXT ? 'security-txt' : 'file', where: path });
  }
  const [plain = null] = await ask(PLAIN_PATH);
  if (plain !== null && plain.status < 400)
    uncovered.push({ kind: 'plain-door', where: plain.headers.get('location') ?? PLAIN_PATH });
  return { differences: [], uncovered };
};

/**
 * Compares the sealed door and the office of a running server, byte for byte, with a release, and `network.json` with
 * the registrars' fingerprint (`pin`, 24 hexadecimal digits). `origin` is the only host that is asked; `only` for a host
 * that serves one of the two.
 */
export const verifyServer = async (
  ask: Ask,
  origin: string,
  release: Release,
  pin: string,
  today: string,
  only: readonly PartName[] = ['site', 'office'],
): Promise<Report> => {
  const secure = origin.startsWith('https:');
  const expected = only.flatMap((name) => expectedOf(release, release[name], name === 'site' ? pin : null));
  const known = new Set([...expected.map(({ path }) => path), '/network.json']);
  const seen = await inTurn(expected, AT_ONCE, async (one) => {
    const given = await ask(one.path);
    const first = given[0] ?? null;
    const texts = given.flatMap((answer) => (answer === null ? [] : textOf(one.path, answer)));
    return { ...compareFile(one, given, secure), texts: first === null ? [] : texts };
  });
  const network = compareNetwork(await ask('/network.json'), pin, today);
  const texts = new Map(seen.flatMap((one) => one.texts).map((text) => [`${text.path} ${text.text}`, text]));
  const loads = await follow(ask, origin, known, [...texts.values()]);
  const beside = await lookBeside(ask, known);
  const all: readonly Seen[] = [...seen, network, { ...NOTHING_SEEN, differences: loads }, beside];
  const count = (of: (part: ReleasedPart) => object) => ({
    site: only.includes('site') ? Object.keys(of(release.site)).length : 0,
    office: only.includes('office') ? Object.keys(of(release.office)).length : 0,
  });
  return {
    origin,
    version: release.version,
    files: count(({ files }) => files),
    addresses: count(({ pages }) => pages),
    pinned: only.includes('site') ? Object.keys(release.site.pages).length : 0,
    network: network.network,
    differences: sorted(all.flatMap(({ differences }) => differences)),
    uncovered: sorted(all.flatMap(({ uncovered }) => uncovered)),
  };
};
