import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type SmallNetwork, smallNetwork, TODAY } from '../vectors/small-network.ts';
import { isExtract } from './extract.ts';
import { fingerprintWords, keyFingerprint, personFingerprint } from './fingerprint.ts';
import { writeJson } from './json.ts';
import { readNetwork, type SignedNetwork } from './network.ts';
import { registrarsFingerprint, signAsRegistrar } from './registrars.ts';

let net: SmallNetwork;
let elsewhere: SmallNetwork;
let pin: string;

beforeAll(async () => {
  [net, elsewhere] = [await smallNetwork(), await smallNetwork('elsewhere')];
  pin = registrarsFingerprint(net.registrars);
});

const read = (value: unknown, today = TODAY): string => {
  const answer = readNetwork(value, pin, today);
  return answer.ok ? 'taken' : answer.reason;
};

const signTwo = (network: string): SignedNetwork => ({
  network,
  registrars: net.registrars,
  signatures: [0, 2].map((at) =>
    signAsRegistrar('network', network, at, net.registrarKeys[at as 0 | 2].secret),
  ),
});

test('the network file of the pinned registrars is taken and names its fingerprint (PROTOCOL 5.4)', () => {
  const answer = readNetwork(net.file, pin, TODAY);
  expect(answer).toMatchObject({
    ok: true,
    fingerprint: pin,
    network: { network: net.id, phone: '0800 0000' },
  });
  expect(isExtract(net.file.network, net.roster)).toBe(true);
});

test('another three registrars are refused, however well they signed (C6, A3)', () => {
  expect(read(elsewhere.file)).toBe('pin');
  const [one, two, three] = net.registrars;
  expect(read({ ...net.file, registrars: [two, one, three] })).toBe('pin');
  expect(readNetwork(elsewhere.file, null, TODAY).ok).toBe(true);
});

test('one registrar, one twice, or a roster’s signatures are not enough', () => {
  const [own] = net.file.signatures;
  expect(read({ ...net.file, signatures: [own] })).toBe('signatures');
  expect(read({ ...net.file, signatures: [own, own] })).toBe('signatures');
  expect(read({ ...net.file, signatures: net.signed.signatures })).toBe('signatures');
  expect(read({ ...net.file, network: net.file.network.replace('0800 0000', '0900 0000') })).toBe(
    'signatures',
  );
});

test('a file of more than 62 days is refused, so that the door offers the phone', () => {
  expect(read(net.file, '2027-01-23')).toBe('taken');
  expect(read(net.file, '2027-01-24')).toBe('too-old');
});

test('a file of another form is refused, also when two registrars signed it', () => {
  const file = JSON.parse(net.file.network) as Record<string, object>;
  for (const network of [
    `${net.file.network} `,
    'null',
    writeJson({ ...file, format: 2 }),
    writeJson({ ...file, issued: '2026-02-30' }),
    writeJson({ ...file, intake: { ...file.intake, recipient: 'age1abc' } }),
    writeJson({ ...file, intake: { ...file.intake, recipient: [net.people.olga.recipient] } }),
    writeJson({ ...file, letter: { epoch: 1, key: 'ff' } }),
    writeJson({ ...file, letter: null }),
  ])
    expect(read(signTwo(network))).toBe('form');
});

const hostile = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue(),
    fc.constantFrom(...['network', 'registrars', 'signatures', 'toString', 'length', '__proto__']),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'network',
        'registrars',
        'signatures',
        'registrar',
        'signature',
        'algorithm',
        'toString',
      ),
      tie('value'),
    ),
  ),
})).value;

test('whatever the server answers gets an answer and never throws (A3)', () => {
  fc.assert(fc.property(hostile, (value) => !readNetwork(value, null, TODAY).ok));
  fc.assert(
    fc.property(hostile, (value) => read({ ...net.file, signatures: [value, value] }) === 'signatures'),
  );
  fc.assert(fc.property(hostile, (value) => read({ ...net.file, signatures: value }) !== 'taken'));
  for (const signature of [{ toString: null }, [net.file.signatures[0]?.signature]])
    expect(
      read({ ...net.file, signatures: [{ registrar: 0, algorithm: 'ed25519', signature }, null, 3, 'x'] }),
    ).toBe('signatures');
  expect(readNetwork(undefined, null, TODAY).ok).toBe(false);
});

test('fingerprints are eight words, other for another key, the same in both writings (PROTOCOL 5.5)', () => {
  const { olga, otto } = net.people;
  const words = personFingerprint(olga.id, olga.signing.verify, olga.recipient);
  expect(words).toHaveLength(8);
  expect(personFingerprint(olga.id, olga.signing.verify, otto.recipient)).not.toEqual(words);
  expect(personFingerprint(olga.id, otto.signing.verify, olga.recipient)).not.toEqual(words);
  expect(personFingerprint(otto.id, olga.signing.verify, olga.recipient)).not.toEqual(words);
  expect(keyFingerprint(olga.recipient)).toHaveLength(8);
  expect(fingerprintWords(pin)).toHaveLength(8);
  expect(registrarsFingerprint(elsewhere.registrars)).not.toBe(pin);
});
