import { SITE_HEADERS } from '@seinhuis/site/headers';
import { expect, test } from 'vitest';
import { judgeHeaders } from './public-address.ts';

const judge = (change: Readonly<Record<string, string>>) =>
  judgeHeaders('sealed door', SITE_HEADERS, new Headers({ ...SITE_HEADERS, ...change }));

test('headers that come through as they were sent are well', () => {
  expect(judge({ server: 'nginx' })).toEqual([expect.objectContaining({ level: 'ok' })]);
});

test.each([
  [{ 'content-security-policy': "default-src 'self'" }, 'wrong', /content-security-policy/],
  [{ 'set-cookie': 'route=1' }, 'wrong', /cookie/],
  [{ 'cf-ray': '8' }, 'warning', /Another machine stands between/],
  [{ server: 'nginx/1.22.1' }, 'warning', /version/],
] as const)('what a proxy makes of them is told: %j', (change, level, says) => {
  expect(judge(change)).toContainEqual(expect.objectContaining({ level, says: expect.stringMatching(says) }));
});
