import { OfficeError } from './failure.ts';

// A request that the switchboard takes only from who proved a moment ago who they are (PROTOCOL 9.6) waits here until
// the person did so in the page, or would not. Then the same request goes again: nothing that was typed is lost.

type Waiting = {
  readonly until: Promise<void>;
  readonly proved: () => void;
  readonly left: (error: OfficeError) => void;
};

let waiting: Waiting | null = null;

/** Waits until the person proved who they are. Whatever else asks meanwhile waits for the same. */
export const untilProved = (): Promise<void> => {
  if (waiting !== null) return waiting.until;
  let proved = (): void => {};
  let left = (_: OfficeError): void => {};
  const until = new Promise<void>((resolve, reject) => {
    proved = resolve;
    left = reject;
  });
  waiting = { until, proved, left };
  return until;
};

export const isAsking = (): boolean => waiting !== null;

export const wasProved = (): void => {
  waiting?.proved();
  waiting = null;
};

/** The person would not, or is gone: what waited is refused. */
export const wasLeft = (): void => {
  waiting?.left(new OfficeError('not-fresh'));
  waiting = null;
};
