import { describe, expect, it } from 'vitest';
import { base32, otpauthLink } from './totp.ts';

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('the secret for running codes', () => {
  it.each([
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('is written in base32: %s (RFC 4648)', (text, coded) => {
    expect(base32(ascii(text))).toBe(coded);
  });

  it('has 32 letters and digits for 20 bytes, as the contract takes it', () => {
    expect(base32(new Uint8Array(20).fill(255))).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('opens an authenticator app by a link', () => {
    expect(otpauthLink('j.bakker', 'MZXW6')).toBe(
      'otpauth://totp/Seinhuis:j.bakker?secret=MZXW6&issuer=Seinhuis',
    );
  });
});
