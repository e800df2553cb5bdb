/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

/**
 * How an evening goes after a broadcast, as shares of its length: the number is shown on the screen after a tenth, and
 * so many of all come because of it, half of them within a tenth more. The others come at any time.
 */
const BROADCAST = { at: 0.1, share: 0.6, decay: 0.15 };

/** When so many people come within `ms`: sorted, by a seed. */
export const arrivals = (count: number, ms: number, seed: number): readonly number[] => {
  const chance = seeded(seed);
  const { at, share, decay } = BROADCAST;
  // Of a decay that is cut off at the end, so that all come within the time.
  const whole = 1 - Math.exp(-(1 - at) / decay);
  return Array.from({ length: count }, () => {
    const drawn = chance();
    if (chance() >= share) return drawn * ms;
    return (at - decay * Math.log(1 - drawn * whole)) * ms;
  }).sort((a, b) => a - b);
};

/** The most arrivals within any second. */
export const busiestSecond = (times: readonly number[]): number => {
  let most = 0;
  let from = 0;
  for (const [to, time] of times.entries()) {
    while (time - (times[from] ?? 0) >= 1000) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
};
