import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { closeServer } from './closing.ts';

const serving = async (): Promise<{ readonly server: Server; readonly port: number }> => {
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.end('done'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, port: (server.address() as AddressInfo).port };
};

/** A connection with a request of which half the body has been sent; the server has it in hands. */
const half = async (
  server: Server,
  port: number,
): Promise<{ readonly socket: Socket; readonly all: Promise<string> }> => {
  const taken = new Promise<void>((now) => server.once('request', () => now()));
  const socket = connect(port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 8\r\n\r\nhalf');
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  socket.on('error', () => {});
  const all = new Promise<string>((ended) => socket.once('close', () => ended(text)));
  await taken;
  return { socket, all };
};

test('a request that is under way is answered, on a connection that is then let go, before the server is closed', async () => {
  const { server, port } = await serving();
  const { socket, all } = await half(server, port);
  const closed = closeServer(server, 20_000);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  socket.write('done');
  expect(await closed).toBe(true);
  expect(await all).toMatch(/^HTTP\/1\.1 200 [\s\S]*done/);
});

test('a request that never ends is cut at the limit', async () => {
  const { server, port } = await serving();
  const { all } = await half(server, port);
  expect(await closeServer(server, 20)).toBe(false);
  expect(await all).toBe('');
});
