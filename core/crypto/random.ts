/** A source of random bytes. Core takes it as an argument everywhere, so that vectors can be made and checked. */
export type Random = (length: number) => Uint8Array;

/** The platform's own randomness: the one place of core that reaches for it (Biome forbids it elsewhere). */
export const systemRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));
