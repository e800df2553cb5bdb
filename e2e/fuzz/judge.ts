import type { Heard } from './send.ts';

/** What stands in every request, so that what comes back can be told. */
export const WORD = 'kanarie7731';
/** The same where only escaping keeps it from being more than text. */
const UNESCAPED = `${WORD}<i>`;

const STACK =
  /\n\s+at [^\n]*(:\d+:\d+|node:internal)|node_modules\/|\.ts:\d+|\b(TypeError|RangeError|SyntaxError)\b/;

export type Door = 'switchboard' | 'plain';

const mayRepeat = (door: Door, { status, head }: Heard): boolean =>
  // The plain door has no script: what was typed comes back in its form, to whoever typed it, escaped.
  door === 'plain' && /^content-type: text\/html/im.test(head) && [200, 413, 422, 503].includes(status ?? 0);

/** What is wrong with an answer; null when nothing is. */
export const judge = (door: Door, heard: Heard): string | null => {
  const { status, head, body } = heard;
  if (status === null) return null;
  if (status >= 500 && status !== 503) return `${status}`;
  if (head.includes(WORD)) return 'a header repeats what was sent';
  const text = body.toString('latin1');
  const isText = /^content-type: (text\/(html|plain)|application\/(problem\+)?json)/im.test(head);
  if (isText && STACK.test(text)) return 'a stack trace';
  if (text.includes(UNESCAPED)) return 'what was sent comes back unescaped';
  if (text.includes(WORD) && !mayRepeat(door, heard)) return 'the answer repeats what was sent';
  return null;
};
