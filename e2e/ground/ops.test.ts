import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob, relative, resolve } from 'node:path';
import { SETTINGS } from '@seinhuis/switchboard/db/warnings';
import { describe, expect, it, test } from 'vitest';

// The files for administrators: read as the programs read them, held to what the claims depend on. Where the program
// itself is on this machine it is asked as well.

const ROOT = resolve(import.meta.dirname, '../..');
const OPS = join(ROOT, 'ops');
const read = (path: string): string => readFileSync(join(OPS, path), 'utf8');
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

const withoutComments = (text: string): string => text.replace(/^\s*#.*$/gm, '');

/** The directives of a unit, each with what it is set to, in order. */
const unitOf = (name: string): ReadonlyMap<string, readonly string[]> => {
  const unit = new Map<string, string[]>();
  for (const line of withoutComments(read(`systemd/${name}`)).split('\n')) {
    const [, key, value] = /^([A-Za-z]+)=(.*)$/.exec(line) ?? [];
    if (key !== undefined) unit.set(key, [...(unit.get(key) ?? []), value ?? '']);
  }
  return unit;
};

describe('the unit of systemd', () => {
  const unit = unitOf('seinhuis.service');

  it.each([
    ['MemorySwapMax', '0'],
    ['LimitCORE', '0'],
    ['NoNewPrivileges', 'yes'],
    ['ProtectSystem', 'strict'],
    ['PrivateTmp', 'yes'],
    ['CapabilityBoundingSet', ''],
    ['RestrictAddressFamilies', 'AF_UNIX AF_INET AF_INET6'],
    ['UMask', '0077'],
    ['StateDirectoryMode', '0700'],
    // A signal to the processes of the plain door too would cut what they have under way.
    ['KillMode', 'mixed'],
  ])('sets %s=%s (C2)', (key, value) => {
    expect(unit.get(key)).toEqual([value]);
  });

  it('keeps the socket of the database where other commands of the same user find it, and nobody else', () => {
    expect(unit.get('Environment')).toContain(`TMPDIR=/run/${unit.get('RuntimeDirectory')?.[0]}`);
    expect(unit.get('RuntimeDirectoryMode')).toEqual(['0700']);
  });

  it('gives longer to stop than both doors take to finish', () => {
    expect(Number(unit.get('TimeoutStopSec')?.[0])).toBeGreaterThan(2 * 15 + 10);
  });

  it('lets the service write down what it forgets where the guide puts that, before the folder is there too (C5)', () => {
    const folder = /^#SEINHUIS_FORGET_JOURNAL=(.*)\/journal$/m.exec(read('systemd/seinhuis.env'))?.[1];
    expect(unit.get('ReadWritePaths')).toEqual([`-${folder}`]);
    const guide = readFileSync(resolve(OPS, '../docs/operate/backup.md'), 'utf8');
    expect(guide).toContain(`install -d -o seinhuis -g seinhuis -m 0700 ${folder}\n`);
    expect(guide).toContain(`SEINHUIS_FORGET_JOURNAL=${folder}/journal\n`);
  });

  it('is understood by systemd, and counted among the hardened ones', ({ skip }) => {
    if (!has('systemd-analyze')) skip();
    const folder = mkdtempSync(join(tmpdir(), 'seinhuis-unit-'));
    const path = join(folder, 'seinhuis.service');
    // Its program and user are not on this machine.
    writeFileSync(
      path,
      read('systemd/seinhuis.service')
        .replace(/^ExecStart=.*$/m, 'ExecStart=/bin/true')
        .replace(/^(User|Group)=.*$/gm, '$1=root'),
    );
    const verified = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8' });
    const judged = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=25', path], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect([verified.status, verified.stderr]).toEqual([0, '']);
    expect(judged.status, judged.stdout.split('\n').at(-2)).toBe(0);
  });
});

describe('the jobs of systemd', () => {
  it.each([
    ['backup', 'backup /backup/seinhuis', '*-*-* 03:30:00'],
    ['doctor', 'doctor', 'monthly'],
  ])(
    '%s runs as the service does, at its time, and makes up for a night that the machine was off',
    (job, command, at) => {
      const service = unitOf(`seinhuis-${job}.service`);
      const main = unitOf('seinhuis.service');
      for (const same of [
        'User',
        'Group',
        'WorkingDirectory',
        'EnvironmentFile',
        'MemorySwapMax',
        'LimitCORE',
        'UMask',
      ])
        expect(service.get(same), same).toEqual(main.get(same));
      expect(main.get('Environment')).toContain(service.get('Environment')?.[0]);
      expect(service.get('Type')).toEqual(['oneshot']);
      expect(service.get('ExecStart')).toEqual([`/opt/seinhuis/seinhuis ${command}`]);
      const timer = unitOf(`seinhuis-${job}.timer`);
      expect([timer.get('OnCalendar'), timer.get('Persistent'), timer.get('WantedBy')]).toEqual([
        [at],
        ['yes'],
        ['timers.target'],
      ]);
    },
  );

  it.each(['backup', 'doctor'])('%s can become no more than the service can', (job) => {
    const own = unitOf(`seinhuis-${job}.service`);
    for (const [key, value] of unitOf('seinhuis.service'))
      if (/^(Restrict|Lock|Capab|Ambient|NoNew|ProtectKernel|ProtectC|ProtectSystem|SystemCall)/.test(key))
        expect(own.get(key), key).toEqual(value);
  });

  it('a command by hand gets the settings from systemd, whatever stands in them, and leaves no core and no swap (C2)', () => {
    const script = withoutComments(read('systemd/seinhuis.sh'));
    expect(spawnSync('sh', ['-n', join(OPS, 'systemd/seinhuis.sh')]).status).toBe(0);
    const main = unitOf('seinhuis.service');
    for (const same of ['WorkingDirectory', 'EnvironmentFile', 'MemorySwapMax', 'LimitCORE', 'UMask'])
      expect(script).toContain(`--property=${same}=${main.get(same)?.[0]}`);
    expect(script.trimEnd().endsWith('/opt/seinhuis/seinhuis "$@"')).toBe(true);
  });
});

/** The directives of nginx by block: each with its words. */
type Block = { readonly name: string; readonly lines: string[]; readonly blocks: Block[] };
const nginxBlocks = (text: string): Block => {
  const top: Block = { name: '', lines: [], blocks: [] };
  const open = [top];
  for (const [, words = '', end] of withoutComments(text).matchAll(/\s*([^;{}]*)([;{}])/g)) {
    const inner = open.at(-1) ?? top;
    const said = words.trim().replace(/\s+/g, ' ');
    if (end === ';') inner.lines.push(said);
    else if (end === '{') {
      const block: Block = { name: said, lines: [], blocks: [] };
      inner.blocks.push(block);
      open.push(block);
    } else open.pop();
  }
  if (open.length !== 1) throw new Error('a block is not closed');
  return top;
};

describe('the snippet of nginx', () => {
  const all = nginxBlocks(read('nginx/seinhuis.conf')).blocks;
  const servers = all.slice(1);

  it('answers, certifies and logs nobody who asks by another name, and lets no other server do so (C3)', () => {
    const lines = all[0]?.lines ?? [];
    for (const line of ['ssl_reject_handshake on', 'access_log off', 'return 444'])
      expect(lines).toContain(line);
    expect(lines.filter((line) => / default_server$/.test(line))).toHaveLength(4);
    expect(lines).toContain('error_log /var/log/nginx/seinhuis-emergencies.log emerg');
  });

  it('has a server that leads to https and one for each door', () => {
    expect(servers.map(({ name, blocks }) => [name, blocks.length])).toEqual([
      ['server', 2],
      ['server', 1],
      ['server', 1],
    ]);
    expect(servers[0]?.blocks.map(({ name, lines }) => [name, lines])).toEqual([
      ['location /.well-known/acme-challenge/', ['root /var/lib/seinhuis-acme']],
      ['location /', ['return 308 https://$host$request_uri']],
    ]);
  });

  it('writes nothing down about anybody (C3)', () => {
    for (const { lines, blocks } of servers) {
      expect(lines).toContain('access_log off');
      expect(lines.filter((line) => line.startsWith('error_log'))).toEqual([
        expect.stringMatching(/ emerg$/),
      ]);
      for (const { lines: inner } of blocks) expect(inner.filter((line) => /_log /.test(line))).toEqual([]);
    }
  });

  it('lays no body and no answer on a disk (C2)', () => {
    for (const { lines, blocks } of servers.slice(1)) {
      for (const line of [
        'client_body_in_file_only off',
        'client_body_temp_path /run/seinhuis-nginx-body',
        'proxy_temp_path /run/seinhuis-nginx-answers',
        'gzip off',
      ])
        expect(lines).toContain(line);
      for (const line of [
        'proxy_request_buffering off',
        'proxy_buffering off',
        'proxy_max_temp_file_size 0',
        'proxy_cache off',
        'proxy_store off',
        'proxy_http_version 1.1',
      ])
        expect(blocks[0]?.lines).toContain(line);
    }
  });

  it('tells who asks in its own words, and passes on no browser, referrer or cookie of a tipster (C3)', () => {
    for (const { blocks } of servers.slice(1))
      for (const line of [
        'proxy_set_header X-Forwarded-For $remote_addr',
        'proxy_set_header X-Forwarded-Proto $scheme',
        'proxy_set_header User-Agent ""',
        'proxy_set_header Referer ""',
      ])
        expect(blocks[0]?.lines).toContain(line);
    expect(servers[2]?.blocks[0]?.lines).toContain('proxy_set_header Cookie ""');
  });
});

test('the file of Caddy logs no visitor and buffers nothing (C2, C3)', () => {
  const text = withoutComments(read('caddy/Caddyfile'));
  expect(text).toMatch(/exclude http\.log http\.handlers\n/);
  // The one log there is is the program's own: no site has an access log.
  expect([...text.matchAll(/^\s*log\b.*/gm)]).toHaveLength(1);
  expect(text).not.toMatch(/request_buffers|response_buffers|encode|cache/);
  expect(text.match(/header_up -User-Agent\n\s*header_up -Referer/g)).toHaveLength(2);
});

test('the settings of PostgreSQL are those that doctor asks for (C3, C11)', () => {
  const found = new Map(
    withoutComments(read('postgresql/seinhuis.conf'))
      .split('\n')
      .flatMap((line) => {
        const [, key, value] = /^(\w+) = '?([^']*)'?$/.exec(line) ?? [];
        return key === undefined ? [] : [[key, value ?? ''] as const];
      }),
  );
  for (const [name, { safe }] of Object.entries(SETTINGS))
    expect(safe as readonly string[]).toContain(found.get(name));
});

