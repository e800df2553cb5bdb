import { createHash } from 'node:crypto';
import { NOT_PINNED } from '@seinhuis/site/headers';
import type { Answer } from './ask.ts';
import type { Difference, Seen, Uncovered } from './report.ts';

/** What a path of the server should answer. */
export type Expected = {
  readonly path: string;
  readonly sha256: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The registrars' fingerprint that has to stand in the page; null: this file has no place for it. */
  readonly pin: string | null;
  /** An address beside the one that the release names: it may be absent or lead on, but not answer something else. */
  readonly beside: boolean;
};

const PIN = /<meta name="seinhuis-pin" content="([0-9a-f]{24})">/;

/** The registrars' digits in a page of the sealed door; null: it has none, or was not pinned. */
export const pinIn = (page: string): string | null => {
  const pin = PIN.exec(page)?.[1] ?? null;
  return pin === NOT_PINNED ? null : pin;
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The page as it was released: what pinning put in taken out again (docs/decisions/0002). */
const unpinned = (bytes: Uint8Array): { readonly bytes: Uint8Array; readonly pin: string | null } => {
  const text = Buffer.from(bytes).toString('latin1');
  const pin = PIN.exec(text)?.[1] ?? null;
  return {
    bytes:
      pin === null
        ? bytes
        : Buffer.from(
            text.replace(PIN, (tag) => tag.replace(pin, NOT_PINNED)),
            'latin1',
          ),
    pin,
  };
};

/** Of https; how long is the proxy's to say. */
const HSTS = 'strict-transport-security';
/** Headers that every server or proxy may add, and that make no browser do anything with the page. */
const HARMLESS =
  /^(connection|keep-alive|date|transfer-encoding|content-length|content-encoding|vary|server|via|age|alt-svc|accept-ranges|onion-location)$/;
/** Headers that load, report, lead or keep: beside those of the release they are a difference. */
const HARMFUL =
  /^(link|refresh|set-cookie|location|content-location|report-to|reporting-endpoints|nel|sourcemap|x-sourcemap|service-worker-allowed|speculation-rules|supports-loading-mode|use-as-dictionary|critical-ch|accept-ch|etag|last-modified|expires|content-security-policy-report-only|cross-origin-.*-report-only|access-control-.*)$/;

const compareHeaders = (
  { path, headers }: Expected,
  answers: readonly Answer[],
  secure: boolean,
): { readonly differences: readonly Difference[]; readonly uncovered: readonly Uncovered[] } => {
  const differences: Difference[] = [];
  const uncovered: Uncovered[] = [];
  for (const answer of answers) {
    for (const [name, value] of Object.entries(headers))
      if (answer.headers.get(name)?.toLowerCase() !== value.toLowerCase())
        differences.push({ kind: 'header', where: path, what: name });
    if (secure && !answer.headers.has(HSTS)) differences.push({ kind: 'header', where: path, what: HSTS });
    for (const name of answer.headers.keys()) {
      if (Object.hasOwn(headers, name) || HARMLESS.test(name) || name === HSTS) continue;
      if (HARMFUL.test(name)) differences.push({ kind: 'header-beside', where: path, what: name });
      else uncovered.push({ kind: 'header', where: name });
    }
  }
  return { differences, uncovered };
};

/** Compares every way in which one path was answered with what was released. `secure`: it was asked by https. */
export const compareFile = (expected: Expected, given: readonly (Answer | null)[], secure: boolean): Seen => {
  const { path, beside } = expected;
  const one = (kind: Difference['kind'], what?: string): Seen => ({
    differences: [{ kind, where: path, ...(what === undefined ? {} : { what }) }],
    uncovered: [],
  });
  const answers = given.filter((answer) => answer !== null);
  if (answers.length < given.length) return one('not-reached');
  const bad = answers.find(({ status }) => status !== 200);
  if (bad !== undefined) {
    if (answers.some(({ status }) => status !== bad.status)) return one('varies');
    if (beside) return { differences: [], uncovered: [] };
    return bad.status >= 300 && bad.status < 400 ? one('redirected') : one('missing', String(bad.status));
  }
  const bodies = answers.map(({ bytes }) => (expected.pin === null ? { bytes, pin: null } : unpinned(bytes)));
  const right = bodies.filter(({ bytes }) => sha256(bytes) === expected.sha256).length;
  const differences: Difference[] = [];
  if (right === 0) differences.push({ kind: 'changed', where: path });
  else if (right < bodies.length) differences.push({ kind: 'varies', where: path });
  for (const { pin } of bodies)
    if (expected.pin !== null && pin !== expected.pin)
      differences.push({ kind: pin === null || pin === NOT_PINNED ? 'pin-none' : 'pin-other', where: path });
  const headers = compareHeaders(expected, answers, secure);
  return { differences: [...differences, ...headers.differences], uncovered: headers.uncovered };
};
