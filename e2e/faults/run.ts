import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { freshSeed } from './rounds/chance.ts';
import { doRounds } from './rounds/rounds.ts';

// `npm run faults -- [--rounds N] [--seed S]`: what ./seinhuis test does a little of, for long (docs/operate/faults.md).

const numberOf = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) return otherwise;
  const value = Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`--${name} takes a whole number`);
  return value;
};

const rounds = numberOf('rounds', 200);
const seed = numberOf('seed', freshSeed());
const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
console.log(`commit ${commit}, seed ${seed}, ${rounds} rounds`);

const began = performance.now();
if (rounds > 0) {
  const done = await doRounds(rounds, seed, (line) => console.log(line));
  console.log(`nothing lost: ${JSON.stringify(done)} in ${Math.round((performance.now() - began) / 1000)} s`);
}
