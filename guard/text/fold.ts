// One readable form of a text for all rules: homoglyphs, zero-width characters, fancy letters and HTML tags are
// folded away, and every folded character remembers which piece of the original it stands for. Findings are always
// given back in offsets of the original (UTF-16), so text.slice(start, end) is what is shown.

export type Folded = {
  readonly text: string;
  /** The span of the original behind folded[start, end); start < end. */
  readonly span: (start: number, end: number) => readonly [number, number];
};

// Letters of other alphabets that look Latin. Only look-alikes: the rest of Cyrillic and Greek stays itself.
const LOOK_ALIKE = new Map(
  Array.from(
    'аaеeоoрpсcуyхxіiјjѕsԁdһhкkмmтtвbАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSοoαaνvτtιiκkρpΑAΒBΕEΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXΖZ',
  ).reduce<[string, string][]>((pairs, ch, i, all) => {
    if (i % 2 === 0) pairs.push([ch, all[i + 1] ?? ch]);
    return pairs;
  }, []),
);
const QUOTES = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['ʼ', "'"],
  ['`', "'"],
  ['´', "'"],
  ['′', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['–', '-'],
  ['—', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['−', '-'],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\u2009', ' '],
  ['\u3000', ' '],
  ['\t', ' '],
  ['\r', ' '],
]);
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const PLAIN = /^[\n\x20-\x3b\x3d-\x5f\x61-\x7e]*$/;
const TAG = /<\/?[a-zA-Z][^<>]{0,300}>/y;

/** Signs that stay themselves, and that no tag or entity begins with. */
const COPIED = /[\n\x20-\x25\x27-\x3b\x3d-\x5f\x61-\x7e]+/y;

export function fold(original: string): Folded {
  if (PLAIN.test(original)) return { text: original, span: (start, end) => [start, end] };
  // Pieces of the folded text: where each begins, and the original behind it. In a copied piece every sign stands for
  // itself; of any other each sign stands for all of it.
  const begins: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const copied: boolean[] = [];
  let text = '';
  const put = (chars: string, start: number, end: number, copy = false): void => {
    begins.push(text.length);
    from.push(start);
    to.push(end);
    copied.push(copy);
    text += chars;
  };
  for (let i = 0; i < original.length; ) {
    COPIED.lastIndex = i;
    const plain = COPIED.exec(original)?.[0];
    if (plain !== undefined) {
      put(plain, i, i + plain.length, true);
      i += plain.length;
      continue;
    }
    const ch = String.fromCodePoint(original.codePointAt(i) ?? 0xfffd);
    const end = i + ch.length;
    if (ch === '<') {
      TAG.lastIndex = i;
      const tag = TAG.exec(original);
      if (tag) {
        put(' ', i, i + tag[0].length);
        i += tag[0].length;
        continue;
      }
    }
    if (ch === '&' && original.startsWith('&nbsp;', i)) {
      put(' ', i, i + 6);
      i += 6;
      continue;
    }
    if (!INVISIBLE.test(ch)) put(LOOK_ALIKE.get(ch) ?? QUOTES.get(ch) ?? compatible(ch), i, end);
    i = end;
  }
  /** The piece that holds this sign of the folded text. */
  const pieceOf = (at: number): number => {
    let low = 0;
    for (let high = begins.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((begins[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low;
  };
  const startOf = (at: number): number => {
    const piece = pieceOf(at);
    return (from[piece] ?? 0) + (copied[piece] ? at - (begins[piece] ?? 0) : 0);
  };
  const endOf = (at: number): number => {
    const piece = pieceOf(at);
    return copied[piece] ? (from[piece] ?? 0) + at - (begins[piece] ?? 0) + 1 : (to[piece] ?? 0);
  };
  return { text, span: (start, end) => [startOf(start), end > 0 ? endOf(end - 1) : original.length] };
}

/** Full-width and mathematical letters become plain ones; everything else stays. */
function compatible(ch: string): string {
  const code = ch.codePointAt(0) ?? 0;
  const fancy =
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x1d400 && code <= 0x1d7ff) ||
    (code >= 0x2460 && code <= 0x24ff);
  if (!fancy) return ch;
  const plain = ch.normalize('NFKC');
  return plain.length === 1 ? plain : ch;
}
