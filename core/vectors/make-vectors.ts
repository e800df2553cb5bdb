import { toBase64, toHex, utf8 } from '../crypto/bytes.ts';
import { sha256 } from '../crypto/derive.ts';
import { BUCKETS, envelopeLength } from '../crypto/envelope.ts';
import { identityFromSeed, recipientOf } from '../crypto/keys.ts';
import { sealEnvelope } from '../crypto/seal.ts';
import { signingKeyFromSeed } from '../crypto/sign.ts';
import { mailboxAddressOf, outcomeVerifierOf } from '../wire/address.ts';
import { fingerprintWords, keyFingerprint, personFingerprint } from '../wire/fingerprint.ts';
import { framePayload } from '../wire/payload.ts';
import { makeReceipt, openReceipt } from '../wire/receipt.ts';
import { registrarsFingerprint } from '../wire/registrars.ts';
import { rosterHash } from '../wire/roster.ts';
import { type Context, signText } from '../wire/signed.ts';
import { writeSlots } from '../wire/slots.ts';
import {
  makeSignInWords,
  prfInput,
  signInVerifier,
  unlockWithPrf,
  unlockWithWords,
} from '../wire/unlockers.ts';
import { wordsOfBytes } from '../wire/words-code.ts';
import { makeAdditions } from './make-additions.ts';
import { makeAudit } from './make-audit.ts';
import { makeDrafts } from './make-drafts.ts';
import { makeLikenesses } from './make-likenesses.ts';
import { makeTerms } from './make-terms.ts';
import { seededRandom } from './seeded-random.ts';
import { smallNetwork, TODAY } from './small-network.ts';

// The language-neutral vectors, made from fixed seeds. Envelopes alone are kept as they are: sealing takes no seed.

const NETWORKS = ['proef-net', 'seinhuis'];
const hashOf = (bytes: Uint8Array): string => toHex(sha256(bytes));

const receipts = async () => ({
  paragraph: 'PROTOCOL 6.1, 6.2, 6.3',
  receipts: await Promise.all(
    [0, 1, 2, 3].map(async (at) => {
      const random = seededRandom(`receipt ${at}`)(11);
      const words = makeReceipt(() => random);
      const network = NETWORKS[at % 2] ?? '';
      const { token, address, identity, recipient } = await openReceipt(words, network);
      return {
        random: toHex(random),
        words: words.join(' '),
        network,
        token,
        address,
        identity,
        recipientSha256: hashOf(utf8(recipient)),
      };
    }),
  ),
});

const signIn = () => ({
  paragraph: 'PROTOCOL 9.1, 9.2',
  words: [0, 1].map((at) => {
    const random = seededRandom(`sign-in ${at}`)(14);
    const words = makeSignInWords(() => random);
    const [network, handle] = [NETWORKS[at] ?? '', at === 0 ? 'olga' : 'j.de-wit'];
    const { signIn: half, identity } = unlockWithWords(words, network, handle);
    return {
      random: toHex(random),
      words: words.join(' '),
      network,
      handle,
      signIn: half,
      verifier: signInVerifier(half),
      identity,
    };
  }),
  passkeys: NETWORKS.map((network) => {
    const output = seededRandom(`prf ${network}`)(32);
    return {
      network,
      input: toHex(prfInput(network)),
      output: toHex(output),
      identity: unlockWithPrf(output),
    };
  }),
});

/** A payload as its first bytes and its length: all between them and the end is zeros. */
const payloads = () => {
  const good = [
    { json: '{}', attachments: [] },
    { json: '"é — 漢"', attachments: ['', '00ff'] },
    { json: `"${'x'.repeat(4086)}"`, attachments: [] },
    { json: `"${'x'.repeat(4087)}"`, attachments: [] },
  ].map(({ json, attachments }) => {
    const bytes = attachments.map((hex) =>
      Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16)),
    );
    const padded = framePayload({ json, attachments: bytes });
    return { json, attachments, length: padded.length, sha256: hashOf(padded) };
  });
  return {
    paragraph: 'PROTOCOL 3.2, 3.3',
    good,
    bad: [
      { why: 'not a bucket', start: '000000027b7d00000000', length: 4095 },
      { why: 'empty', start: '', length: 0 },
      { why: 'a larger bucket than needed', start: '000000027b7d00000000', length: 16_384 },
      { why: 'padding that is not zero', start: '000000027b7d0000000001', length: 4096 },
      { why: 'a text that runs over the end', start: '00001000', length: 4096 },
      { why: 'an attachment that runs over the end', start: '000000027b7d00000001ffffffff', length: 4096 },
      { why: 'more attachments than 64', start: '000000027b7d00000041', length: 4096 },
      { why: 'a text that is not UTF-8', start: '00000002c32800000000', length: 4096 },
    ],
  };
};

const json = () => ({
  paragraph: 'PROTOCOL 3.4',
  good: ['null', '{}', '[]', '{"b":1,"a":2}', '"é\\n\\"\\u0000"', '1.5', '-1', '1e+21', '"\u2028"'],
  bad: [
    '',
    ' {}',
    '{} ',
    '{ }',
    '{"a":1,"a":1}',
    '{"a":1,"a":2}',
    '1.0',
    '01',
    '-0',
    '1e3',
    '"\\u00e9"',
    '"\\/"',
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '\u{feff}{}',
    '{"a":1,}',
    'NaN',
    '{"2":1,"1":2}',
  ],
});

