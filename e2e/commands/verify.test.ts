import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addDays } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { makeRegistrarKey } from '@seinhuis/core/registrar';
import { makeReleaseKey, signRelease } from '@seinhuis/core/releaser';
import { fingerprintWords } from '@seinhuis/core/wire/fingerprint';
import { writeJson } from '@seinhuis/core/wire/json';
import type { SignedNetwork } from '@seinhuis/core/wire/network';
import { type Registrars, signAsRegistrar } from '@seinhuis/core/wire/registrars';
import { type Release, releaseKeyWords } from '@seinhuis/core/wire/release';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAsk } from '../../cli/release/ask.ts';
import { describeRelease } from '../../cli/release/dist.ts';
import type { Report } from '../../cli/release/report.ts';
import { type PartName, verifyServer } from '../../cli/release/verify.ts';
import { type DeskNetwork, makeDeskNetwork } from '../world/desk-network.ts';
import { type Passing, startTampering, type Tamper } from '../world/tampering-host.ts';

// A running server as it is released, and the same one behind a host that lies: `verify` names what is not as it should be.

const ROOT = resolve(import.meta.dirname, '../..');
const dists = { site: join(ROOT, 'site/dist'), office: join(ROOT, 'office/dist') };

let net: DeskNetwork;
let release: Release;
let folder: string;
let manifest: string;
const key = makeReleaseKey(systemRandom);
const keyWords = releaseKeyWords(key.verify);

beforeAll(async () => {
  net = await makeDeskNetwork({
    security: { contacts: ['mailto:veilig@meldpunt.example'], expires: '2099-01-01', policy: null },
  });
  release = describeRelease(dists, '0.1.0');
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-verify-'));
  manifest = join(folder, 'release.json');
  writeFileSync(manifest, JSON.stringify(signRelease(writeJson(release), key.secret)));
});

afterAll(async () => {
  await net?.close();
  rmSync(folder, { recursive: true, force: true });
});

const verified = (origin: string, later = 0, only?: readonly PartName[]): Promise<Report> =>
  verifyServer(makeAsk(origin), origin, release, net.pin, addDays(net.serving.today(), later), only);

/** What `verify` finds different at a host that tampers so. */
const found = async (tamper: Tamper, only: PartName = 'site'): Promise<readonly string[]> => {
  const host = await startTampering(net.serving.origin, tamper);
  try {
    const { differences } = await verified(host.origin, 0, [only]);
    return differences.map(
      ({ kind, where, what }) => `${kind} ${where}${what === undefined ? '' : ` ${what}`}`,
    );
  } finally {
    await host.close();
  }
};

const at =
  (path: string | RegExp, change: (answer: Passing) => Partial<Passing>): Tamper =>
  (asked, answer) =>
    (typeof path === 'string' ? asked === path : path.test(asked)) ? { ...answer, ...change(answer) } : null;
const text = (answer: Passing, change: (text: string) => string): Partial<Passing> => ({
  body: Buffer.from(change(answer.body.toString('utf8'))),
});
const signed = (answer: Passing, change: (network: SignedNetwork) => object): Partial<Passing> => ({
  body: Buffer.from(JSON.stringify(change(JSON.parse(answer.body.toString('utf8')) as SignedNetwork))),
});

/** The script that the front page loads. */
const doorScript = (): string =>
  /<script type="module" src="(\/a\/[0-9a-f]+\.js)">/.exec(
    readFileSync(join(dists.site, 'index.html'), 'utf8'),
  )?.[1] ?? '';

describe('a server as it was released', () => {
  test('differs in nothing, and what nobody covers is listed (C1, C18)', async () => {
    const report = await verified(net.serving.origin);
    expect(report.differences).toEqual([]);
    expect(report.network).toMatchObject({ name: 'Meldpunt Proef', signatures: 2 });
    expect([report.files.site > 8, report.files.office > 20, report.pinned]).toEqual([true, true, 4]);
    expect(report.uncovered.map(({ kind, where }) => `${kind} ${where}`)).toEqual([
      'answers /api/',
      'chosen *',
      `plain-door ${net.serving.plainOrigin}/`,
      'security-txt /.well-known/security.txt',
      'unseen *',
    ]);
  });

  test('behind a host that only passes on, it still differs in nothing', async () => {
    for (const only of ['site', 'office'] as const) expect(await found(() => null, only)).toEqual([]);
  });
});

