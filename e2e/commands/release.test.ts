import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addDays } from '@seinhuis/core/ids';
import { parseRelease, type Release, readRelease } from '@seinhuis/core/wire/release';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAsk } from '../../cli/release/ask.ts';
import { describeRelease } from '../../cli/release/dist.ts';
import { officeArchive } from '../../cli/release/office-archive.ts';
import { verifyServer } from '../../cli/release/verify.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { type DeskNetwork, makeDeskNetwork } from '../world/desk-network.ts';
import { signIn } from '../world/office.ts';
import { startOwnHost } from '../world/own-host.ts';
import { type Host, startTampering } from '../world/tampering-host.ts';
import type { World } from '../world/world.ts';

// A release from building to signing, and the office of it hosted by somebody else than the switchboard.

const ROOT = resolve(import.meta.dirname, '../..');
const dists = { site: join(ROOT, 'site/dist'), office: join(ROOT, 'office/dist') };

/** Both front ends are built anew, on a machine that may be busy. */
const BUILDING = 300_000;

let folder: string;
let secret: string;
let words: string;
const place = (name: string): string => join(folder, name);

const run = (
  args: readonly string[],
  given = '',
): Promise<{ readonly code: number | null; readonly out: string; readonly told: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['cli/main.ts', ...args], { cwd: ROOT, stdio: 'pipe' });
    let [out, told] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    child.once('close', (code) => done({ code, out, told }));
    child.stdin.end(given);
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-releasing-'));
  const key = await run(['release-key']);
  secret = /^secret {2}([0-9a-f]{64})$/m.exec(key.out)?.[1] ?? '';
  words = /^words {3}(.+)$/m.exec(key.out)?.[1] ?? '';
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a release', () => {
  test(
    'built again is the same to the last byte, and is what is being served here (C1, C18)',
    async () => {
      expect((await run(['release', 'manifest', place('unsigned.json')])).code).toBe(0);
      const again = parseRelease(readFileSync(place('unsigned.json'), 'utf8'));
      const served = describeRelease(dists, again?.version ?? '');
      const sums = ({ site, office }: Release) =>
        [site, office].map(({ files }) => Object.entries(files).sort());
      expect(again === null ? null : sums(again)).toEqual(sums(served));
      expect(again).toEqual(served);
    },
    BUILDING,
  );

  test('is signed with the secret from standard input, and with nothing that is no secret', async () => {
    const sign = ['release', 'sign', place('unsigned.json'), place('release.json')];
    expect((await run(sign, 'geen geheim')).code).toBe(1);
    expect((await run(sign, `${secret}\n`)).code).toBe(0);
    const signed = readFileSync(place('release.json'), 'utf8');
    expect(signed).not.toContain(secret);
    const read = readRelease(JSON.parse(signed));
    expect(read.ok && read.words.join(' ')).toBe(words);
  });

  test('of another office than was built is not packed', () => {
    const release = describeRelease(dists, '0.1.0');
    const { office } = release;
    const files = { ...office.files, 'manifest.json': { sha256: '0'.repeat(64), headers: 'office-1' } };
    expect(officeArchive(dists, { ...release, office: { ...office, files } }, '', [])).toBeNull();
  });
});

