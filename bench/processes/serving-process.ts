import { type Serving, startServing } from '../../cli/serving/serving.ts';
import { TEMPORARY } from '../../cli/serving/temporary.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { answerKept, type KeptQuestion } from './kept.ts';
import { beOther } from './other-process.ts';
import { spent } from './spent.ts';

/** What the process says when everything is served. */
export type ServingReady = {
  readonly origin: string;
  readonly plainOrigin: string;
  readonly databaseUrl: string;
  readonly invitations: readonly [string, string];
};

// All that `serve` starts, in a process of its own: switchboard, pages, sweeps, and the plain door's own process.
const undo = makeUndo();
let serving: Serving | null = null;
export type ServingQuestion = KeptQuestion | { readonly kind: 'spent' };

await beOther<ServingQuestion>({
  ready: async (): Promise<ServingReady> => {
    serving = await startServing({
      ...TEMPORARY,
      log: (entry) => console.error(JSON.stringify(entry)),
    });
    undo.add(serving.close);
    const { origin, plainOrigin, databaseUrl } = serving;
    return { origin, plainOrigin, databaseUrl, invitations: await serving.init('bench') };
  },
  answer: async (question) =>
    question.kind === 'spent' ? spent() : serving && answerKept(serving, question),
  end: undo.all,
});
