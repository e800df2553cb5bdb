import type { Browser, CDPSession } from 'playwright-core';

/** One answer that the browser got while it opened a page. */
type Fetched = {
  readonly path: string;
  readonly encoding: string;
  /** Bytes of the body as they came over the wire. */
  readonly bytes: number;
  /** Bytes of the answer with its headers. */
  readonly wire: number;
  /** Bytes of the body when unpacked. */
  readonly unpacked: number;
  /** Asked for by the page itself; false: by its script, once that ran. */
  readonly first: boolean;
};

export type Visit = {
  readonly fetched: readonly Fetched[];
  readonly otherHosts: readonly string[];
  readonly failed: number;
  readonly cookies: number;
  readonly stored: number;
};

type Open = {
  readonly url: string;
  readonly first: boolean;
  status: number;
  encoding: string;
  headers: number;
  wire: number;
  unpacked: number;
};

const watch = (session: CDPSession) => {
  const open = new Map<string, Open>();
  const done: Open[] = [];
  let failed = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request, initiator }) =>
    open.set(requestId, {
      url: request.url,
      first: initiator.type !== 'script',
      status: 0,
      encoding: '',
      headers: 0,
      wire: 0,
      unpacked: 0,
    }),
  );
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const found = open.get(requestId);
    if (found === undefined) return;
    found.status = response.status;
    found.headers = response.encodedDataLength;
    found.encoding = response.headers['content-encoding'] ?? response.headers['Content-Encoding'] ?? '';
  });
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    const found = open.get(requestId);
    if (found !== undefined) found.unpacked += dataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const found = open.get(requestId);
    open.delete(requestId);
    if (found === undefined || found.url.startsWith('data:')) return;
    found.wire = encodedDataLength;
    if (found.status >= 400) failed += 1;
    done.push(found);
  });
  session.on('Network.loadingFailed', ({ requestId }) => {
    if (open.delete(requestId)) failed += 1;
  });
  return { done, failed: () => failed };
};

/** Opens a page in a browser that was never there before, until nothing is under way any more. */
export const visit = async (browser: Browser, url: string, script: boolean): Promise<Visit> => {
  const context = await browser.newContext({ javaScriptEnabled: script, locale: 'nl-NL' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const watched = watch(session);
    const answer = await page.goto(url, { waitUntil: 'networkidle' });
    if (answer === null || !answer.ok())
      throw new Error(`the page answered ${answer?.status() ?? 'nothing'}`);
    const { origin } = new URL(url);
    const stored = script ? await page.evaluate(() => localStorage.length + sessionStorage.length) : 0;
    return {
      fetched: watched.done.map(({ url: from, encoding, headers, wire, unpacked, first }) => ({
        path: new URL(from).pathname,
        encoding,
        bytes: wire - headers,
        wire,
        unpacked,
        first,
      })),
      otherHosts: watched.done.map((o) => new URL(o.url).origin).filter((o) => o !== origin),
      failed: watched.failed(),
      cookies: (await context.cookies()).length,
      stored,
    };
  } finally {
    await context.close();
  }
};
