import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchDay } from './day/day.ts';
import { benchFiles } from './files/files.ts';
import { benchGrowth } from './growth/growth.ts';
import { benchInbox } from './inbox/inbox.ts';
import { benchIntake } from './intake/intake.ts';
import { readMachine } from './machine.ts';
import { benchPage } from './page/page.ts';
import { benchPlain } from './plain/plain.ts';
import type { Recorded, Result, Say } from './result.ts';

const RESULTS = join(import.meta.dirname, 'results');

type Asked = { readonly runs: number; readonly seconds: number; readonly minutes: number };
type Bench = (say: Say, runs: number, seconds: number, minutes: number) => Promise<Result>;
const BENCHES: Readonly<Record<string, Bench>> = {
  intake: benchIntake,
  plain: benchPlain,
  page: benchPage,
  inbox: benchInbox,
  files: benchFiles,
  day: benchDay,
  growth: benchGrowth,
};

const USAGE = `npm run bench -- [${Object.keys(BENCHES).join('|')}]... [--runs N] [--seconds N] [--minutes N] [--record]`;

const number = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(USAGE);
  return value;
};

const say: Say = (line) => console.error(line);

const runOne = async (name: string, bench: Bench, asked: Asked): Promise<Recorded> => {
  const machine = await readMachine();
  say(
    `${name}: load average ${machine.load} on ${machine.cores} cores, ${Math.round(machine.busyBefore * 100)}% busy with others`,
  );
  const { postgres = null, ...result } = await bench(say, asked.runs, asked.seconds, asked.minutes);
  for (const { asked, found, met } of result.requirements)
    say(`  ${met ? 'met    ' : 'NOT MET'} ${asked}; found ${found}`);
  return { ...result, machine: { ...machine, postgres } };
};

/** Runs the named benches, or all, and prints one last line of JSON. Answers the exit code: 1 when something is not met. */
const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      minutes: { type: 'string', default: '10' },
      record: { type: 'boolean', default: false },
    },
  });
  const names = positionals.length === 0 ? Object.keys(BENCHES) : positionals;
  const asked = {
    runs: number(values.runs),
    seconds: number(values.seconds),
    minutes: number(values.minutes),
  };
  const results: Recorded[] = [];
  for (const name of names) {
    const bench = BENCHES[name];
    if (bench === undefined) throw new RangeError(USAGE);
    const recorded = await runOne(name, bench, asked);
    results.push(recorded);
    if (!values.record) continue;
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(recorded, null, 2)}\n`);
  }
  console.log(JSON.stringify(results.length === 1 ? results[0] : results));
  return results.every(({ requirements }) => requirements.every(({ met }) => met)) ? 0 : 1;
};

process.exitCode = await main();
