/** Steps that end what was started, run backwards. */
export type Undo = {
  readonly add: (step: () => Promise<void> | void) => void;
  readonly all: () => Promise<void>;
};

export const makeUndo = (): Undo => {
  const steps: (() => Promise<void> | void)[] = [];
  return {
    add: (step) => steps.push(step),
    all: async () => {
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
};
