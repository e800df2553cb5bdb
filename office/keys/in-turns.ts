const AT_ONCE = 4;

/** Does the same for many, a few at a time, and answers in their order. `go` may end it early: the rest is not begun. */
export const inTurns = async <Item, Answer>(
  items: readonly Item[],
  work: (item: Item) => Promise<Answer>,
  go: () => boolean = () => true,
): Promise<readonly Answer[]> => {
  const answers = new Map<number, Answer>();
  let next = 0;
  const turn = async (): Promise<void> => {
    while (next < items.length && go()) {
      const at = next;
      next += 1;
      answers.set(at, await work(items[at] as Item));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, turn));
  return [...answers].sort(([a], [b]) => a - b).map(([, answer]) => answer);
};
