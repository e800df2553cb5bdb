import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveStatics } from './statics.ts';

describe('built files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-statics-'));
  let app: Hono;
  beforeAll(() => {
    const write = (path: string, text: string) => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write('site/index.html', '<h1>melden</h1>');
    write('site/index.html.br', 'brotli');
    write('site/index.html.gz', 'gzip');
    write('site/en/index.html', '<h1>report</h1>');
    write('site/over.html', '<h1>over</h1>');
    write('site/assets/seal-Ab12Cd34.js', 'seal()');
    write('office/index.html', '<h1>kantoor</h1>');
    write('secret.txt', 'geheim');
    app = new Hono();
    app.use(
      serveStatics([
        {
          prefix: '',
          root: join(folder, 'site'),
          headersOf: (file) => ({
            'content-security-policy': file.endsWith('.js') ? `script ${file}` : 'site',
            'cache-control': 'no-store',
          }),
        },
        {
          prefix: '/kantoor',
          root: join(folder, 'office'),
          headersOf: () => ({ 'content-security-policy': 'office' }),
          fallback: 'index.html',
        },
      ]),
    );
    app.notFound(() => new Response('nothing', { status: 404 }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

  it('are served at their path, a folder by its index, a page without its ending', async () => {
    expect(await (await get('/')).text()).toBe('<h1>melden</h1>');
    expect(await (await get('/en/')).text()).toBe('<h1>report</h1>');
    expect(await (await get('/en')).text()).toBe('<h1>report</h1>');
    expect(await (await get('/over')).text()).toBe('<h1>over</h1>');
    expect((await get('/')).headers.get('content-security-policy')).toBe('site');
  });

  it('bear the policy of their kind: a worker keeps to that of its own file', async () => {
    const policy = async (path: string) => (await get(path)).headers.get('content-security-policy');
    expect(await policy('/assets/seal-Ab12Cd34.js')).toBe('script assets/seal-Ab12Cd34.js');
    expect(await policy('/')).toBe('site');
  });

  it('come compressed as they were built, for whoever takes that', async () => {
    const brotli = await get('/', { 'accept-encoding': 'gzip, br' });
    expect([brotli.headers.get('content-encoding'), await brotli.text()]).toEqual(['br', 'brotli']);
    const gzip = await get('/', { 'accept-encoding': 'gzip' });
    expect([gzip.headers.get('content-encoding'), await gzip.text()]).toEqual(['gzip', 'gzip']);
    expect((await get('/')).headers.get('content-encoding')).toBeNull();
  });

  it('leave nothing to keep and nothing to be known by: no validator, and whole each time', async () => {
    for (const path of ['/', '/assets/seal-Ab12Cd34.js']) {
      const first = await get(path);
      expect(first.headers.get('cache-control')).toBe('no-store');
      expect([first.headers.get('etag'), first.headers.get('last-modified')]).toEqual([null, null]);
      expect((await get(path, { 'if-none-match': '*' })).status).toBe(200);
    }
  });

  it('give the office’s page for its own routes, and for no file that is missing', async () => {
    expect(await (await get('/kantoor/meldingen/3')).text()).toBe('<h1>kantoor</h1>');
    expect((await get('/kantoor/assets/weg.js')).status).toBe(404);
    expect((await get('/nergens')).status).toBe(404);
  });

  it('are all there is: no path leads out of their folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%5c..%5csecret.txt',
    ])
      expect((await get(path)).status).toBe(404);
  });
});
