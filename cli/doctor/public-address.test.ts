import { SITE_HEADERS } from '@seinhuis/site/headers';
import { expect, test } from 'vitest';
import { judgeContact, judgeHeaders, judgePin } from './public-address.ts';

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

test.each([
  [null, null, 'warning', /set SEINHUIS_PIN/],
  ['a'.repeat(24), null, 'warning', /restart serve/],
  [null, 'a'.repeat(24), 'ok', /are pinned/],
  ['a'.repeat(24), 'a'.repeat(24), 'ok', /are pinned/],
  ['a'.repeat(24), 'b'.repeat(24), 'wrong', /other registrars/],
] as const)(
  'the registrars that the front page names are held to the setting: %j, %j',
  (set, found, level, says) => {
    expect(judgePin(set, found)).toEqual({ level, about: 'pin', says: expect.stringMatching(says) });
  },
);

test.each([
  ['2026-12-01', 'ok', /until 2027-03-31/],
  ['2027-02-01', 'warning', /^expires in 58 days/],
  ['2027-03-31', 'wrong', /^expired on 2027-03-31 and is not served/],
] as const)('on %s a security.txt that ends is told two monthly looks ahead', (day, level, says) => {
  const contact = { contacts: ['mailto:veilig@meldpunt.example'], expires: '2027-03-31', policy: null };
  const found = judgeContact(contact, Date.parse(`${day}T00:00:00Z`));
  expect(found).toEqual({ level, about: 'security.txt', says: expect.stringMatching(says) });
  expect(judgeContact(null, 0).level).toBe('warning');
});
