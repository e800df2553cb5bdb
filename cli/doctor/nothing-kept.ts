import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import type { Settings } from '../settings.ts';
import { CANARY_PARTS, type Canary, type CanaryPart, makeCanary, postingsOf, sendHeld } from './canary.ts';
import { type Finding, ok, unseen, warning, wrong } from './finding.ts';
import { type Hit, type Searched, searchDeleted, searchFolders, writtenAt } from './search.ts';

/** Where proxies lay bodies that they do not hold in memory. */
const PROXY_TEMP = [
  '/var/lib/nginx',
  '/var/cache/nginx',
  '/usr/local/nginx/client_body_temp',
  '/var/lib/caddy',
  '/var/lib/haproxy',
  '/var/cache/apache2',
];
const ELSEWHERE = [
  '/tmp',
  '/var/tmp',
  '/dev/shm',
  '/var/log',
  '/run/log',
  '/var/spool',
  '/var/lib/postgresql',
];

const MEANS: Readonly<Record<CanaryPart, string>> = {
  body: 'What was posted is on the disk: a tip through the plain door would be too. See docs/operate/proxy.md',
  path: 'Addresses of pages are logged: who reads that log sees when somebody came. Turn the access log off (docs/operate/proxy.md)',
  agent: 'What browser somebody has is logged. Turn the access log off (docs/operate/proxy.md)',
};

export type Looking = {
  readonly origin: string;
  readonly plainOrigin: string;
  readonly folders: readonly string[];
  /** Folders in which a file that came and went is told by the folder itself. */
  readonly temporary: readonly string[];
  /** Answers when whoever stands between has had the time to lay a body aside. */
  readonly settled: () => Promise<void>;
};

/** Where the canary is looked for on this machine. `more`: what the administrator named. */
export const placesOf = (
  settings: Settings,
  more: readonly string[],
): Pick<Looking, 'folders' | 'temporary'> => {
  const { folder, kek = folder, journal = folder } = settings.lockbox;
  const own = [settings.data, folder, dirname(kek), dirname(journal), tmpdir()];
  return {
    folders: [...new Set([...more, ...own, ...PROXY_TEMP, ...ELSEWHERE])],
    temporary: [...new Set([...more, ...PROXY_TEMP])],
  };
};

const hitFindings = (canary: Canary, hits: readonly Hit[]): readonly Finding[] =>
  CANARY_PARTS.flatMap((part) => {
    const places = [...new Set(hits.filter(({ needle }) => needle === canary[part]).map(({ path }) => path))];
    return places.length === 0 ? [] : [wrong('canary', `${MEANS[part]}. Found in: ${places.join(', ')}.`)];
  });

const SHOWN = 5;

const unseenFindings = (searches: readonly Searched[], deleted: readonly Searched[]): readonly Finding[] => {
  const closed = [...new Set(searches.flatMap((one) => one.closed))];
  const processes = new Set(deleted.flatMap((one) => one.closed)).size;
  return [
    ...(closed.length === 0
      ? []
      : [
          unseen(
            'canary',
            `This user may not read ${closed.length} places: ${closed.slice(0, SHOWN).join(', ')}${closed.length > SHOWN ? ' ...' : ''}. With root they are searched too.`,
          ),
        ]),
    ...(processes === 0
      ? []
      : [
          unseen(
            'canary',
            `Files that ${processes} processes of others hold open could not be searched. With root they are searched too.`,
          ),
        ]),
  ];
};

/**
 * Sends the canary through the public address and searches the disks for it. Nothing of it is stored, whatever is found:
 * each request is refused after it was read.
 */
export const judgeNothingKept = async (
  looking: Looking,
  canary = makeCanary(),
): Promise<readonly Finding[]> => {
  const { origin, plainOrigin, folders, temporary, settled } = looking;
  const needles = Object.values(canary);
  // A clock of a file system may lag behind ours by a moment.
  const since = Date.now() - 2000;
  const deleted: Searched[] = [];
  const findings: Finding[] = [];
  let spooled: readonly string[] = [];
  let arrived = 0;
  for (const posting of postingsOf(canary, origin, plainOrigin)) {
    const before = await writtenAt(temporary);
    const answered = await sendHeld(posting.url, posting, canary.agent, async () => {
      await settled();
      deleted.push(await searchDeleted(needles));
    });
    if ('failed' in answered)
      findings.push(wrong('canary', `The ${posting.door} door did not answer (${answered.failed}).`));
    else if (posting.refusals.includes(answered.status)) arrived += 1;
    else
      findings.push(
        warning(
          'canary',
          `The ${posting.door} door answered ${answered.status}, which is not how Seinhuis refuses it: something before it may have.`,
        ),
      );
    const after = await writtenAt(temporary);
    spooled = [
      ...spooled,
      ...[...after].filter(([path, at]) => before.get(path) !== at).map(([path]) => path),
    ];
  }
  for (const base of [origin, plainOrigin])
    await sendHeld(
      `${base}/${canary.path}`,
      { method: 'GET', type: '', body: null },
      canary.agent,
      async () => {},
    );
  const searched = await searchFolders(folders, needles, since);
  const hits = [...searched.hits, ...deleted.flatMap((one) => one.hits)];
  findings.push(...hitFindings(canary, hits));
  if (spooled.length > 0)
    findings.push(
      warning(
        'canary',
        `While it was under way something was written in ${[...new Set(spooled)].join(', ')}, and is gone: a proxy may lay bodies there. See docs/operate/proxy.md.`,
      ),
    );
  findings.push(...unseenFindings([searched], deleted));
  if (arrived > 0 && hits.length === 0 && spooled.length === 0)
    findings.push(
      ok(
        'canary',
        `Went through both doors and is nowhere: ${searched.files} files written since were searched.`,
      ),
    );
  return findings;
};
