// FNV-1a in 32 bits. A hash can be gone on with: what many texts begin with is hashed once.

export const HASH_START = 0x811c9dc5 | 0;

/** The hash of what was hashed before and these signs behind it, from `from` up to `to`. */
export function hashOn(before: number, text: string, from = 0, to = text.length): number {
  let h = before;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

export const hash = (text: string, from = 0, to = text.length): number => hashOn(HASH_START, text, from, to);
