import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from '../../cli/serving/built.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { readPostgres } from '../machine.ts';
import { foundBench, moreOperators } from '../network/found-bench.ts';
import { marksStored } from '../plain/plain.ts';
import type { Kept, KeptQuestion } from '../processes/kept.ts';
import { startOther } from '../processes/other-process.ts';
import type { ServingQuestion, ServingReady } from '../processes/serving-process.ts';
import { spent } from '../processes/spent.ts';
import { atLeast, atMost, type Result, type Say } from '../result.ts';
import { quantile, round } from '../statistics.ts';
import { arrivals, busiestSecond } from './curve.ts';
import { OPERATORS, workDesk } from './desk.ts';
import type { Tally } from './schedule.ts';
import type { TipsAnswer, TipsQuestion } from './tips-process.ts';
import type { Door, VisitorsAnswer, VisitorsQuestion } from './visitors-process.ts';

/** What comes in ten minutes; `--minutes` scales the length and all of it alike. */
const EVENING = { minutes: 10, visitors: 20_000, tips: 1500, polls: 3000, handled: 240 };
const SEED = 20_261_122;
const HOST = '127.0.0.1';
const DIST = resolve(import.meta.dirname, '../../site/dist');

/** What a browser asks for that opens the sealed door: its scripts as the built page names them, and network.json. */
const sealedFiles = (): readonly string[] => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const entry = /src="(\/a\/[^"]+\.js)"/.exec(page)?.[1];
  if (entry === undefined) throw new Error('the built page names no script');
  const script = readFileSync(join(DIST, entry), 'utf8');
  const scripts = readdirSync(join(DIST, 'a')).filter((name) => name.endsWith('.js'));
  // What the script fetches as soon as it runs is the largest of those that it names.
  const later = scripts
    .filter((name) => script.includes(name) && !entry.endsWith(name))
    .sort((a, b) => readFileSync(join(DIST, 'a', b)).length - readFileSync(join(DIST, 'a', a)).length)[0];
  return [entry, ...(later === undefined ? [] : [`/a/${later}`]), '/network.json'];
};

const told = ({ latencies, failures }: Tally) => ({
  count: latencies.length,
  p50: round(quantile(latencies, 0.5)),
  p99: round(quantile(latencies, 0.99)),
  slowest: round(latencies.reduce((most, ms) => Math.max(most, ms), 0)),
  failures,
});

const failuresIn = (tallies: readonly Tally[]): number =>
  tallies.flatMap(({ failures }) => Object.values(failures)).reduce((sum, n) => sum + n, 0);

const portOf = (origin: string): number => Number(new URL(origin).port);

/** How many acknowledged tips are not there exactly once as they were sent, and how many are there that nobody sent. */
const compare = (
  { acknowledged, acknowledgedPlain }: TipsAnswer,
  kept: readonly Kept[],
  marks: ReadonlyMap<string, number>,
) => {
  const found = new Map(kept.map(({ id, hash }) => [id, hash]));
  return {
    lost:
      acknowledged.filter(({ id, hash }) => found.get(id) !== hash).length +
      acknowledgedPlain.filter((mark) => !marks.has(mark)).length,
    twice: kept.length - found.size + [...marks.values()].filter((times) => times > 1).length,
    unasked: kept.length - acknowledged.length - acknowledgedPlain.length,
  };
};

/**
 * The evening of a broadcast: visitors at both doors, tips, mailboxes that are looked at, and a desk at work, each in
 * an open loop of its own. What it takes is measured from the moment somebody meant to ask.
 */