test('the onion service asks for work itself, and offers nothing else', () => {
  const lines = withoutComments(read('tor/torrc'))
    .split('\n')
    .filter((line) => line !== '');
  expect(lines.filter((line) => line === 'HiddenServicePoWDefensesEnabled 1')).toHaveLength(2);
  expect(lines).toContain('SocksPort 0');
  expect(lines).toContain('SafeLogging 1');
});

test('the image runs as a user of its own, without what only tests need, and the container may not swap or dump (C2)', () => {
  const image = read('docker/Dockerfile');
  expect(image).toMatch(/npm prune --omit=dev/);
  expect(image.slice(image.lastIndexOf('FROM '))).toMatch(/^USER seinhuis$/m);
  for (const [, from] of image.matchAll(/^FROM (\S+)/gm)) expect(from).toMatch(/^node:24\.\d+\.\d+-/);
  const compose = read('docker/compose.yml');
  const switchboard = compose.slice(compose.indexOf('  switchboard:'), compose.indexOf('  onion:'));
  expect(/mem_limit: (\S+)/.exec(switchboard)?.[1]).toBe(/memswap_limit: (\S+)/.exec(switchboard)?.[1]);
  for (const line of ['ulimits: { core: 0 }', 'read_only: true', 'cap_drop: [ALL]', 'stop_grace_period: 60s'])
    expect(switchboard).toContain(line);
  // Every published port is of this machine only.
  for (const [, port] of compose.matchAll(/^\s+- "(\S+:\d+)"$/gm)) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test('the image is made of every file that the program asks for, and of no text of the corpus', () => {
  const patterns = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const above = (path: string): readonly string[] => (path === '.' ? [] : [path, ...above(dirname(path))]);
  // The last line that speaks of a file or a folder above it decides.
  const isLeftOut = (path: string): boolean =>
    patterns.reduce((out, line) => {
      const pattern = line.replace(/^!/, '');
      return above(path).some((one) => matchesGlob(one, pattern)) ? !line.startsWith('!') : out;
    }, false);
  const program = globSync('{core,guard,switchboard,site,office,cli}/**/*.{ts,tsx}', {
    cwd: ROOT,
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.test.ts'],
  });
  const asked = program
    .filter((path) => !isLeftOut(path))
    .flatMap((path) =>
      [...readFileSync(join(ROOT, path), 'utf8').matchAll(/(?:from|import) '(\.[^']+\.tsx?)'/g)].map(
        ([, to = '']) => relative(ROOT, resolve(ROOT, dirname(path), to)),
      ),
    );
  expect(asked.length).toBeGreaterThan(500);
  expect([...new Set(asked.filter(isLeftOut))]).toEqual([]);
  expect(['guard/corpus/heldout/voice.src.txt', 'guard/node_modules/a', 'site/dist/a'].every(isLeftOut)).toBe(
    true,
  );
});

test('the onion service leads to the one address that the switchboard keeps', () => {
  const compose = read('docker/compose.yml');
  const address = /ipv4_address: ([\d.]+)/.exec(compose)?.[1];
  expect(read('docker/Dockerfile.onion')).toContain(`s/127\\.0\\.0\\.1:/${address}:/`);
  expect(address?.startsWith(/subnet: (\d+\.\d+\.\d+\.)/.exec(compose)?.[1] ?? 'none')).toBe(true);
});
