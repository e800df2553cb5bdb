import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import * as cctv from 'cctv-age';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { framePayload, unframePayload } from '../wire/payload.ts';
import { BUCKETS, checkEnvelope, envelopeLength, HEADER_BYTES } from './envelope.ts';
import { type Identity, makeIdentity, type Recipient, recipientOf } from './keys.ts';
import { openEnvelope, tryEnvelope } from './open.ts';
import { systemRandom } from './random.ts';
import { sealEnvelope } from './seal.ts';
import { TamperedError } from './tampered.ts';

let identity: Identity;
let recipient: Recipient;
let envelope: Uint8Array;
const payload = framePayload({ json: '{"text":"een melding"}', attachments: [] });

beforeAll(async () => {
  identity = makeIdentity(systemRandom);
  recipient = await recipientOf(identity);
  envelope = await sealEnvelope(recipient, payload);
});

describe('envelopes (PROTOCOL 3.1, 3.2)', () => {
  test('opening undoes sealing, whatever was sealed (C1)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 9000 }).filter((s) => s.isWellFormed()),
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }),
        async (text, attachments) => {
          const whole = { json: JSON.stringify(text), attachments };
          const opened = unframePayload(
            await openEnvelope(identity, await sealEnvelope(recipient, framePayload(whole))),
          );
          expect(opened.json).toBe(whole.json);
          expect(opened.attachments.map((a) => [...a])).toEqual(attachments.map((a) => [...a]));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('with one flipped byte nothing ever opens, wherever the byte stands', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.nat(HEADER_BYTES + 32), fc.nat(envelope.length - 1)),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = envelope.slice();
          changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ flip;
          await expect(openEnvelope(identity, changed)).rejects.toBeInstanceOf(TamperedError);
          expect(await tryEnvelope(identity, changed)).toBeNull();
        },
      ),
      { numRuns: 120 },
    );
  });

  test.each(BUCKETS.slice(0, 5))(
    'an envelope of a payload of %i bytes has the one length of its bucket',
    async (bucket) => {
      const sealed = await sealEnvelope(recipient, new Uint8Array(bucket));
      expect(sealed.length).toBe(envelopeLength(bucket));
      expect(checkEnvelope(sealed)).toEqual({ ok: true, bucket });
    },
  );

  test('trailing bytes, missing bytes and emptiness are no envelope', () => {
    expect(checkEnvelope(new Uint8Array([...envelope, 0]))).toEqual({ ok: false, reason: 'length' });
    expect(checkEnvelope(envelope.slice(0, -1))).toEqual({ ok: false, reason: 'length' });
    expect(checkEnvelope(new Uint8Array(0))).toEqual({ ok: false, reason: 'length' });
    expect(checkEnvelope(new Uint8Array(envelope.length))).toEqual({ ok: false, reason: 'header' });
  });

  test('a second stanza is refused before any key operation, even when one of them is mine', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    encrypter.addRecipient(await recipientOf(makeIdentity(systemRandom)));
    const two = await encrypter.encrypt(payload);
    expect(checkEnvelope(two).ok).toBe(false);
    await expect(openEnvelope(identity, two)).rejects.toMatchObject({ stage: 'shape' });
  });

  test('a classical stanza is refused: the seal is post-quantum or there is none', async () => {
    const classical = await generateX25519Identity();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(classical));
    expect(checkEnvelope(await encrypter.encrypt(payload)).ok).toBe(false);
    await expect(sealEnvelope(await identityToRecipient(classical), payload)).rejects.toThrow(TypeError);
  });

  test.each(['', 'age1pq1', 'age1qqqq', 'AGE1PQ1', 'ssh-ed25519 AAAA'])(
    'sealing takes exactly one hybrid recipient, not "%s"',
    async (other) => {
      await expect(sealEnvelope(other, payload)).rejects.toThrow(TypeError);
    },
  );

  test('another key opens nothing and cannot be told from damage', async () => {
    const other = makeIdentity(systemRandom);
    expect(await tryEnvelope(other, envelope)).toBeNull();
    await expect(openEnvelope(other, envelope)).rejects.toMatchObject({ stage: 'seal' });
  });

  test('only a payload with a bucket’s length is sealed', async () => {
    await expect(sealEnvelope(recipient, new Uint8Array(4095))).rejects.toThrow(TypeError);
  });
});

/** Header lines of a published vector up to the empty line, then the file. */
const readVector = (bytes: Uint8Array) => {
  const text = new TextDecoder('latin1').decode(bytes);
  const split = text.indexOf('\n\n');
  const fields = new Map<string, string[]>();
  for (const line of text.slice(0, split).split('\n')) {
    const at = line.indexOf(': ');
    const key = line.slice(0, at);
    fields.set(key, [...(fields.get(key) ?? []), line.slice(at + 2)]);
  }
  return { fields, file: bytes.slice(split + 2) };
};

describe('the published vectors of age', () => {
  const vectors = Object.entries(cctv as Record<string, Uint8Array>).map(([name, bytes]) => ({
    name,
    ...readVector(bytes),
  }));
  const plain = vectors.filter(
    ({ fields }) => !fields.has('passphrase') && !fields.has('armored') && !fields.has('compressed'),
  );

  test('there are enough of them, hybrid ones among them', () => {
    expect(plain.length).toBeGreaterThan(60);
    expect(plain.some(({ fields }) => fields.get('identity')?.[0]?.startsWith('AGE-SECRET-KEY-PQ-1'))).toBe(
      true,
    );
  });

  test.each(plain)('$name does what it says', async ({ fields, file }) => {
    const decrypter = new Decrypter();
    for (const one of fields.get('identity') ?? []) decrypter.addIdentity(one);
    const expected = fields.get('expect')?.[0];
    if (expected === 'success') {
      const opened = await decrypter.decrypt(file);
      const { createHash } = await import('node:crypto');
      expect(createHash('sha256').update(opened).digest('hex')).toBe(fields.get('payload')?.[0]);
    } else await expect(decrypter.decrypt(file)).rejects.toThrow();
  });
});

const debianAge = spawnSync('age', ['--version']).status === 0;

describe.skipIf(!debianAge)('Debian’s age, where it is present (plain X25519, test only)', () => {
  test('opens what our library seals, and the other way round', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seinhuis-age-'));
    try {
      const own = await generateX25519Identity();
      const to = await identityToRecipient(own);
      const [key, file, back] = ['key', 'file', 'back'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      writeFileSync(key, own);
      const encrypter = new Encrypter();
      encrypter.addRecipient(to);
      writeFileSync(file, await encrypter.encrypt(payload));
      expect(new Uint8Array(spawnSync('age', ['-d', '-i', key, file]).stdout)).toEqual(payload);
      spawnSync('age', ['-r', to, '-o', back], { input: payload });
      const decrypter = new Decrypter();
      decrypter.addIdentity(own);
      expect(await decrypter.decrypt(readFileSync(back))).toEqual(payload);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
