import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fuzz } from '../fuzz/fuzz.ts';
import { freshSeed } from './rounds/chance.ts';
import { doRounds } from './rounds/rounds.ts';

// `npm run faults -- [--rounds N] [--minutes N] [--requests N] [--seed S]`: what ./seinhuis test does a little of, for long (docs/operate/faults.md).

const numberOf = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) return otherwise;
  const value = Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`--${name} takes a whole number`);
  return value;
};

const rounds = numberOf('rounds', 200);
const requests = numberOf('requests', 100_000);
const minutes = numberOf('minutes', 600);
const seed = numberOf('seed', freshSeed());
const say = (line: string): void => console.log(`${new Date().toISOString()} ${line}`);
const git = (...words: readonly string[]): string =>
  spawnSync('git', words, { encoding: 'utf8' }).stdout.trim();
const changed = git('status', '--porcelain') === '' ? '' : ' with changes';
say(
  `commit ${git('rev-parse', '--short', 'HEAD')}${changed}, seed ${seed}, ${rounds} rounds, ${requests} requests`,
);

const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
  const began = performance.now();
  const done = await work();
  say(`${name}: ${JSON.stringify(done)} in ${Math.round((performance.now() - began) / 1000)} s`);
};
if (rounds > 0) await timed('nothing was lost', () => doRounds(rounds, seed, say, minutes));
if (requests > 0) await timed('nothing was found', () => fuzz({ requests, seed }, say));
