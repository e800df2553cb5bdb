import { connect, type Socket } from 'node:net';

/**
 * One client: a kept-alive HTTP/1.1 connection with one request under way. Written on a bare socket because the
 * generator shares two cores with what it measures; it reads no more of an answer than its status and its length.
 */
export type Connection = {
  /** The status of the answer. Rejects when the connection breaks, the answer is no HTTP or takes too long. */
  readonly put: (path: string, body: Uint8Array) => Promise<number>;
  readonly send: (method: 'PUT' | 'POST', path: string, body: Uint8Array, type?: string) => Promise<number>;
  /** As a browser asks for a file. */
  readonly get: (path: string) => Promise<number>;
  readonly close: () => void;
};

const PATIENCE = 30_000;
const END_OF_HEAD = '\r\n\r\n';

/** The answer in `text` when it is whole, else null. Throws when it is not an answer with a known length. */
export const readAnswer = (text: string): { readonly status: number; readonly length: number } | null => {
  const end = text.indexOf(END_OF_HEAD);
  if (end < 0) return null;
  const head = text.slice(0, end);
  const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1];
  const announced = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (status === undefined || announced === undefined)
    throw new Error('an answer without status or content-length');
  const length = end + END_OF_HEAD.length + Number(announced);
  return text.length < length ? null : { status: Number(status), length };
};

export const openConnection = (host: string, port: number): Promise<Connection> =>
  new Promise((opened, refused) => {
    type Waiting = { readonly answered: (status: number) => void; readonly failed: (thrown: Error) => void };
    let waiting: Waiting | null = null;
    let received = '';
    const socket: Socket = connect({ host, port, noDelay: true });
    const fail = (thrown: Error): void => {
      const asked = waiting;
      waiting = null;
      socket.destroy();
      asked?.failed(thrown);
    };
    socket.setTimeout(PATIENCE, () => fail(new Error('no answer in time')));
    socket.once('error', (thrown) => {
      refused(thrown);
      fail(thrown);
    });
    socket.once('close', () => fail(new Error('the connection was closed')));
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      try {
        const answer = readAnswer(received);
        if (answer === null) return;
        if (answer.length !== received.length || waiting === null)
          throw new Error('more came than was asked for');
        const asked = waiting;
        waiting = null;
        received = '';
        asked.answered(answer.status);
      } catch (thrown) {
        fail(thrown instanceof Error ? thrown : new Error('unknown'));
      }
    });
    const ask = (head: string, body: Uint8Array | null): Promise<number> =>
      new Promise((answered, failed) => {
        if (socket.destroyed) return failed(new Error('the connection was closed'));
        waiting = { answered, failed };
        socket.cork();
        socket.write(`${head}\r\n\r\n`);
        if (body !== null) socket.write(body);
        socket.uncork();
      });
    const send: Connection['send'] = (method, path, body, type = 'application/octet-stream') =>
      ask(
        `${method} ${path} HTTP/1.1\r\nhost: ${host}:${port}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}`,
        body,
      );
    const put: Connection['put'] = (path, body) => send('PUT', path, body);
    const get: Connection['get'] = (path) =>
      ask(
        `GET ${path} HTTP/1.1\r\nhost: ${host}:${port}\r\naccept: text/html,*/*\r\naccept-encoding: gzip, br`,
        null,
      );
    const close = (): void => {
      socket.removeAllListeners('close');
      socket.destroy();
    };
    socket.once('connect', () => opened({ put, send, get, close }));
  });
