import { connect } from 'node:net';

/** What came back on a connection, however it ended. */
export type Heard = { readonly status: number | null; readonly head: string; readonly body: Buffer };

/** So long nothing is heard, and whoever sends hangs up: sooner after what was never a whole request. */
const SILENCE_MS = { whole: 2000, half: 100 } as const;
const END_OF_HEAD = '\r\n\r\n';

const read = (bytes: Buffer): Heard => {
  const at = bytes.indexOf(END_OF_HEAD);
  const head = bytes.toString('latin1', 0, at < 0 ? bytes.length : at);
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1];
  const body = at < 0 ? Buffer.alloc(0) : bytes.subarray(at + END_OF_HEAD.length);
  // What comes before the answer proper is read over.
  if (status?.startsWith('1')) return read(body);
  return { status: status === undefined ? null : Number(status), head, body };
};

/** Whether a server could take it for a whole request; it need not be a good one. */
const isRequest = (bytes: Buffer): boolean => {
  const at = bytes.indexOf(END_OF_HEAD);
  if (at < 0) return false;
  const head = bytes.toString('latin1', 0, at);
  const body = bytes.length - at - END_OF_HEAD.length;
  if (/^transfer-encoding:/im.test(head)) return bytes.includes('\r\n0\r\n');
  return body >= Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
};

const isWhole = ({ status, head, body }: Heard): boolean => {
  if (status === null) return false;
  const length = /^content-length: (\d+)\r?$/im.exec(head)?.[1];
  if (length !== undefined) return body.length >= Number(length);
  if (/^transfer-encoding: chunked/im.test(head)) return body.includes('0\r\n\r\n');
  return false;
};

/** Sends bytes on a connection of their own, some of them slowly, and hears what comes until it ends or stays silent. */
export const send = (port: number, parts: readonly Buffer[]): Promise<Heard> =>
  new Promise((done) => {
    const heard: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    const end = (): void => {
      socket.destroy();
      done(read(Buffer.concat(heard)));
    };
    socket.setNoDelay(true);
    socket.setTimeout(SILENCE_MS[isRequest(Buffer.concat(parts)) ? 'whole' : 'half'], end);
    socket.on('data', (chunk: Buffer) => {
      heard.push(chunk);
      if (isWhole(read(Buffer.concat(heard)))) end();
    });
    socket.once('error', end);
    socket.once('close', end);
    socket.once('connect', () => {
      const next = (at: number): void => {
        const part = parts[at];
        if (part !== undefined && !socket.destroyed) socket.write(part, () => setImmediate(next, at + 1));
      };
      next(0);
    });
  });
