import { IDLE } from '@seinhuis/core/wire/attended';

// Whether somebody is still there, in everything that is open in this browser: one session, one clock.

/** So long before the end it is told. */
export const WARNING = 60_000;
const DEEDS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** Deeds within so long of each other count once. */
const PAUSE = 2_000;

export type Idle = 'here' | 'warned' | 'gone';

/** What is so when nobody did anything for so many milliseconds. */
export const idleAfter = (silence: number): Idle =>
  silence >= IDLE ? 'gone' : silence >= IDLE - WARNING ? 'warned' : 'here';

export type Watched = {
  /** How long nobody has done anything, in milliseconds. */
  readonly silence: () => number;
  readonly stop: () => void;
};

/** Watches what people do, from now on. `tell` hears of deeds on this page, once every two seconds at most. */
export const watchPeople = (tell: () => void): Watched => {
  let last = Date.now();
  let told = Number.NEGATIVE_INFINITY;
  const others = new BroadcastChannel('seinhuis-attended');
  others.addEventListener('message', () => {
    last = Date.now();
  });
  const deed = (): void => {
    last = Date.now();
    if (last - told < PAUSE) return;
    told = last;
    others.postMessage(null);
    tell();
  };
  for (const name of DEEDS) addEventListener(name, deed, { capture: true, passive: true });
  deed();
  return {
    silence: () => Date.now() - last,
    stop: () => {
      others.close();
      for (const name of DEEDS) removeEventListener(name, deed, { capture: true });
    },
  };
};
