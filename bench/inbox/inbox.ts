import { ensureBuilt } from '../../cli/serving/built.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { launchBrowser } from '../../e2e/browser/chromium.ts';
import { foundBench, someone } from '../network/found-bench.ts';
import { startOther } from '../processes/other-process.ts';
import type { ServingReady } from '../processes/serving-process.ts';
import { atLeast, atMost, type Result, type Say } from '../result.ts';
import { median, round } from '../statistics.ts';
import { BEGINNING, deliverMany } from './deliveries.ts';
import { type Reading, readInbox } from './reading.ts';

const DELIVERIES = 1000;
const HEADING = 'Postvak';

/**
 * A reader comes in by ten words and finds a thousand sealed reports: how long until the newest fifty can be read,
 * until all can, and how long the page stood still. Every run is a browser that was never there.
 */
export const benchInbox = async (say: Say, runs: number): Promise<Result> => {
  ensureBuilt(say);
  const undo = makeUndo();
  try {
    const server = await startOther<ServingReady>(
      new URL('../processes/serving-process.ts', import.meta.url),
    );
    undo.add(server.stop);
    const { origin, invitations } = server.ready;
    const network = await foundBench(origin, invitations);
    await deliverMany(origin, network, DELIVERIES, (done) => {
      if (done % 250 === 0) say(`inbox: ${done} of ${DELIVERIES} reports forwarded`);
    });
    const browser = await launchBrowser();
    undo.add(() => browser.close());
    const { printed } = someone(network.founded, 'reader');
    const readings: Reading[] = [];
    for (let run = 1; run <= runs; run += 1) {
      const sought = { heading: HEADING, beginning: BEGINNING };
      const read = await readInbox(browser, origin, printed, sought);
      readings.push(read);
      say(
        `inbox, run ${run} of ${runs}: newest 50 in ${round(read.newest50, 0)} ms, all in ${round(read.all, 0)} ms, longest blocked ${round(read.longestBlocked, 0)} ms (${read.blockedOver50} over 50), found ${read.found}`,
      );
    }
    const middle = (of: (reading: Reading) => number): number => round(median(readings.map(of)), 0);
    const figures = {
      deliveries: DELIVERIES,
      newest50: middle((r) => r.newest50),
      all: middle((r) => r.all),
      longestBlocked: middle((r) => r.longestBlocked),
      signIn: middle((r) => r.signInMs),
      browser: browser.version(),
      readings,
    };
    return {
      bench: 'inbox',
      requirements: [
        atMost('ms until the newest 50 are opened', figures.newest50, 1000),
        atMost(`ms until all ${DELIVERIES} are opened`, figures.all, 8000),
        atMost('ms that the page was blocked at most', figures.longestBlocked, 50),
        atLeast('reports found by search', Math.min(...readings.map((r) => r.found)), DELIVERIES),
      ],
      figures,
    };
  } finally {
    await undo.all();
  }
};
