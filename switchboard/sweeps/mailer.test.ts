import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { makeMailer } from './mailer.ts';

const MAIL = { to: 'lena@gemeente.example', subject: 'Er is 1 nieuwe melding', text: 'Meld u aan.' };

describe('a mail server', () => {
  const open = new Set<Socket>();
  let server: Server;
  afterEach(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const listening = async (greet: (socket: Socket) => void): Promise<string> => {
    server = createServer((socket) => {
      open.add(socket);
      socket.on('error', () => {});
      greet(socket);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it.each([
    ['takes the connection and says nothing', () => {}],
    ['greets and then says nothing', (socket: Socket) => socket.write('220 mail.example ESMTP\r\n')],
    ['hangs up', (socket: Socket) => socket.destroy()],
  ])('that %s fails within its time, and holds nothing up', async (_, greet) => {
    const mail = makeMailer(await listening(greet), 'net@meldpunt.example', 200);
    await expect(mail(MAIL)).rejects.toThrow();
  });

  it('that is not there fails', async () => {
    const url = await listening(() => {});
    await new Promise((closed) => server.close(closed));
    await expect(makeMailer(url, 'net@meldpunt.example', 200)(MAIL)).rejects.toThrow();
  });
});
