/** Between two lines in a log of what goes on for minutes. */
const QUIET_MS = 10_000;

/**
 * Writes over one line of the terminal; an empty text clears it. Where standard error is no terminal: `silent`, or a
 * line now and then for who would think that nothing happens.
 */
export const progressLine = (otherwise: 'silent' | 'now and then' = 'silent'): ((text: string) => void) => {
  if (process.stderr.isTTY) return (text) => process.stderr.write(`\r\u001b[K${text}`);
  if (otherwise === 'silent') return () => {};
  let last = Number.NEGATIVE_INFINITY;
  return (text) => {
    const now = performance.now();
    if (text === '' || now - last < QUIET_MS) return;
    last = now;
    process.stderr.write(`${text}\n`);
  };
};

/** Resolves when the process is asked to stop: Ctrl-C, or a supervisor's TERM. */
export const untilStopped = (): Promise<void> =>
  new Promise((stopped) => {
    process.once('SIGINT', () => stopped());
    process.once('SIGTERM', () => stopped());
  });
