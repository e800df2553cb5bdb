/**
 * Group commit: what arrives while a write is under way goes together into the next one, and everybody is answered
 * after their own write is durable. One client waits for nobody; sixty-four share a few commits.
 */
export const makeBatcher = <Item, Answer>(
  write: (items: readonly Item[]) => Promise<readonly Answer[]>,
  weigh: (item: Item) => number,
  limits: { readonly items: number; readonly weight: number },
): ((item: Item) => Promise<Answer>) => {
  type Waiting = {
    readonly item: Item;
    readonly answered: (answer: Answer) => void;
    readonly failed: (thrown: unknown) => void;
  };
  let waiting: Waiting[] = [];
  let writing = false;

  const take = (): readonly Waiting[] => {
    let weight = 0;
    const end = waiting.findIndex(({ item }, at) => {
      weight += weigh(item);
      return at === limits.items || (at > 0 && weight > limits.weight);
    });
    const batch = end < 0 ? waiting : waiting.slice(0, end);
    waiting = end < 0 ? [] : waiting.slice(end);
    return batch;
  };

  const run = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch = take();
      try {
        const answers = await write(batch.map(({ item }) => item));
        for (const [at, { answered }] of batch.entries()) answered(answers[at] as Answer);
      } catch (thrown) {
        for (const { failed } of batch) failed(thrown);
      }
    }
    writing = false;
  };

  return (item) =>
    new Promise((answered, failed) => {
      waiting.push({ item, answered, failed });
      if (!writing) void run();
    });
};
