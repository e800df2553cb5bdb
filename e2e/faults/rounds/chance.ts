/** Chance that a seed gives again: numbers from 0 to 1. Only for trying things; keys come from core's random. */
export type Chance = () => number;

/** Mulberry32: small, known, and good enough to choose a moment. */
export const makeChance = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const between = (chance: Chance, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1));

/** One of them. There has to be one. */
export const oneOf = <T>(chance: Chance, all: readonly T[]): T =>
  all[between(chance, 0, all.length - 1)] as T;

/** A seed for a run that was given none: it is printed, so that the run can be had again. */
export const freshSeed = (): number => Date.now() % 2 ** 31;
