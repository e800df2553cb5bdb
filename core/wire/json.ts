/** A JSON value as it stands in payloads. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const wellFormed = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) return value.every(wellFormed);
  if (value !== null && typeof value === 'object')
    return Object.entries(value).every(([key, inner]) => key.isWellFormed() && wellFormed(inner));
  return true;
};

/** The JSON text that goes into a payload. Throws on a lone surrogate, which has no UTF-8. */
export const writeJson = (value: unknown): string => {
  if (!wellFormed(value)) throw new TypeError('a text with a lone surrogate cannot be sent');
  return JSON.stringify(value);
};

/**
 * Parses JSON and refuses everything that could be read in two ways (PROTOCOL 3.4): duplicate keys, spaces,
 * numbers in another notation, lone surrogates. The rule is one line: writing the value back gives the same text.
 * Throws SyntaxError.
 */
export const readJson = (text: string): unknown => {
  const value: unknown = JSON.parse(text);
  if (JSON.stringify(value) !== text || !wellFormed(value)) throw new SyntaxError('not JSON in its one form');
  return value;
};
