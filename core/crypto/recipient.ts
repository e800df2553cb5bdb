import { bech32 } from '@scure/base';

const KEY_BYTES = 1216;

/**
 * Whether a text is exactly one hybrid recipient (`age1pq1...`, 1216 key bytes, lower case).
 * The library silently mixes classical recipients in, so nothing else may ever reach it (PROTOCOL 3.1).
 */
export const isRecipient = (text: string): boolean => {
  if (!text.startsWith('age1pq1') || text.length > 2100) return false;
  try {
    const { prefix, words } = bech32.decode(text as `${string}1${string}`, false);
    return prefix === 'age1pq' && bech32.fromWords(words).length === KEY_BYTES;
  } catch {
    return false;
  }
};
