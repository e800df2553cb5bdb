/** Remembers what a pure function gave for a word. Bounded, so that a long-lived worker does not grow with what people type. */
export function memo<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = work(word);
    if (known.size > 20_000) known.clear();
    known.set(word, made);
    return made;
  };
}
