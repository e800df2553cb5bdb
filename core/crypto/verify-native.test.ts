import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHex } from './bytes.ts';
import { systemRandom } from './random.ts';
import { makeSigningKey, sign, signingKeyFromSeed, verify } from './sign.ts';
import { verifyNative } from './verify-native.ts';

const flip = (hex: string, at: number): string =>
  hex.slice(0, at) + (Number.parseInt(hex[at] ?? '0', 16) ^ 1).toString(16) + hex.slice(at + 1);

describe('the platform checks signatures as the library does (C7, C13)', () => {
  test('what somebody signed verifies, and with one flipped bit nothing does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(127),
        fc.nat(63),
        async (seed, text, inSignature, inKey) => {
          const key = signingKeyFromSeed(seed);
          const signature = sign(key.secret, 'report', text);
          const other = flip(key.verify, inKey);
          expect(await verifyNative(key.verify, signature, 'report', text)).toBe(true);
          expect(await verifyNative(key.verify, flip(signature, inSignature), 'report', text)).toBe(false);
          expect(await verifyNative(key.verify, signature, 'review', text)).toBe(false);
          expect(await verifyNative(other, signature, 'report', text)).toBe(false);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('it is the platform that answers here, not the library', async () => {
    expect(
      await crypto.subtle.importKey('raw', ed25519.getPublicKey(systemRandom(32)).slice(), 'Ed25519', false, [
        'verify',
      ]),
    ).toBeDefined();
  });

  test('a key of small order, under which anything could verify, signs nothing', async () => {
    const zero = '0'.repeat(64);
    for (const weak of [
      zero,
      `01${'0'.repeat(62)}`,
      `ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f`,
    ]) {
      // R = the neutral element and s = 0: what a verifier that does not look takes for a signature over everything.
      const signature = `01${'0'.repeat(62)}${zero}`;
      for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
        expect(await verifyNative(weak, signature, 'report', new TextEncoder().encode(text))).toBe(false);
    }
  });

  test('hostile input is refused, not thrown at', async () => {
    const key = makeSigningKey(systemRandom);
    const text = systemRandom(10);
    const signature = sign(key.secret, 'report', text);
    const bad = ['', 'zz', key.verify.slice(2), `${key.verify}00`, toHex(systemRandom(32)), 'f'.repeat(64)];
    for (const wrong of bad) expect(await verifyNative(wrong, signature, 'report', text)).toBe(false);
    for (const wrong of ['', 'zz', signature.slice(2), `${signature}00`, 'f'.repeat(128)]) {
      expect(await verifyNative(key.verify, wrong, 'report', text)).toBe(false);
      expect(verify(key.verify, wrong, 'report', text)).toBe(false);
    }
  });
});
