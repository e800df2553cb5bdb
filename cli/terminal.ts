/** Writes over one line of the terminal; silent where standard error is no terminal. An empty text clears the line. */
export const progressLine = (): ((text: string) => void) =>
  process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001b[K${text}`) : () => {};

/** Resolves when the process is asked to stop: Ctrl-C, or a supervisor's TERM. */
export const untilStopped = (): Promise<void> =>
  new Promise((stopped) => {
    process.once('SIGINT', () => stopped());
    process.once('SIGTERM', () => stopped());
  });
