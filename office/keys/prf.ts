// The PRF output of a passkey unlocks the keys. It goes to the worker and nowhere else: before an assertion is
// posted, every extension result is taken out of it, whatever its form (PROTOCOL 9.2).

type PrfResults = { readonly prf?: { readonly results?: { readonly first?: unknown } } };

/** The first PRF output in extension results: bytes, or the array of numbers that some password managers give. */
export const prfOutput = (extensionResults: unknown): Uint8Array | null => {
  const first = (extensionResults as PrfResults | null)?.prf?.results?.first;
  const bytes =
    first instanceof ArrayBuffer
      ? new Uint8Array(first.slice(0))
      : ArrayBuffer.isView(first)
        ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength).slice()
        : Array.isArray(first) && first.every((n) => Number.isInteger(n) && n >= 0 && n < 256)
          ? Uint8Array.from(first)
          : null;
  return bytes !== null && bytes.length === 32 ? bytes : null;
};

/** A WebAuthn answer as it may be posted: without any extension result. */
export const withoutExtensions = <T extends object>(
  response: T,
): Omit<T, 'clientExtensionResults'> & { readonly clientExtensionResults: Record<string, never> } => ({
  ...response,
  clientExtensionResults: {},
});
