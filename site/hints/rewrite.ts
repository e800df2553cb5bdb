import type { Finding } from '@seinhuis/guard/identifying';

// What leaving out or writing differently does to a text, as the smallest change of it: pure, so that it can be tested
// and so that the browser's own undo takes it back.

/** Replaces [from, to) by `insert`. */
export type Edit = { readonly from: number; readonly to: number; readonly insert: string };

/** Far enough to see how a sentence begins or ends. */
const NEAR = 40;

const BEGINS = /(?:^|[.!?…\n])\s*["'‘’“”„(]*$/u;
const CAPITAL = /^\p{Lu}/u;

const upper = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** A word that joins a clause to another, and stands alone once that clause is gone. */
const JOINS =
  /(?<![\p{L}\p{N}])(?:omdat|doordat|want|en|maar|toen|terwijl|nadat|because|since|and|but|when|while)\s+$/iu;

/** Leaves [start, end) out, with the space, comma, full stop or joining word that would be left standing alone. */
export const leaveOut = (text: string, clue: number, end: number): Edit => {
  const ends = /^[ \t]*(?:[,.!?…;:)\n]|$)/u.test(text.slice(end, end + NEAR));
  const joined = ends ? JOINS.exec(text.slice(Math.max(0, clue - NEAR), clue)) : null;
  const start = clue - (joined?.[0].length ?? 0);
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const begins = BEGINS.test(start > NEAR ? `x${before}` : before);
  if (begins) {
    // The whole sentence goes, or the next word begins it.
    const rest = /^[ \t]*[.!?…]+[ \t]*/u.exec(after) ?? /^[ \t]*[,;:]?[ \t]*/u.exec(after);
    const to = end + (rest?.[0].length ?? 0);
    const next = text.slice(to, to + 1);
    const ended = /[.!?…]/u.test(rest?.[0] ?? '');
    return !ended && CAPITAL.test(text.slice(start, end)) && upper(next) !== next
      ? { from: start, to: to + 1, insert: upper(next) }
      : { from: start, to, insert: '' };
  }
  const closes = /^[ \t]*(?:[.!?…;:)\n]|$)/u.test(after);
  const commas = /^[ \t]*,/u.test(after) && /,[ \t]*$/u.test(before);
  const space =
    closes || commas
      ? /[ \t]*,?[ \t]*$/u.exec(before)
      : /^[ \t]*,/u.test(after)
        ? /[ \t]*$/u.exec(before)
        : null;
  if (space !== null) return { from: start - space[0].length, to: end, insert: '' };
  const gap = /[ \t\n]$/u.test(before) ? (/^[ \t]*/u.exec(after)?.[0].length ?? 0) : 0;
  return { from: start, to: end + gap, insert: '' };
};

/** Writes `instead` in the place of [start, end), with a capital where one stood. */
export const writeInstead = (text: string, start: number, end: number, instead: string): Edit => ({
  from: start,
  to: end,
  insert: CAPITAL.test(text.slice(start, end)) ? upper(instead) : instead,
});

const OWNER = "(?:mijn|m'n|mn|m’n|onze|ons|my|our)";
/** "Mijn zwager", "my oldest son": an owner, perhaps a word that ends in -e or -est, and one word more. */
const PERSON = String.raw`^${OWNER}\s+(?:[\p{L}-]+(?:e|est)\s+)?[\p{L}-]+`;
const SOMEBODY = new RegExp(`${PERSON}$`, 'iu');
const SOMEBODY_FIRST = new RegExp(String.raw`${PERSON}(?![\p{L}-])`, 'iu');

/**
 * The words of a finding that a remark is about. "Mijn zwager verkoopt wiet": what tells on the tipster is who it is to
 * them, and what was done is the report itself. Once those words are gone the text is read again.
 */
export const wordsOf = (
  { kind, start, end }: Finding,
  text: string,
): { readonly start: number; readonly end: number } => {
  const first =
    kind === 'relation' || kind === 'household' ? SOMEBODY_FIRST.exec(text.slice(start, end)) : null;
  return first === null ? { start, end } : { start, end: start + first[0].length };
};

/** The suggestion of a finding, where it reads as a sentence in the place of these words; null: only leave out. */
export const insteadOf = ({ kind, suggestion }: Finding, words: string): string | null => {
  if (suggestion === null) return null;
  if (kind === 'relation' || kind === 'household') return SOMEBODY.test(words) ? suggestion : null;
  if (kind === 'self-address')
    return /^(?:in|op|aan|bij|tegenover|naast|opposite|next to|at|on|near)\s/iu.test(words) &&
      words.split(/\s+/).length <= 5
      ? suggestion
      : null;
  if (kind === 'exact-time')
    return words.split(/\s+/).length <= 6 &&
      !/(?<!\p{L})(?:ik|hij|zij|ze|we|wij|was|is|he|she|i|they)(?!\p{L})/iu.test(words)
      ? suggestion
      : null;
  return null;
};

/** A change as it is undone: what stands in its place goes back to what stood there. */
export const undoOf = (text: string, { from, to, insert }: Edit): Edit => ({
  from,
  to: from + insert.length,
  insert: text.slice(from, to),
});

export const apply = (text: string, { from, to, insert }: Edit): string =>
  text.slice(0, from) + insert + text.slice(to);
