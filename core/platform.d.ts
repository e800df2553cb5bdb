/**
 * The whole list of platform features that core may use: text coding; the platform's
 * randomness, in crypto/random.ts only; its Ed25519, in crypto/verify-native.ts only. Everything else (clock, network, storage, DOM, Node) is an argument or is absent.
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
/** A stream of bytes, handed through by core/recovery.ts and never looked into. */
declare interface ReadableStream<T> {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: T }> };
}
declare interface CryptoKey {
  readonly type: string;
}
declare const crypto: {
  getRandomValues<T extends Uint8Array>(array: T): T;
  readonly subtle?: {
    importKey(
      format: 'raw',
      key: Uint8Array<ArrayBuffer>,
      algorithm: 'Ed25519',
      extractable: boolean,
      usages: 'verify'[],
    ): Promise<CryptoKey>;
    verify(
      algorithm: 'Ed25519',
      key: CryptoKey,
      signature: Uint8Array<ArrayBuffer>,
      text: Uint8Array<ArrayBuffer>,
    ): Promise<boolean>;
  };
};
