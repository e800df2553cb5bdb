import type { Random } from '@seinhuis/core/random';

export const MINUTE = 60_000;

/** A moment between two numbers of minutes from now, by random bits. */
export const laterThan = (
  now: number,
  wait: { readonly from: number; readonly to: number },
  random: Random,
): number => {
  const [a = 0, b = 0, c = 0] = random(3);
  const part = (a * 65_536 + b * 256 + c) / 16_777_216;
  return now + Math.round((wait.from + part * (wait.to - wait.from)) * MINUTE);
};
