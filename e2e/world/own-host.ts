import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { readRelease } from '@seinhuis/core/wire/release';
import { answerHeaders, PASSED_ON } from '../../cli/release/office-hosts.ts';
import type { Host } from './tampering-host.ts';

/**
 * A small host of the office as an organisation would have it: the files of the archive with the headers of its release,
 * and `/api/` and `/network.json` passed on to the switchboard, as nginx.conf and Caddyfile of the archive do.
 */
export const startOwnHost = async (folder: string, switchboard: string): Promise<Host> => {
  const read = readRelease(JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')));
  if (!read.ok) throw new Error(`the archive: ${read.reason}`);
  const { office, headers } = read.release;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    if (pathname.startsWith('/kantoor/')) {
      const name = pathname.slice('/kantoor/'.length);
      const file = Object.hasOwn(office.files, name) ? name : 'index.html';
      if (file !== name && extname(name) !== '') response.writeHead(404).end();
      else
        response
          .writeHead(200, headers[office.files[file]?.headers ?? ''])
          .end(readFileSync(join(folder, 'kantoor', file)));
      return;
    }
    if (!/^\/(api\/.*|network\.json)$/.test(pathname)) {
      response.writeHead(404).end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { host: _, connection: __, ...kept } = request.headers;
    const answer = await fetch(switchboard + request.url, {
      method: request.method ?? 'GET',
      headers: { ...(kept as Record<string, string>), 'accept-encoding': 'identity' },
      redirect: 'manual',
      ...(body.length === 0 ? {} : { body }),
    });
    const passed = Object.fromEntries(
      PASSED_ON.flatMap((name) => {
        const value = answer.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
    response.writeHead(answer.status, { ...passed, ...answerHeaders() });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
