import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer on its way. */
export type Passing = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** What a bad host does with the answer to a path: another answer, or null to leave it as it is. */
export type Tamper = (
  path: string,
  answer: Passing,
  asked: Readonly<Record<string, string | string[] | undefined>>,
) => Passing | null;

export type Host = { readonly origin: string; readonly close: () => Promise<void> };

const closed = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/** A host before a running server that passes everything on, but for what it tampers with. */
export const startTampering = async (target: string, tamper: Tamper): Promise<Host> => {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { host: _, connection: __, 'accept-encoding': ___, ...kept } = request.headers;
    const answer = await fetch(target + request.url, {
      method: request.method ?? 'GET',
      headers: { ...(kept as Record<string, string>), 'accept-encoding': 'identity' },
      redirect: 'manual',
      ...(body.length === 0 ? {} : { body }),
    });
    const headers = Object.fromEntries(
      [...answer.headers].filter(
        ([name]) => !/^(connection|keep-alive|transfer-encoding|content-length)$/.test(name),
      ),
    );
    const given = { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
    const passed = tamper(request.url ?? '/', given, request.headers) ?? given;
    response.writeHead(passed.status, passed.headers);
    response.end(passed.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => closed(server),
  };
};