export const benchDay = async (
  say: Say,
  _runs: number,
  _seconds: number,
  minutes: number,
): Promise<Result> => {
  ensureBuilt(say);
  const undo = makeUndo();
  try {
    const scaled = (count: number): number => Math.round((count * minutes) / EVENING.minutes);
    const ms = minutes * 60_000;
    const server = await startOther<ServingReady>(
      new URL('../processes/serving-process.ts', import.meta.url),
    );
    undo.add(server.stop);
    const { origin, plainOrigin, databaseUrl, invitations } = server.ready;
    const visitors = await startOther<null>(new URL('./visitors-process.ts', import.meta.url));
    undo.add(visitors.stop);
    const tips = await startOther<null>(new URL('./tips-process.ts', import.meta.url));
    undo.add(tips.stop);
    const network = await foundBench(origin, invitations, moreOperators(OPERATORS.slice(1)));
    const sealing: TipsQuestion = { kind: 'seal', network: network.network, tips: scaled(EVENING.tips) };
    await tips.ask(sealing);
    const door = (base: string, files: readonly string[]): Door => ({ port: portOf(base), page: '/', files });
    const asked: VisitorsQuestion = {
      host: HOST,
      sealed: door(origin, sealedFiles()),
      plain: door(plainOrigin, []),
      visitors: scaled(EVENING.visitors),
      ms,
      seed: SEED,
    };
    const posting: TipsQuestion = {
      kind: 'run',
      host: HOST,
      port: portOf(origin),
      plainOrigin,
      tips: scaled(EVENING.tips),
      polls: scaled(EVENING.polls),
      ms,
      seed: SEED + 1,
      mark: 'evening',
    };
    const spending: ServingQuestion = { kind: 'spent' };
    const spentBefore = await server.ask<number>(spending);
    const own = process.cpuUsage();
    say(`day: ${asked.visitors} visitors and ${posting.tips} tips within ${minutes} minutes begin to come`);
    const [visited, posted, desk] = await Promise.all([
      visitors.ask<VisitorsAnswer>(asked),
      tips.ask<TipsAnswer>(posting),
      workDesk(network, scaled(EVENING.handled), ms, SEED + 3),
    ]);
    const processorSeconds = {
      switchboard: round((await server.ask<number>(spending)) - spentBefore),
      visitors: round(visited.spent),
      tips: round(posted.spent),
      desk: round(spent(own)),
    };
    const question: KeptQuestion = { kind: 'kept', whole: null };
    const stored = compare(
      posted,
      await server.ask<readonly Kept[]>(question),
      await marksStored(server, network),
    );
    const parts = {
      'page, sealed door': visited.sealedPages,
      'page, plain door': visited.plainPages,
      'files of a page': visited.files,
      'whole visit': visited.whole,
      'tip, sealed door': posted.sealed,
      'report, plain door': posted.plain,
      'mailbox looked at': posted.polls,
      'tip handled by the desk': desk.handled,
    };
    const figures = Object.fromEntries(Object.entries(parts).map(([name, tally]) => [name, told(tally)]));
    for (const [name, { count, p50, p99, slowest }] of Object.entries(figures))
      say(`day, ${name}: ${count}, p50 ${p50} ms, p99 ${p99} ms, slowest ${slowest} ms`);
    const late = { visitors: round(quantile(visited.late, 0.99)), tips: round(quantile(posted.late, 0.99)) };
    say(`day: of all, one in a hundred was sent ${late.visitors} ms late by the generator itself`);
    say(`day: seconds of processor ${JSON.stringify(processorSeconds)} within ${minutes * 60} s`);
    const p99 = (tally: Tally): number => round(quantile(tally.latencies, 0.99));
    return {
      bench: 'day',
      requirements: [
        atMost('p99 of a page of the sealed door, ms', p99(visited.sealedPages), 100),
        atMost('p99 of a page of the plain door, ms', p99(visited.plainPages), 100),
        atMost('p99 of a submission by the sealed door, ms', p99(posted.sealed), 500),
        atMost('p99 of a submission by the plain door, ms', p99(posted.plain), 500),
        atMost('requests that failed', failuresIn(Object.values(parts)), 0),
        atLeast('tips that the desk handled meanwhile', desk.handled.latencies.length, 1),
        atMost('acknowledged tips that are not there exactly once', stored.lost + stored.twice, 0),
        atMost('tips there are that nobody was told of', stored.unasked, 0),
      ],
      figures: {
        minutes,
        seed: SEED,
        busiestSecond: busiestSecond(arrivals(asked.visitors, ms, SEED)),
        ...figures,
        desk: Object.fromEntries(
          [...desk.calls].map(([name, latencies]) => [name, told({ latencies, failures: {} })]),
        ),
        idle: desk.idle,
        sentLateP99: late,
        processorSeconds,
        ...stored,
      },
      postgres: (await readPostgres(databaseUrl)).version,
    };
  } finally {
    await undo.all();
  }
};
