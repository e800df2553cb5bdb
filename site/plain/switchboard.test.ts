import { expect, it } from 'vitest';
import { testNetwork } from '../../e2e/network/plain-door.ts';
import { makeSwitchboard } from './switchboard.ts';

it('remembers the number that it verified last, for when the switchboard does not answer at all', async () => {
  const made = await testNetwork('2026-11-01');
  let answers = false;
  let now = 0;
  const ask = async (): Promise<Response> => {
    if (!answers) throw new TypeError('gone');
    return Response.json(made.signed);
  };
  const { network } = makeSwitchboard(ask, made.pin, () => now);
  expect(await network('2026-11-22')).toEqual({ ok: false, reason: 'fault', phone: null });
  answers = true;
  expect(await network('2026-11-22')).toMatchObject({ ok: true });
  answers = false;
  now = 120_000;
  expect(await network('2026-11-22')).toEqual({ ok: false, reason: 'fault', phone: '0800 12 34' });
});
