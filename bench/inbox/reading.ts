import { performance } from 'node:perf_hooks';
import type { Browser, Page } from 'playwright-core';
import { type PrintedSignIn, totpNow } from '../../cli/network/person.ts';

/** What a reader waits for after coming in, in milliseconds from when the inbox stands on the page. */
export type Reading = {
  readonly newest50: number;
  readonly all: number;
  /** The longest stretch in which the page could not answer; 0 when none took 50 ms or more. */
  readonly longestBlocked: number;
  readonly blockedOver50: number;
  /** Found by searching for a word of every report: all of them were opened, not only counted. */
  readonly found: number;
  readonly signInMs: number;
};

type Watched = {
  inbox: number | null;
  newest50: number | null;
  all: number | null;
  tasks: { readonly start: number; readonly duration: number }[];
};

/**
 * Runs in the page before anything else: looks once a frame what stands there, and lets the browser tell each task
 * that held the page for 50 ms or more.
 */
const watchInPage = (sought: { readonly heading: string; readonly beginning: string }): void => {
  const watched: Watched = { inbox: null, newest50: null, all: null, tasks: [] };
  (globalThis as unknown as { watched: Watched }).watched = watched;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watched.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    const heading = document.querySelector('h1')?.textContent;
    if (heading === sought.heading) {
      const now = performance.now();
      watched.inbox ??= now;
      const rows = [...document.querySelectorAll('tbody tr')];
      const opened = rows.filter((row) => row.textContent.includes(sought.beginning)).length;
      if (opened >= 50) watched.newest50 ??= now;
      if (watched.newest50 !== null && document.querySelector('progress') === null) watched.all ??= now;
    }
    if (watched.all === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

const watchedIn = (page: Page): Promise<Watched> =>
  page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);

const PATIENCE = 120_000;
const CODE_MS = 30_000;
let usedUntil = 0;

/** A running code that was not used before: the switchboard takes each of them once. */
const freshCode = async (secret: string): Promise<string> => {
  const wait = usedUntil - Date.now();
  if (wait > 0) await new Promise((done) => setTimeout(done, wait));
  const now = Date.now();
  usedUntil = (Math.floor(now / CODE_MS) + 1) * CODE_MS;
  return totpNow(secret, now);
};

/** A reader signs in with ten words and a code, and waits until everything is opened. */
export const readInbox = async (
  browser: Browser,
  origin: string,
  signIn: PrintedSignIn,
  sought: { readonly heading: string; readonly beginning: string },
): Promise<Reading> => {
  const context = await browser.newContext({ locale: 'nl-NL' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(watchInPage, sought);
    await page.goto(`${origin}/kantoor/aanmelden`);
    await page.getByLabel('Aanmeldnaam').fill(signIn.handle);
    await page.getByLabel('Uw tien woorden').fill(signIn.words.join(' '));
    await page.getByLabel('Code van zes cijfers').fill(await freshCode(signIn.totpSecret));
    const began = performance.now();
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: sought.heading }).waitFor();
    const signInMs = performance.now() - began;
    await page.waitForFunction(
      () => (globalThis as unknown as { watched: Watched }).watched.all !== null,
      null,
      { polling: 500 },
    );
    const { inbox, newest50, all, tasks } = await watchedIn(page);
    if (inbox === null || newest50 === null || all === null) throw new Error('the inbox was not seen');
    const during = tasks.filter(({ start, duration }) => start + duration > inbox && start < all);
    await page.getByRole('searchbox').first().fill('zwembad');
    const told = page.getByText(/^\d+ berichten gevonden$/);
    await told.waitFor();
    return {
      newest50: newest50 - inbox,
      all: all - inbox,
      longestBlocked: Math.max(0, ...during.map((t) => t.duration)),
      blockedOver50: during.filter((t) => t.duration > 50).length,
      found: Number.parseInt(await told.innerText(), 10),
      signInMs,
    };
  } finally {
    await context.close();
  }
};
