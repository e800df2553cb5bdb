import { ensureBuilt } from '../../cli/serving/built.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { launchBrowser } from '../../e2e/browser/chromium.ts';
import { foundBench } from '../network/found-bench.ts';
import { startOther } from '../processes/other-process.ts';
import type { ServingReady } from '../processes/serving-process.ts';
import { atMost, type Requirement, type Result, type Say } from '../result.ts';
import { type Visit, visit } from './visit.ts';

/** What a page may weigh, in bytes of 1,000 to the kB, and how often it may ask (issue: "Two doors"). */
const LIMITS = { withoutScript: 14_000, first: 25_000, all: 80_000, requests: 4 };

type Page = { readonly name: string; readonly door: 'sealed' | 'plain'; readonly path: string };
const PAGES: readonly Page[] = [
  { name: 'front', door: 'sealed', path: '/' },
  { name: 'front, English', door: 'sealed', path: '/en/' },
  { name: 'outcome', door: 'sealed', path: '/afloop' },
  { name: 'outcome, English', door: 'sealed', path: '/en/outcome' },
  { name: 'plain door', door: 'plain', path: '/' },
  { name: 'plain door, English', door: 'plain', path: '/en/' },
  { name: 'plain door, coming back', door: 'plain', path: '/terug' },
  { name: 'plain door, coming back, English', door: 'plain', path: '/en/back' },
];

const sum = (visited: Visit, which: (first: boolean) => boolean): number =>
  visited.fetched.filter(({ first }) => which(first)).reduce((total, { bytes }) => total + bytes, 0);

const measured = (visited: Visit) => ({
  requests: visited.fetched.length,
  firstBytes: sum(visited, (first) => first),
  bytes: sum(visited, () => true),
  ...visited,
});
type Measured = ReturnType<typeof measured>;
type Weighed = Page & { readonly script: Measured; readonly withoutScript: Measured };

const requirementsOf = ({ name, script, withoutScript }: Weighed): readonly Requirement[] => [
  atMost(`${name}: bytes without script`, withoutScript.bytes, LIMITS.withoutScript),
  atMost(`${name}: bytes before its script asks for more`, script.firstBytes, LIMITS.first),
  atMost(`${name}: bytes in all`, script.bytes, LIMITS.all),
  atMost(`${name}: requests`, script.requests, LIMITS.requests),
  atMost(
    `${name}: cookies, stored items, other hosts and failed requests`,
    [script, withoutScript].reduce((n, v) => n + v.cookies + v.stored + v.otherHosts.length + v.failed, 0),
    0,
  ),
];

/** Bytes over the wire and requests for each public page, by a real browser that was never there before. */
export const benchPage = async (say: Say): Promise<Result> => {
  ensureBuilt(say);
  const undo = makeUndo();
  try {
    const server = await startOther<ServingReady>(
      new URL('../processes/serving-process.ts', import.meta.url),
    );
    undo.add(server.stop);
    const { origin, plainOrigin, invitations } = server.ready;
    await foundBench(origin, invitations);
    const browser = await launchBrowser();
    undo.add(() => browser.close());
    const pages: Weighed[] = [];
    for (const page of PAGES) {
      const url = (page.door === 'sealed' ? origin : plainOrigin) + page.path;
      const weighed = {
        ...page,
        script: measured(await visit(browser, url, true)),
        withoutScript: measured(await visit(browser, url, false)),
      };
      pages.push(weighed);
      const { script, withoutScript } = weighed;
      say(
        `page, ${page.name}: ${withoutScript.bytes} bytes without script; with it ${script.firstBytes} first, ${script.bytes} in all, ${script.requests} requests`,
      );
    }
    return { bench: 'page', requirements: pages.flatMap(requirementsOf), figures: { pages } };
  } finally {
    await undo.all();
  }
};
