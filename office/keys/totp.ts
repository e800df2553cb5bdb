const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes in base32 (RFC 4648) without padding: how authenticator apps take a secret. */
export const base32 = (bytes: Uint8Array): string => {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >>> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return bits === 0 ? text : text + ALPHABET[(held << (5 - bits)) & 31];
};

/** The link that an authenticator app on the same device opens: SHA-1, six digits, 30 seconds, as all of them expect. */
export const otpauthLink = (handle: string, secret: string): string =>
  `otpauth://totp/Seinhuis:${encodeURIComponent(handle)}?secret=${secret}&issuer=Seinhuis`;
