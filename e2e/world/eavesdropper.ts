import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire between a browser and a server that keeps every byte of both directions. */
export type Eavesdropper = {
  readonly origin: string;
  readonly heard: () => Buffer;
  readonly close: () => Promise<void>;
};

export const eavesdrop = async (port: number): Promise<Eavesdropper> => {
  const bytes: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    near.on('data', (chunk) => bytes.push(Buffer.from(chunk)));
    far.on('data', (chunk) => bytes.push(Buffer.from(chunk)));
    for (const socket of [near, far]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
    near.pipe(far).pipe(near);
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    heard: () => Buffer.concat(bytes),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
};