const signed = () => {
  const secret = toHex(seededRandom('signed text')(32));
  const { verify } = signingKeyFromSeed(seededRandom('signed text')(32));
  const context: Context = {
    kind: 'delivery',
    envelope: '0'.repeat(31).concat('1'),
    sender: '0'.repeat(31).concat('2'),
    to: 'org/GM0402/inbox/1',
    object: '0'.repeat(31).concat('3'),
    sequence: 1,
    day: TODAY,
    roster: 2,
  };
  const own = signText('proef-net', context, { format: 1, text: 'één zin' }, secret);
  const flipped = `${own.signature.slice(0, -1)}${own.signature.endsWith('0') ? '1' : '0'}`;
  return {
    paragraph: 'PROTOCOL 4.1, 4.2, 4.3',
    secret,
    verify,
    network: 'proef-net',
    expected: { kind: context.kind, envelope: context.envelope, to: context.to },
    good: own,
    bad: [
      { why: 'another kind', stage: 'context', ...own, context: own.context.replace('delivery', 'letter') },
      { why: 'another sequence', stage: 'signature', ...own, context: own.context.replace(':1,', ':2,') },
      { why: 'another body', stage: 'signature', ...own, body: own.body.replace('één', 'een') },
      { why: 'another signature', stage: 'signature', ...own, signature: flipped },
      { why: 'a context with a space', stage: 'context', ...own, context: ` ${own.context}` },
      { why: 'a member too few', stage: 'context', ...own, context: own.context.replace(',"roster":2', '') },
    ],
  };
};

const roster = async () => {
  const net = await smallNetwork();
  const { olga } = net.people;
  const [key] = net.roster.organisations[0]?.keys ?? [];
  const pin = registrarsFingerprint(net.registrars);
  return {
    rosters: {
      paragraph: 'PROTOCOL 5.1, 5.2, 5.4',
      network: net.id,
      registrars: net.registrars,
      roster: net.text,
      hash: rosterHash(net.text),
      signatures: net.signed.signatures,
      file: net.file.network,
      fileSignatures: net.file.signatures,
      days: { [TODAY]: 'taken', '2026-12-23': 'taken', '2026-12-24': 'expired', '2026-11-20': 'expired' },
    },
    fingerprints: {
      paragraph: 'PROTOCOL 2, 5.3, 5.5, 6.3, 8.1',
      person: {
        id: olga.id,
        signing: olga.signing.verify,
        recipient: olga.recipient,
        words: personFingerprint(olga.id, olga.signing.verify, olga.recipient).join(' '),
      },
      organisationKey: { key: key?.key, words: keyFingerprint(key?.key ?? '').join(' ') },
      registrars: { keys: net.registrars, fingerprint: pin, words: fingerprintWords(pin).join(' ') },
      mailbox: { token: '00'.repeat(32), address: mailboxAddressOf(new Uint8Array(32)) },
      outcome: { words: wordsOfBytes(seededRandom('outcome')(9)).join(' ') },
    },
  };
};

const slots = () => ({
  paragraph: 'PROTOCOL 6.4',
  answers: [0, 1, 4].map((count) => {
    const letters = Array.from({ length: count }, (_, at) => ({
      id: String(at + 1).repeat(32),
      length: envelopeLength(BUCKETS[at % 2] ?? 0),
      filledWith: at + 1,
    }));
    const answer = writeSlots(
      letters.map(({ id, length, filledWith }) => ({
        id,
        envelope: new Uint8Array(length).fill(filledWith),
      })),
    );
    return { letters, length: answer.length, sha256: hashOf(answer) };
  }),
});

/** Sealed once; `damaged` are single changes to it: a byte flipped, bytes taken off the end or added there. */
export const makeEnvelopes = async () => {
  const identity = identityFromSeed(seededRandom('envelope')(32));
  const json = '{"text":"een melding"}';
  const sealed = await sealEnvelope(await recipientOf(identity), framePayload({ json, attachments: [] }));
  const end = sealed.length - 1;
  return {
    paragraph: 'PROTOCOL 3.1, 3.5',
    identity,
    otherIdentity: identityFromSeed(seededRandom('another')(32)),
    json,
    envelope: toBase64(sealed),
    damaged: [
      { why: 'a letter of the version', flip: 0, by: 1, stage: 'shape' },
      { why: 'the name of the stanza', flip: 25, by: 1, stage: 'shape' },
      { why: 'the first bytes of the stanza’s argument', flip: 44, by: 2, stage: 'seal' },
      { why: 'the nonce', flip: envelopeLength(4096) - 4096 - 16 - 16, by: 1, stage: 'seal' },
      { why: 'the payload', flip: 2000, by: 128, stage: 'seal' },
      { why: 'the last byte', flip: end, by: 1, stage: 'seal' },
      { why: 'a byte too few', cut: 1, stage: 'shape' },
      { why: 'a byte too many', add: 1, stage: 'shape' },
    ],
  };
};

/** Every vector file that follows from its seed, by its name. */
export const makeVectors = async (): Promise<Readonly<Record<string, unknown>>> => {
  const { rosters, fingerprints } = await roster();
  const verifier = outcomeVerifierOf(fingerprints.outcome.words);
  return {
    receipts: await receipts(),
    'sign-in': signIn(),
    payloads: payloads(),
    json: json(),
    signed: signed(),
    rosters,
    fingerprints: { ...fingerprints, outcome: { ...fingerprints.outcome, verifier } },
    slots: slots(),
    drafts: makeDrafts(),
    additions: makeAdditions(),
    likenesses: makeLikenesses(),
    terms: makeTerms(),
    audit: makeAudit(),
  };
};
