// Stands in for what the age library offers and this network never uses: recipients by passphrase, by X25519 alone
// and by hardware token, and the curves P-256 and P-384 of the last. Core seals to hybrid recipients only and refuses
// every other before the library sees it (PROTOCOL 3.1), so none of this runs; it saves 12 kB of the 80 the door weighs.

const absent = (): never => {
  throw new Error('this is not in the sealed door');
};

/** Any of the kinds of recipient and identity that are not here. */
export class Absent {
  constructor() {
    absent();
  }
}

const curve = { Point: { fromBytes: absent, Fn: {}, Fp: {} }, lengths: {}, utils: {}, getPublicKey: absent };
export const p256 = curve;
export const p384 = curve;

export const scalarMult = absent;
export const scalarMultBase = absent;