describe('the office that somebody else hosts', () => {
  let net: DeskNetwork;
  let browser: Browser;
  let own: Host;
  let ahead = 0;
  let unpacked: string;

  beforeAll(async () => {
    const packed = await run(['release', 'office', place('release.json'), place('office.tar')]);
    if (packed.code !== 0) throw new Error(packed.told);
    expect(spawnSync('tar', ['-xf', place('office.tar'), '-C', folder]).status).toBe(0);
    const read = readRelease(JSON.parse(readFileSync(place('release.json'), 'utf8')));
    unpacked = place(`seinhuis-office-${read.ok ? read.release.version : ''}`);
    net = await makeDeskNetwork({ now: () => Date.now() + ahead });
    browser = await launchBrowser();
    own = await startOwnHost(unpacked, net.serving.origin);
  }, BUILDING);

  afterAll(async () => {
    await own?.close();
    await browser?.close();
    await net?.close();
  });

  /** The world as somebody of the desk sees it who goes to this address. */
  const worldAt = (origin: string): World =>
    ({
      browser,
      serving: { ...net.serving, origin },
      founded: net.founded,
      person: (handle: string) => net.founded.people.get(handle),
      now: () => Date.now() + ahead,
      later: (milliseconds: number) => {
        ahead += milliseconds;
      },
    }) as unknown as World;

  test('is packed to the same bytes again, with how to host it and no moment in it', () => {
    const signed = readFileSync(place('release.json'), 'utf8');
    const read = readRelease(JSON.parse(signed));
    const again = read.ok ? officeArchive(dists, read.release, signed, read.words) : null;
    expect(again !== null && Buffer.from(again).equals(readFileSync(place('office.tar')))).toBe(true);
    const readme = readFileSync(join(unpacked, 'README.md'), 'utf8');
    expect(readme).toContain(words);
    for (const name of ['nginx.conf', 'Caddyfile']) {
      const settings = readFileSync(join(unpacked, name), 'utf8');
      for (const [header, value] of Object.entries(describeRelease(dists, '0.1.0').headers['office-3'] ?? {}))
        if (header !== 'content-type') expect(settings, header).toContain(`${header} "${value}"`);
      expect(settings).toContain('sandbox');
    }
  });

  test('is signed in to on its own address, with a cookie of its own and nobody else asked (C4)', async () => {
    const seat = await signIn(worldAt(own.origin), 'anna');
    await seat.page.getByRole('heading', { level: 1 }).waitFor();
    expect(seat.complaints).toEqual([]);
    const [cookie] = await seat.context.cookies();
    expect(cookie).toMatchObject({
      name: '__Host-seinhuis',
      domain: 'localhost',
      sameSite: 'Strict',
      httpOnly: true,
    });
    const asked = seat.sent.map(String).filter((one) => /^https?:/.test(one));
    expect(asked.filter((one) => !one.startsWith(own.origin))).toEqual([]);
    await seat.context.close();
  });

  test('is what was signed, as verify sees it at that address (C18)', async () => {
    const read = readRelease(JSON.parse(readFileSync(place('release.json'), 'utf8')));
    if (!read.ok) throw new Error(read.reason);
    const report = await verifyServer(
      makeAsk(own.origin),
      own.origin,
      read.release,
      net.pin,
      addDays(net.serving.today(), 0),
      ['office'],
    );
    expect(report.differences).toEqual([]);
    expect(report.network?.signatures).toBe(2);
  });

  test('lets no answer of a switchboard that lies become a page beside it (C13)', async () => {
    const lying = await startTampering(net.serving.origin, (path, answer) =>
      path === '/api/health'
        ? {
            status: 200,
            headers: {
              'content-type': 'text/html',
              link: '</x>; rel=preload',
              'access-control-allow-origin': '*',
            },
            body: Buffer.from(
              '<title>eerst</title><body onload="document.title=1"><script>document.title="gelukt"</script><script src="/kantoor/assets/x.js"></script>',
            ),
          }
        : { ...answer },
    );
    const host = await startOwnHost(unpacked, lying.origin);
    const context = await browser.newContext();
    const page = await context.newPage();
    const answer = await page.goto(`${host.origin}/api/health`);
    expect(await page.title()).toBe('eerst');
    expect(answer?.headers()['content-security-policy']).toContain('sandbox');
    for (const header of ['link', 'access-control-allow-origin'])
      expect(answer?.headers()[header]).toBeUndefined();
    expect(await page.evaluate(() => self.origin)).toBe('null');
    await context.close();
    await host.close();
    await lying.close();
  });
});