describe('a server that lies is caught at', () => {
  test('one changed byte in a script of the door, and in the worker of the office that holds the keys (C18)', async () => {
    const script = doorScript();
    const flip = (answer: Passing): Partial<Passing> => {
      const body = Buffer.from(answer.body);
      body[100] = (body[100] ?? 0) ^ 1;
      return { body };
    };
    expect(await found(at(script, flip))).toContainEqual(`changed ${script}`);
    const worker = Object.keys(release.office.files).find((file) => /^assets\/worker-/.test(file)) ?? '';
    expect(await found(at(`/kantoor/${worker}`, flip), 'office')).toContainEqual(
      `changed /kantoor/${worker}`,
    );
  });

  test('a script tag in a page, whichever: a file of its own, inline, a handler, or from elsewhere (C4, C18)', async () => {
    const slip = (tag: string) =>
      found((path, answer) => {
        if (path === '/kwaad.js')
          return {
            status: 200,
            headers: { 'content-type': 'text/javascript' },
            body: Buffer.from('import "./erger.js"'),
          };
        if (path === '/erger.js')
          return { status: 200, headers: { 'content-type': 'text/javascript' }, body: Buffer.from('') };
        return path === '/en/'
          ? { ...answer, ...text(answer, (html) => html.replace('</head>', `${tag}</head>`)) }
          : null;
      });
    expect((await slip('<script src="/kwaad.js"></script>')).map((line) => line.split(',')[0])).toEqual([
      'changed /en/',
      'extra /erger.js /kwaad.js',
      'extra /kwaad.js /en/',
    ]);
    expect(await slip('<script>alert(1)</script>')).toEqual(['changed /en/', 'inline /en/']);
    expect(await slip('<img alt="" src="data:," onerror="x()">')).toEqual(['changed /en/', 'inline /en/']);
    expect(await slip('<script src="https://kwaad.example/x.js"></script>')).toEqual([
      'changed /en/',
      'other-host /en/ kwaad.example',
    ]);
  });

  test('a file that is missing, and one that leads elsewhere (C18)', async () => {
    const script = doorScript();
    expect(await found(at(script, () => ({ status: 404 })))).toEqual([`missing ${script} 404`]);
    expect(
      await found(at('/afloop', () => ({ status: 302, headers: { location: 'https://kwaad.example/' } }))),
    ).toEqual(['redirected /afloop']);
  });

  test('another file for those who come as Tor Browser does (C18)', async () => {
    const script = doorScript();
    const differences = await found((path, answer, asked) =>
      path === script && /rv:140/.test(String(asked['user-agent']))
        ? { ...answer, body: Buffer.concat([answer.body, Buffer.from('//')]) }
        : null,
    );
    expect(differences).toEqual([`varies ${script}`]);
  });

  test('a header that is weaker, gone, or does what none of ours does (C4)', async () => {
    const headers = (change: Readonly<Record<string, string>>) =>
      found(at('/', (answer) => ({ headers: { ...answer.headers, ...change } })));
    expect(await headers({ 'content-security-policy': "script-src 'self' 'unsafe-inline'" })).toEqual([
      'header / content-security-policy',
    ]);
    expect(await headers({ 'cache-control': 'public, max-age=60' })).toEqual(['header / cache-control']);
    expect(await headers({ link: '</kwaad.css>; rel=stylesheet', nel: '{}' })).toEqual([
      'header-beside / link',
      'header-beside / nel',
    ]);
  });

  test('other digits of registrars in a page, or none (C6)', async () => {
    expect(
      await found(at('/', (answer) => text(answer, (html) => html.replace(net.pin, 'ab'.repeat(12))))),
    ).toEqual(['pin-other /']);
    expect(
      await found(at('/', (answer) => text(answer, (html) => html.replace(net.pin, '0'.repeat(24))))),
    ).toEqual(['pin-none /']);
  });

  test('a network.json of other registrars, with one signature, with more than they signed, or none (C6)', async () => {
    const others = [1, 2, 3].map(() => makeRegistrarKey(systemRandom));
    const swapped = (network: SignedNetwork): SignedNetwork => ({
      network: network.network,
      registrars: others.map(({ verify }) => verify) as unknown as Registrars,
      signatures: others.map(({ secret }, i) => signAsRegistrar('network', network.network, i, secret)),
    });
    const path = '/network.json';
    expect(await found(at(path, (answer) => signed(answer, swapped)))).toEqual([`network-pin ${path}`]);
    expect(
      await found(at(path, (answer) => signed(answer, (n) => ({ ...n, signatures: n.signatures.slice(1) })))),
    ).toEqual([`network-signatures ${path}`]);
    expect(
      await found(
        at(path, (answer) => signed(answer, (n) => ({ ...n, network: n.network.replace('Proef', 'Kwaad') }))),
      ),
    ).toEqual([`network-signatures ${path}`]);
    expect(await found(at(path, (answer) => signed(answer, (n) => ({ ...n, more: 1 }))))).toEqual([
      `network-beside ${path}`,
    ]);
    for (const [before, after] of [
      ['{', '{ '],
      ['{"', '{"network":"","'],
    ] as const)
      expect(
        await found(at(path, (answer) => text(answer, (json) => json.replace(before, after)))),
        after,
      ).toEqual([`network-beside ${path}`]);
    expect(await found(at(path, () => ({ status: 404 })))).toEqual([`network-missing ${path} 404`]);
  });

  test('a roster that has expired, and a network file too old to seal with (C6)', async () => {
    const on = async (later: number) =>
      (await verified(net.serving.origin, later, ['site'])).differences.map(({ kind }) => kind);
    expect(await on(31)).toEqual([]);
    expect(await on(32)).toEqual(['roster-expired']);
    expect(await on(63)).toEqual(['network-too-old']);
  });
});

