import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process beside this one that answers one question at a time. It ends when this one does. */
export type OtherProcess = {
  readonly pid: number;
  readonly ask: <Answer>(question: unknown) => Promise<Answer>;
  readonly stop: () => Promise<void>;
};

type Told = { readonly answer: unknown } | { readonly error: string };

const toldBy = (child: ChildProcess): Promise<unknown> =>
  new Promise((answered, failed) => {
    const told = (message: unknown) => {
      child.off('exit', ended);
      const said = message as Told;
      if ('error' in said) failed(new Error(said.error));
      else answered(said.answer);
    };
    const ended = (code: number | null) => {
      child.off('message', told);
      failed(new Error(`a process of the bench ended with ${code ?? 'a signal'}`));
    };
    child.once('message', told);
    child.once('exit', ended);
  });

/** Starts a module as a process of its own and waits until it says that it is ready. Answers what it said. */
export const startOther = async <Ready>(
  module: URL,
  args: readonly string[] = [],
): Promise<OtherProcess & { readonly ready: Ready }> => {
  const child = fork(fileURLToPath(module), [...args], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ask = async <Answer>(question: unknown): Promise<Answer> => {
    const answer = toldBy(child);
    child.send(question as object);
    return (await answer) as Answer;
  };
  const stop = (): Promise<void> =>
    new Promise((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', () => done());
      child.disconnect();
    });
  return { ready: (await toldBy(child)) as Ready, pid: child.pid ?? 0, ask, stop };
};

/** The other side: says that it is ready, answers questions and cleans up when the process that started it goes. */
export const beOther = async <Question>(work: {
  readonly ready: () => Promise<unknown>;
  readonly answer?: (question: Question) => Promise<unknown>;
  readonly end: () => Promise<void> | void;
}): Promise<void> => {
  const tell = async (made: Promise<unknown>): Promise<void> => {
    const told: Told = await made.then(
      (answer) => ({ answer }),
      (thrown: unknown) => ({
        error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : 'unknown',
      }),
    );
    if (process.connected) process.send?.(told);
  };
  process.once('disconnect', async () => {
    await work.end();
    process.exit(0);
  });
  process.on('message', (question) => {
    if (work.answer !== undefined) void tell(work.answer(question as Question));
  });
  await tell(work.ready());
};
