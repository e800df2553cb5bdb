/**
 * The whole list of platform features that core may use: text coding and, in crypto/random.ts only, the
 * platform's randomness. Everything else (clock, network, storage, DOM, Node) is an argument or is absent.
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
declare const crypto: { getRandomValues<T extends Uint8Array>(array: T): T };
