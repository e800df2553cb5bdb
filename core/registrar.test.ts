import { beforeAll, describe, expect, test } from 'vitest';
import { draftNetwork, draftRoster, registrarKeyOf, signAsOne } from './registrar.ts';
import { type SmallNetwork, signedBy, smallNetwork, TODAY } from './vectors/small-network.ts';
import { readJson, writeJson } from './wire/json.ts';
import type { Roster } from './wire/roster.ts';

let net: SmallNetwork;

beforeAll(async () => {
  net = await smallNetwork();
});

describe('what a registrar signs', () => {
  test('a draft that breaks a rule is not made, and one from somebody else is not signed', () => {
    const twice = [...net.roster.certificates, ...net.roster.certificates];
    expect(() => draftRoster(net.id, null, { ...net.roster, certificates: twice }, TODAY)).toThrow(
      'certificate-twice',
    );
    const text = writeJson({ ...net.roster, certificates: twice });
    expect(() => signAsOne(0, net.registrarKeys[0].secret, { roster: text, network: null })).toThrow(
      'certificate-twice',
    );
  });

  test('an extract that sends tips elsewhere than the roster beside it says is not signed (A8)', async () => {
    const elsewhere = await smallNetwork('elsewhere');
    const about = { name: 'Proefnet', phone: '0800 0000' };
    const own = draftNetwork(net.roster, about);
    const sign = (network: string | null) => () =>
      signAsOne(0, net.registrarKeys[0].secret, { roster: net.text, network });
    expect(sign(own)).not.toThrow();
    expect(sign(null)).toThrow('extract');
    expect(sign(draftNetwork(elsewhere.roster, about))).toThrow('extract');
    expect(sign(draftNetwork({ ...net.roster, version: 3 }, about))).toThrow('extract');
    expect(sign('{}')).toThrow('extract');
  });

  test('before the desk has its keys there is no extract, and none is asked for', () => {
    const bare = net.roster.organisations.map((o) => ({ ...o, keys: [] }));
    const text = draftRoster(net.id, null, { ...net.roster, organisations: bare }, TODAY);
    expect(draftNetwork(readJson(text) as Roster, { name: '', phone: '' })).toBeNull();
    expect(signedBy(net.registrarKeys, text, null).network).toBeNull();
  });

  test('a key comes back from its 64 digits on paper, and from nothing else', () => {
    const [key] = net.registrarKeys;
    expect(registrarKeyOf(key.secret)).toEqual(key);
    for (const other of ['', key.secret.toUpperCase(), key.secret.slice(2), `${key.secret}00`])
      expect(() => registrarKeyOf(other)).toThrow();
  });
});
