import { useRef, useState } from 'react';

let failed: (error: unknown) => void = () => undefined;

/** Also told to the office, which looks whether the session ended. */
export const whenFailed = (listener: (error: unknown) => void): void => {
  failed = listener;
};

/** Something that a button starts: whether it runs, what went wrong. A second press while it runs does nothing. */
export const useAction = <Args extends readonly unknown[]>(
  act: (...args: Args) => Promise<unknown>,
): {
  readonly run: (...args: Args) => void;
  readonly busy: boolean;
  readonly error: unknown;
} => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const running = useRef(false);
  const run = (...args: Args): void => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    act(...args)
      .catch((failure: unknown) => {
        setError(failure);
        failed(failure);
      })
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  };
  return { run, busy, error };
};
