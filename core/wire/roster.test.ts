import { beforeAll, describe, expect, test } from 'vitest';
import { makeId } from '../ids.ts';
import { draftRoster } from '../registrar.ts';
import { makeOrganisationKey, makeStaffKeys, type StaffKeys } from '../staff.ts';
import { seededRandom } from '../vectors/seeded-random.ts';
import {
  certificateOf,
  organisation,
  type SmallNetwork,
  smallNetwork,
  TODAY,
} from '../vectors/small-network.ts';
import { readJson, writeJson } from './json.ts';
import { signAsRegistrar } from './registrars.ts';
import {
  acceptRoster,
  brokenRosterRule,
  type Certificate,
  certificateOn,
  currentKey,
  type Organisation,
  organisationOf,
  type Roster,
  rosterHash,
  type SignedRoster,
} from './roster.ts';

let net: SmallNetwork;
let stranger: StaffKeys;
const random = seededRandom('roster');

beforeAll(async () => {
  net = await smallNetwork();
  stranger = await makeStaffKeys(makeId(random), random);
});

const accept = (
  signed: SignedRoster,
  highest: { version: number; hash: string } | null = null,
  today = TODAY,
): string => {
  const answer = acceptRoster(signed, { network: net.id, registrars: net.registrars }, highest, today);
  return answer.ok ? 'taken' : answer.reason;
};

/** Signs any roster at all with two of the three keys, also one that no registrar would sign. */
const signTwo = (roster: Roster | string): SignedRoster => {
  const text = typeof roster === 'string' ? roster : writeJson(roster);
  return {
    roster: text,
    signatures: [0, 1].map((at) =>
      signAsRegistrar('roster', text, at, net.registrarKeys[at as 0 | 1].secret),
    ),
  };
};

describe('who signed it (PROTOCOL 5.1, C6)', () => {
  test('two of the three registrars are enough, whichever two', () => {
    expect(accept(net.signed)).toBe('taken');
    for (const two of [
      [0, 2],
      [1, 2],
    ] as const) {
      const signatures = two.map((at) =>
        signAsRegistrar('roster', net.text, at, net.registrarKeys[at].secret),
      );
      expect(accept({ roster: net.text, signatures })).toBe('taken');
    }
  });

  test('one registrar is not enough, nor the same one twice or under two numbers', () => {
    const own = signAsRegistrar('roster', net.text, 0, net.registrarKeys[0].secret);
    for (const signatures of [
      [],
      [own],
      [own, own],
      [own, { ...own, registrar: 1 }],
      [own, { ...own, registrar: 7 }],
      [own, { ...own, registrar: -1 }],
    ])
      expect(accept({ roster: net.text, signatures })).toBe('signatures');
  });

  test('registrars of another network, and signatures made for the tipster’s extract, do not count', async () => {
    const elsewhere = await smallNetwork('elsewhere');
    expect(accept(elsewhere.signed)).toBe('signatures');
    const signatures = [0, 1].map((at) =>
      signAsRegistrar('network', net.text, at, net.registrarKeys[at as 0 | 1].secret),
    );
    expect(accept({ roster: net.text, signatures })).toBe('signatures');
  });

  test('one changed character breaks both signatures', () => {
    const roster = net.text.replace('Organisatie GM0402', 'Organisatie GM0403');
    expect(accept({ ...net.signed, roster })).toBe('signatures');
  });
});

describe('which one it is (PROTOCOL 5.2, C6)', () => {
  const highest = () => ({ version: 2, hash: rosterHash(net.text) });

  test('the highest one seen is taken again, and one after it that follows it', () => {
    expect(accept(net.signed, highest())).toBe('taken');
    const next = draftRoster(net.id, { version: 2, text: net.text }, net.roster, TODAY);
    expect(accept(signTwo(next), highest())).toBe('taken');
  });

  test('an older one is refused, and another one of the same version', () => {
    expect(accept(net.signed, { version: 3, hash: 'f'.repeat(64) })).toBe('older');
    expect(accept(net.signed, { version: 2, hash: 'f'.repeat(64) })).toBe('forked');
  });

  test('the next one is refused when it follows another one than I have seen', () => {
    expect(accept(net.signed, { version: 1, hash: 'f'.repeat(64) })).toBe('forked');
    expect(accept(net.signed, { version: 1, hash: net.roster.previous ?? '' })).toBe('taken');
  });

  test('it is good for 31 days and not a day longer', () => {
    expect(accept(net.signed, null, '2026-12-23')).toBe('taken');
    expect(accept(net.signed, null, '2026-12-24')).toBe('expired');
    expect(accept(signTwo({ ...net.roster, expires: '2026-12-24' }))).toBe('rule');
  });

  test('one that was issued in a future that two clocks do not explain is refused', () => {
    expect(accept(net.signed, null, '2026-11-21')).toBe('taken');
    expect(accept(net.signed, null, '2026-11-20')).toBe('expired');
  });

  test('one of another network, of another form or in another writing is refused', () => {
    expect(accept(signTwo({ ...net.roster, network: 'ander-net' }))).toBe('network');
    expect(accept(signTwo(`${net.text} `))).toBe('form');
    expect(accept(signTwo(writeJson({ ...net.roster, more: 1 })))).toBe('form');
    expect(accept(signTwo('{'))).toBe('form');
  });
});

