import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../crypto/bytes.ts';
import { sha256 } from '../crypto/derive.ts';
import { makeIdentity, recipientOf } from '../crypto/keys.ts';
import { sealEnvelope } from '../crypto/seal.ts';
import { makeSigningKey, sign } from '../crypto/sign.ts';
import { TamperedError } from '../crypto/tampered.ts';
import { seededRandom } from '../vectors/seeded-random.ts';
import { writeJson } from './json.ts';
import { openSigned } from './opened-text.ts';
import { framePayload } from './payload.ts';
import { sealSigned } from './sealed-text.ts';
import { type Context, isSignedText, readSigned, type SignedText, signText } from './signed.ts';

const random = seededRandom('signed');
const key = makeSigningKey(random);
const other = makeSigningKey(random);
const context: Context = {
  kind: 'delivery',
  envelope: 'a'.repeat(32),
  sender: 'b'.repeat(32),
  to: 'org/GM0402/inbox/1',
  object: 'c'.repeat(32),
  sequence: 1,
  day: '2026-11-22',
  roster: 2,
};
const body = { format: 1, text: 'een zin met é' };
const signed = signText('proef-net', context, body, key.secret);
const ownKey = () => key.verify;

const stageOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return error instanceof TamperedError ? error.stage : `other: ${String(error)}`;
  }
  return 'opened';
};

describe('a signed payload (PROTOCOL 4)', () => {
  test('opens under its own context and yields context and body', () => {
    expect(readSigned('proef-net', signed, context, ownKey)).toEqual({ context, body });
  });

  const another: { readonly [Member in keyof Context]: fc.Arbitrary<Context[Member]> } = {
    kind: fc.constantFrom('grant', 'drawer', 'draft', 'review', 'letter', 'disposition'),
    envelope: fc.stringMatching(/^[0-9a-f]{32}$/),
    sender: fc.oneof(fc.stringMatching(/^[0-9a-f]{32}$/), fc.constant('desk' as const)),
    to: fc.string(),
    object: fc.string(),
    sequence: fc.integer(),
    day: fc.constantFrom('2026-11-21', '2026-11-23', '2027-11-22'),
    roster: fc.integer(),
  };

  test.each(Object.keys(another) as (keyof Context)[])(
    'never opens where another %s is expected (C13)',
    (member) => {
      fc.assert(
        fc.property(another[member], (value) => {
          fc.pre(value !== context[member]);
          const expected = { ...context, [member]: value };
          expect(stageOf(() => readSigned('proef-net', signed, expected, ownKey))).toBe('context');
        }),
      );
    },
  );

  test.each(Object.keys(another) as (keyof Context)[])(
    'never verifies after its %s was rewritten, even where that is expected (C13)',
    (member) => {
      fc.assert(
        fc.property(another[member], (value) => {
          fc.pre(value !== context[member]);
          const changed = { ...context, [member]: value };
          const forged = { ...signed, context: writeJson(changed) };
          expect(stageOf(() => readSigned('proef-net', forged, changed, ownKey))).toBe('signature');
        }),
        { numRuns: 20 },
      );
    },
  );

  test('never opens in another network, by another signer or as anything but what was signed', () => {
    expect(stageOf(() => readSigned('ander-net', signed, context, ownKey))).toBe('signature');
    expect(stageOf(() => readSigned('proef-net', signed, context, () => other.verify))).toBe('signature');
    expect(stageOf(() => readSigned('proef-net', signed, context, () => null))).toBe('certificate');
    const rewritten = { ...signed, body: writeJson({ ...body, text: 'een ander zin' }) };
    expect(stageOf(() => readSigned('proef-net', rewritten, context, ownKey))).toBe('signature');
  });

  test('one changed character of context, body or signature is enough', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('context', 'body', 'signature' as const),
        fc.nat(),
        fc.integer({ min: 1, max: 127 }),
        (part, at, flip) => {
          const text = signed[part];
          const where = at % text.length;
          const changed =
            text.slice(0, where) + String.fromCharCode(text.charCodeAt(where) ^ flip) + text.slice(where + 1);
          const forged = { ...signed, [part]: changed };
          expect(stageOf(() => readSigned('proef-net', forged, context, ownKey))).toMatch(
            /^(context|signature)$/,
          );
        },
      ),
    );
  });

  test('the key is asked for the sender and the day that the payload names', () => {
    const asked: unknown[] = [];
    readSigned('proef-net', signed, context, (sender, day) => {
      asked.push([sender, day]);
      return key.verify;
    });
    expect(asked).toEqual([[context.sender, context.day]]);
  });

  test.each<[string, unknown]>([
    ['a member too many', { ...context, extra: 1 }],
    ['a member too few', { ...context, roster: undefined }],
    ['a day that is none', { ...context, day: '2026-02-30' }],
    ['a sender that is no id', { ...context, sender: 'olga' }],
    ['a sequence that is no whole number', { ...context, sequence: 1.5 }],
    ['null', null],
    ['a list', []],
  ])('a context with %s is refused, whoever signed it', (_, value) => {
    const made = signText('proef-net', value as Context, body, key.secret);
    expect(stageOf(() => readSigned('proef-net', made, context, ownKey))).toBe('context');
  });

  test('a body that could be read in two ways is refused, signed or not', () => {
    const twice = { context: writeJson(context), body: '{"a":1,"a":2}' };
    const made = signRaw(twice);
    expect(signRaw(signed)).toEqual(signed);
    expect(stageOf(() => readSigned('proef-net', made, context, ownKey))).toBe('body');
  });

  test('whatever JSON arrives, looking at its form never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => typeof isSignedText(value) === 'boolean'));
    expect(isSignedText({ ...signed, more: '' })).toBe(false);
  });
});

/** What PROTOCOL 4.2 says, written out once more: a signature over texts that writeJson would never write. */
const signRaw = (texts: Pick<SignedText, 'context' | 'body'>): SignedText => ({
  ...texts,
  signature: sign(
    key.secret,
    'payload-signature',
    utf8('proef-net'),
    utf8(texts.context),
    sha256(utf8(texts.body)),
  ),
});

describe('signed and sealed (PROTOCOL 4.3)', () => {
  test('an envelope that holds something unsigned, or attachments beside it, is damaged', async () => {
    const identity = makeIdentity(random);
    const recipient = await recipientOf(identity);
    const open = (envelope: Uint8Array) => openSigned('proef-net', identity, envelope, context, ownKey);
    await expect(
      open(await sealSigned('proef-net', context, body, key.secret, recipient)),
    ).resolves.toMatchObject({ body });
    for (const payload of [
      { json: writeJson(body), attachments: [] },
      { json: writeJson(signed), attachments: [new Uint8Array(3)] },
      { json: `${writeJson(signed)} `, attachments: [] },
      { json: '', attachments: [] },
    ])
      await expect(open(await sealEnvelope(recipient, framePayload(payload)))).rejects.toMatchObject({
        stage: 'payload',
      });
  });
});
