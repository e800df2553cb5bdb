import { expect, test } from 'vitest';
import { freshSeed } from './rounds/chance.ts';
import { doRounds } from './rounds/rounds.ts';

// A little of `npm run faults`, every time with another seed: a round that loses something prints it.

const ROUNDS = 10;

test('everything that was acknowledged is there exactly once and opens, whatever of the real processes is killed at a moment of chance (C11)', async () => {
  const seed = freshSeed();
  console.log(`seed ${seed}: npm run faults -- --rounds ${ROUNDS} --seed ${seed}`);
  const { counts } = await doRounds(ROUNDS, seed, () => {});
  expect(counts.tips).toBeGreaterThan(0);
}, 240_000);