describe('the rules of the network (PROTOCOL 5.2)', () => {
  const broken = (
    change: (parts: { organisations: Organisation[]; certificates: Certificate[] }) => void,
  ): string | null => {
    const roster = readJson(net.text) as Roster;
    change(roster);
    const rule = brokenRosterRule(roster);
    // Every client refuses what the rule refuses, also when all registrars signed it.
    expect(accept(signTwo(roster))).toBe(rule === null ? 'taken' : 'rule');
    return rule;
  };
  const at = (organisations: readonly Organisation[], code: string): Organisation => {
    const found = organisations.find((o) => o.code === code);
    if (found === undefined) throw new RangeError(code);
    return found;
  };

  test('the network of these tests keeps them', () => {
    expect(broken(() => {})).toBeNull();
  });

  test('terms under the floor, over the ceiling or without a theme are no roster (PROTOCOL 5.1)', () => {
    const withTerms = (terms: unknown): string => {
      const roster = readJson(net.text) as Roster;
      (at(roster.organisations, 'GM0402') as { terms: unknown }).terms = terms;
      return accept(signTwo(roster));
    };
    expect(withTerms([{ theme: 'drugs', weeks: 4 }])).toBe('taken');
    for (const weeks of [3, 261, 1.5, null])
      expect(withTerms([{ theme: 'drugs', weeks }]), String(weeks)).toBe('form');
    for (const terms of [[], [{ theme: 'Drugs', weeks: 9 }], [{ weeks: 9 }], null, { theme: '*', weeks: 9 }])
      expect(withTerms(terms)).toBe('form');
  });

  test('a third reader of a municipality is refused, today and on any coming day (C9)', () => {
    const third = (from: string, until: string | null = null) =>
      certificateOf(stranger, 'GM0402', ['reader'], { from, until });
    expect(broken(({ certificates }) => certificates.push(third('2026-11-01')))).toBe('too-many-readers');
    expect(broken(({ certificates }) => certificates.push(third('2027-05-01')))).toBe('too-many-readers');
    expect(broken(({ certificates }) => certificates.push(third('2026-11-01', '2026-11-22')))).toBeNull();
    expect(
      broken(({ certificates }) => {
        const leaver = certificates.findIndex((c) => c.id === net.people.luuk.id);
        certificates[leaver] = { ...(certificates[leaver] as Certificate), until: '2027-05-01' };
        certificates.push(third('2027-05-01'));
      }),
    ).toBeNull();
  });

  test('a municipality is not in two organisations at a time, which would give it four readers (C9)', () => {
    const twin = (from: string, until: string | null = null) =>
      organisation('GM0402-B', 'municipality', { territory: ['GM0402'], affiliation: { from, until } });
    expect(broken(({ organisations }) => organisations.push(twin('2026-11-22')))).toBe('municipality-twice');
    expect(broken(({ organisations }) => organisations.push(twin('2027-11-22')))).toBe('municipality-twice');
    expect(broken(({ organisations }) => organisations.push(twin('2025-01-01', '2026-01-01')))).toBeNull();
    const everywhere = organisation('GM9999', 'municipality');
    expect(broken(({ organisations }) => organisations.push(everywhere))).toBe('municipality-territory');
  });

  test('nobody stands in it twice: not an id, not a signing key, not a recipient (C7)', () => {
    const rita = certificateOf(net.people.rita, 'DESK', ['operator']);
    const own = certificateOf(stranger, 'DESK', ['operator']);
    for (const twin of [
      rita,
      { ...rita, id: own.id },
      { ...own, signing: rita.signing },
      { ...own, recipient: rita.recipient },
    ])
      expect(broken(({ certificates }) => certificates.push(twin))).toBe('certificate-twice');
    expect(broken(({ organisations }) => organisations.push(at(organisations, 'PL-MN')))).toBe(
      'organisation-twice',
    );
  });

  test('there is one desk, and who works there works at the desk', () => {
    expect(broken(({ organisations }) => organisations.unshift(organisation('DESK-B', 'desk')))).toBe('desk');
    expect(broken(({ organisations }) => Object.assign(at(organisations, 'DESK'), { kind: 'service' }))).toBe(
      'desk',
    );
    for (const role of ['operator', 'reviewer'] as const)
      expect(broken(({ certificates }) => certificates.push(certificateOf(stranger, 'GM0402', [role])))).toBe(
        'desk-role-elsewhere',
      );
    expect(
      broken(({ certificates }) => certificates.push(certificateOf(stranger, 'GM0001', ['reader']))),
    ).toBe('organisation-unknown');
  });

  const changeKey = (code: string, change: object) =>
    broken(({ organisations }) => Object.assign(at(organisations, code).keys[0] as object, change));

  test('a key is made and signed by a certified person of its own organisation (C6, C13)', () => {
    expect(changeKey('GM0402', { key: net.people.pia.recipient })).toBe('key-signature');
    expect(changeKey('GM0402', { epoch: 2 })).toBe('key-signature');
    expect(changeKey('GM0402', { left: [stranger.id] })).toBe('key-signature');
    expect(changeKey('GM0402', { signer: net.people.luuk.id })).toBe('key-signature');
    expect(changeKey('GM0402', { signer: net.people.pia.id })).toBe('key-maker');
    expect(changeKey('GM0402', { signer: stranger.id })).toBe('key-maker');
    expect(changeKey('GM0402', { from: '2026-10-31' })).toBe('key-maker');
  });

  test('a key of another organisation, purpose or form is refused', () => {
    expect(
      broken(({ organisations }) => {
        at(organisations, 'GM0402').keys = at(organisations, 'PL-MN').keys;
      }),
    ).toBe('key-maker');
    expect(changeKey('GM0402', { purpose: 'intake' })).toBe('key-purpose');
    expect(changeKey('DESK', { purpose: 'inbox' })).toBe('key-purpose');
    expect(changeKey('DESK', { key: net.people.olga.signing.verify })).toBe('key-purpose');
    expect(
      broken(({ organisations }) => {
        const { keys } = at(organisations, 'DESK');
        keys.push(keys[0] as (typeof keys)[number]);
      }),
    ).toBe('epoch-twice');
  });

  test('a key signed by somebody it names as having left is refused, one by who remains is taken', async () => {
    const byLeaver = await makeOrganisationKey(net.desk('lena'), 'GM0402', 'inbox', [net.people.lena.id]);
    const byRemaining = await makeOrganisationKey(net.desk('luuk'), 'GM0402', 'inbox', [net.people.lena.id]);
    const withKey = (key: typeof byLeaver.published) =>
      broken(({ organisations }) => at(organisations, 'GM0402').keys.push(key));
    expect(byRemaining.published.epoch).toBe(2);
    expect(withKey(byLeaver.published)).toBe('key-maker');
    expect(withKey(byRemaining.published)).toBeNull();
  });

  test('the newest generation is the current one, in whatever order they stand', async () => {
    const { published } = await makeOrganisationKey(net.desk('luuk'), 'GM0402', 'inbox', []);
    const own = at(net.roster.organisations, 'GM0402');
    const two = { ...own, keys: [published, ...own.keys] };
    expect(currentKey(two, 'inbox')?.epoch).toBe(2);
    expect(currentKey(two, 'intake')).toBeNull();
    expect(organisationOf(net.roster, 'GM0000')).toBeNull();
  });

  test('a certificate counts from its first day up to the day it ends', () => {
    const roster = readJson(net.text) as Roster;
    const lena = roster.certificates.find((c) => c.id === net.people.lena.id) as Certificate;
    lena.until = '2026-12-01';
    const on = (day: string) => certificateOn(roster, lena.id, day) !== null;
    expect(['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01', 'nooit'].map(on)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
