import type { Heard } from './send.ts';

/** What stands in every request of the corpus, so that what comes back can be told. */
export const WORD = 'kanarie7731';
/** What stands in them all once they are numbered. */
export const EVERY_WORD = 'kanarie';

/**
 * The same request with a word of its own, as long as the one it had. What somebody stored may be read again by them, as a
 * drawer is; only what comes back in the answer to the request that brought it is a repetition.
 */
export const numbered = (
  request: Buffer,
  number: number,
): { readonly request: Buffer; readonly word: string } => {
  const word = `${EVERY_WORD}${number.toString(36).padStart(4, '0')}`;
  return { request: Buffer.from(request.toString('latin1').replaceAll(WORD, word), 'latin1'), word };
};

export const STACK =
  /\n\s+at [^\n]*(:\d+:\d+|node:internal)|node_modules\/|\.ts:\d+|\b(TypeError|RangeError|SyntaxError)\b/;

export type Door = 'switchboard' | 'plain';

const mayRepeat = (door: Door, { status, head }: Heard): boolean =>
  // The plain door has no script: what was typed comes back in its form, to whoever typed it, escaped.
  door === 'plain' && /^content-type: text\/html/im.test(head) && [200, 413, 422, 503].includes(status ?? 0);

/** What is wrong with the answer to a request with this word; null when nothing is. */
export const judge = (door: Door, heard: Heard, word: string): string | null => {
  const { status, head, body } = heard;
  if (status === null) return null;
  if (status >= 500 && status !== 503) return `${status}`;
  if (head.includes(word)) return 'a header repeats what was sent';
  const text = body.toString('latin1');
  const isText = /^content-type: (text\/(html|plain)|application\/(problem\+)?json)/im.test(head);
  if (isText && STACK.test(text)) return 'a stack trace';
  if (text.includes(`${word}<i>`)) return 'what was sent comes back unescaped';
  if (text.includes(word) && !mayRepeat(door, heard)) return 'the answer repeats what was sent';
  return null;
};
