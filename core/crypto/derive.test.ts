import { createHash, hkdfSync, scryptSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativeScrypt } from '../../cli/network/native-scrypt.ts';
import { seededRandom } from '../vectors/seeded-random.ts';
import { prfInput, signInVerifier, unlockWithPrf, unlockWithWords } from '../wire/unlockers.ts';
import { wordAt } from '../words/receipt-words.ts';
import { toHex, utf8 } from './bytes.ts';
import { deriveKey, labelledHash, portableScrypt, stretch } from './derive.ts';

const framed = (...parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      return [length, part];
    }),
  );

describe('hashes and derivations against those of Node (PROTOCOL 1.2)', () => {
  test('a labelled hash is SHA-256 over the framed label and parts', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 4 }), (parts) => {
        const own = createHash('sha256').update(framed(utf8('seinhuis/v1/roster'), ...parts));
        expect(toHex(labelledHash('roster', ...parts))).toBe(own.digest('hex'));
      }),
    );
  });

  test('parts that were cut elsewhere, and another label, give another hash', () => {
    const hash = (...parts: string[]) => toHex(labelledHash('report', ...parts.map(utf8)));
    expect(new Set([hash('ab', 'c'), hash('a', 'bc'), hash('abc'), hash('abc', '')]).size).toBe(4);
    expect(toHex(labelledHash('review', utf8('abc')))).not.toBe(hash('abc'));
  });

  test('a derived key is HKDF-SHA256 with the label as info', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), (root) => {
        const own = hkdfSync('sha256', root, new Uint8Array(0), 'seinhuis/v1/receipt-token', 32);
        expect(deriveKey(root, 'receipt-token')).toEqual(new Uint8Array(own));
      }),
    );
  });

  test.each([8, 10, 12])('the platform’s own scrypt gives the same bytes as core’s, N = 2^%i', (cost) => {
    const random = seededRandom(`scrypt ${cost}`);
    const [secret, salt] = [random(40), [random(9), random(3)]];
    const own = stretch(secret, 'words-root', salt, cost, portableScrypt);
    expect(stretch(secret, 'words-root', salt, cost, nativeScrypt)).toEqual(own);
    const direct = scryptSync(secret, labelledHash('words-root', ...salt), 32, { N: 2 ** cost, r: 8, p: 1 });
    expect(own).toEqual(new Uint8Array(direct));
  });
});

describe('what words open (PROTOCOL 6.2, 9.1)', () => {
  const words = Array.from({ length: 10 }, (_, i) => wordAt(i * 400));

  test('sign-in words give two halves, others in another network or for another name', () => {
    const one = unlockWithWords(words, 'proef-net', 'olga', nativeScrypt);
    const others = [
      unlockWithWords(words, 'ander-net', 'olga', nativeScrypt),
      unlockWithWords(words, 'proef-net', 'otto', nativeScrypt),
      unlockWithWords(words.toReversed(), 'proef-net', 'olga', nativeScrypt),
    ];
    expect(new Set([one, ...others].map((o) => o.signIn)).size).toBe(4);
    expect(new Set([one, ...others].map((o) => o.identity)).size).toBe(4);
    expect(one.identity).not.toContain(one.signIn);
    expect(signInVerifier(one.signIn)).not.toBe(one.signIn);
  });

  test('a passkey’s output opens one identity, and a network has one input', () => {
    const output = seededRandom('prf')(32);
    expect(unlockWithPrf(output)).toBe(unlockWithPrf(output));
    expect(unlockWithPrf(output.toReversed())).not.toBe(unlockWithPrf(output));
    expect(prfInput('proef-net')).toHaveLength(32);
    expect(prfInput('proef-net')).not.toEqual(prfInput('ander-net'));
  });
});
