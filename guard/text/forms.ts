// The written forms of words. What is known of a form (its normal form, its classes, the rules it can begin, what it
// weighs) is worked out once, however often it stands in a text; most words of a text have been seen before.

export type Form = {
  readonly raw: string;
  /** Lower case without accents: what rules and lists compare. */
  readonly norm: string;
  /** Holds a letter or a digit. */
  readonly word: boolean;
  /** What perForm remembers, one place for each question. */
  readonly kept: unknown[];
};

let questions = 0;

/** Asks something of a form once, and remembers the answer with the form. */
export function perForm<T extends NonNullable<unknown> | null>(answer: (form: Form) => T): (form: Form) => T {
  const place = questions++;
  return (form) => {
    const known = form.kept[place];
    if (known !== undefined) return known as T;
    const made = answer(form);
    form.kept[place] = made;
    return made;
  };
}

/** Forms that are remembered lately, and as many from before: a long-lived worker does not grow with what people type. */
const LATELY = 8_000;
/** What is longer is hardly a word, and seldom comes back. */
const LONGEST = 60;

let lately = new Map<string, Form>();
let before = new Map<string, Form>();

export function formOf(raw: string): Form {
  const known = lately.get(raw);
  if (known) return known;
  const form = before.get(raw) ?? {
    raw,
    norm: normalise(raw),
    word: /[\p{L}\p{N}]/u.test(raw),
    kept: new Array<unknown>(questions),
  };
  if (raw.length > LONGEST) return form;
  if (lately.size >= LATELY) {
    before = lately;
    lately = new Map();
  }
  lately.set(raw, form);
  return form;
}

const ASCII_LOWER = /^[a-z0-9'-]+$/;

export function normalise(word: string): string {
  if (ASCII_LOWER.test(word)) return word;
  const lower = word.toLowerCase();
  return ASCII_LOWER.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replaceAll('ĳ', 'ij')
        .replaceAll('ı', 'i')
        .replaceAll('ł', 'l')
        .replaceAll('ß', 'ss')
        .replaceAll('ø', 'o');
}
