import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../e2e/postgres/database.ts';
import { type RunningSwitchboard, startSwitchboard } from './switchboard.ts';
import { TEMPORARY_LINE } from './temporary.ts';
import { makeUndo } from './undo.ts';

const undo = makeUndo();
let proxied: RunningSwitchboard;
let alone: RunningSwitchboard;

beforeAll(async () => {
  const database = await testDatabase();
  undo.add(database.close);
  const line = {
    ...TEMPORARY_LINE,
    databaseUrl: database.url,
    origin: 'https://meldpunt.example',
  };
  proxied = await startSwitchboard({ ...line, trusted: { hops: 1 } }, [], () => null, undo);
  alone = await startSwitchboard(line, [], () => null, undo);
});
afterAll(() => undo.all());

const ask = ({ port }: RunningSwitchboard, forwardedProto: string | null) =>
  fetch(`http://127.0.0.1:${port}/api/health?x=1`, {
    redirect: 'manual',
    headers: forwardedProto === null ? {} : { 'x-forwarded-proto': forwardedProto },
  });

test('who came to our proxy without encryption is led to https, with the headers of every answer', async () => {
  const answer = await ask(proxied, 'http');
  expect([answer.status, answer.headers.get('location')]).toEqual([
    308,
    'https://meldpunt.example/api/health?x=1',
  ]);
  expect(answer.headers.get('strict-transport-security')).toMatch(/max-age/);
});

test('who came by https, or by the onion service without a proxy, is answered', async () => {
  expect((await ask(proxied, 'https')).status).toBe(200);
  expect((await ask(proxied, null)).status).toBe(200);
});

test('where no proxy is trusted a header says nothing', async () => {
  expect((await ask(alone, 'http')).status).toBe(200);
});