const run = (...args: readonly string[]): Promise<{ readonly code: number | null; readonly told: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['cli/main.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'nl_NL.UTF-8' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let told = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        told += chunk.toString();
      });
    child.once('close', (code) => done({ code, told }));
    child.stdin.end();
  });

describe('seinhuis verify', () => {
  const words = () => fingerprintWords(net.pin);
  const signedBy = () => ['--manifest', manifest, '--release-key', ...keyWords];

  test('ends well where nothing differs, and says what it compared and what nobody covers', async () => {
    const { code, told } = await run(
      'verify',
      net.serving.origin,
      '--fingerprint',
      ...words(),
      ...signedBy(),
    );
    expect(told).toContain('Geen verschil.');
    expect(told).toContain('/.well-known/security.txt  schrijft de beheerder zelf');
    expect(told).toContain('aan één gekozen bezoeker');
    expect(code).toBe(0);
  });

  test('ends badly and names the file where one byte differs', async () => {
    const script = doorScript();
    const host = await startTampering(
      net.serving.origin,
      at(script, (answer) => ({ body: Buffer.concat([answer.body, Buffer.from('\n')]) })),
    );
    const { code, told } = await run('verify', host.origin, '--fingerprint', ...words(), ...signedBy());
    await host.close();
    expect([code, told]).toEqual([
      1,
      expect.stringContaining(`${script}  is een ander bestand dan is uitgegeven`),
    ]);
  });

  test('prints nothing that a server sent as a command to the terminal', async () => {
    const host = await startTampering(
      net.serving.origin,
      at('/', (answer) => text(answer, (html) => `${html}<img src="/\u001b[2J\u0007.js">`)),
    );
    const { code, told } = await run(
      'verify',
      host.origin,
      '--fingerprint',
      words().join(' '),
      ...signedBy(),
    );
    await host.close();
    expect(code).toBe(1);
    expect([...told].every((letter) => letter === '\n' || letter >= ' ')).toBe(true);
  });

  test('believes no manifest whose key nobody vouched for, and none that was changed', async () => {
    const unknown = await run(
      'verify',
      net.serving.origin,
      '--fingerprint',
      ...words(),
      '--manifest',
      manifest,
    );
    expect([unknown.code, unknown.told]).toEqual([1, expect.stringContaining(keyWords.join(' '))]);
    const forged = join(folder, 'forged.json');
    writeFileSync(
      forged,
      readFileSync(manifest, 'utf8').replace(
        /(sha256\\":\\")(.)/,
        (_, before: string, digit: string) => before + (digit === 'f' ? 'e' : 'f'),
      ),
    );
    const { code, told } = await run(
      'verify',
      net.serving.origin,
      '--fingerprint',
      ...words(),
      '--manifest',
      forged,
      '--release-key',
      ...keyWords,
    );
    expect([code, told]).toEqual([1, expect.stringContaining('handtekening')]);
  });

  test('asks again for words that are none, and repeats nothing that was typed', async () => {
    const { code, told } = await run('verify', net.serving.origin, '--fingerprint', 'kwaadaardig');
    expect([code, told.includes('acht woorden'), told.includes('kwaadaardig')]).toEqual([1, true, false]);
    expect((await run('verify', 'geen adres', '--fingerprint', ...words())).code).toBe(1);
    expect((await run('verify', net.serving.origin)).code).toBe(2);
  });
});
