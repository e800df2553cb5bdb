import { signDisposition } from '@seinhuis/core/reader';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import { readFrames } from '@seinhuis/core/wire/frames';
import type { KeyApi, OpenedItem } from './contract.ts';
import { OfficeError } from './failure.ts';
import type { OpenerAnswer, OpenerJob, OpenerSetup } from './opener.ts';
import { client, desk, session, tell } from './session.ts';
import { startWorker } from './trusted-url.ts';

// The reader's inbox: fetches in batches, spreads the opening over the processor's cores, tells the page per batch.

const BATCH = 50;
/** Deliveries that an opener gets at a time: small enough that both work on the first batch. */
const PORTION = 5;
const MOST_OPENERS = 4;

type Item = { readonly id: string; readonly epoch: number };
type Frame = OpenerJob['frames'][number];

let openers: Worker[] = [];
let generation = 0;

/** Ends the openers: their keys go with them. */
export const stopOpeners = (): void => {
  for (const worker of openers) worker.terminate();
  openers = [];
  generation += 1;
  early = null;
};

/** Starts the openers when they do not run yet and gives them the keys and the roster of now. */
const startOpeners = (): void => {
  const { network, roster } = desk();
  const inbox = session()
    .held.filter((k) => k.purpose === 'inbox' && !k.pending)
    .map(({ organisation, purpose, epoch, secret }) => ({ organisation, purpose, epoch, secret }));
  if (inbox.length === 0) throw new OfficeError('no-key', { purpose: 'inbox' });
  if (openers.length === 0) {
    const count = Math.max(1, Math.min(MOST_OPENERS, navigator.hardwareConcurrency || 1));
    openers = Array.from({ length: count }, () => startWorker(self.location.href, 'opener'));
  }
  const setup: OpenerSetup = { setup: { desk: { network, roster }, inbox } };
  for (const worker of openers) worker.postMessage(setup);
};

let jobs = 0;

const openOn = (worker: Worker, frames: readonly Frame[]): Promise<readonly OpenedItem[]> =>
  new Promise((resolve, reject) => {
    jobs += 1;
    const job = jobs;
    const listen = ({ data }: MessageEvent<OpenerAnswer>): void => {
      if (data.job !== job) return;
      worker.removeEventListener('message', listen);
      resolve(data.items);
    };
    worker.addEventListener('message', listen);
    worker.addEventListener('error', () => reject(new OfficeError('internal-fault')), { once: true });
    worker.postMessage({ job, frames } satisfies OpenerJob);
  });

/** Opens one batch on all openers: each takes the next portion as soon as it is free. */
const openBatch = async (frames: readonly Frame[]): Promise<readonly OpenedItem[]> => {
  const items: OpenedItem[] = [];
  let at = 0;
  const next = async (worker: Worker): Promise<void> => {
    while (at < frames.length) {
      const portion = frames.slice(at, at + PORTION);
      at += PORTION;
      items.push(...(await openOn(worker, portion)));
    }
  };
  await Promise.all(openers.map(next));
  return items;
};

const fetchBatch = async (batch: readonly Item[]): Promise<readonly Frame[]> => {
  const epochs = new Map(batch.map(({ id, epoch }) => [id, epoch]));
  const frames = readFrames(await client('readDeliveries', { body: { ids: batch.map((b) => b.id) } }));
  return frames.flatMap((frame) => {
    const epoch = epochs.get(frame.id);
    return epoch === undefined ? [] : [{ ...frame, epoch }];
  });
};

type List = AnswerOf<'listDeliveries'>;
type Early = {
  readonly at: number;
  readonly list: Promise<List>;
  readonly opened: Promise<readonly OpenedItem[]>;
};
/** How long what was fetched at sign-in may stand for the list of now. */
const FRESH = 5_000;
let early: Early | null = null;

const openNewest = async (list: Promise<List>): Promise<readonly OpenedItem[]> => {
  const newest = (await list).deliveries.filter((d) => d.state !== 'withdrawn').slice(0, BATCH);
  return newest.length === 0 ? [] : openBatch(await fetchBatch(newest));
};

/**
 * Right after a reader comes in, while the page still loads: the openers start, the list is fetched and the newest
 * batch is opened. The page then asks for it as for any other, and finds it done.
 */
export const beginInbox = (): void => {
  const s = session();
  if (!s.trust.ok || !s.held.some((k) => k.purpose === 'inbox' && !k.pending)) return;
  startOpeners();
  const list = client('listDeliveries');
  const opened = openNewest(list);
  // Whoever asks for it gets the failure; before that it is nobody's.
  opened.catch(() => undefined);
  early = { at: Date.now(), list, opened };
};

/** The list of the moment of coming in, for the page that follows at once; null when it is no longer fresh. */
export const earlyList = (): Promise<List> | null =>
  early !== null && Date.now() - early.at < FRESH ? early.list : null;

const takeEarly = async (): Promise<readonly OpenedItem[]> => {
  const taken = early;
  early = null;
  return (await taken?.opened.catch(() => [])) ?? [];
};

const openInbox: KeyApi['openInbox'] = async (asked) => {
  startOpeners();
  generation += 1;
  const mine = generation;
  const ids = new Set(asked.map((item) => item.id));
  const already = (await takeEarly()).filter((item) => ids.has(item.id));
  const had = new Set(already.map((item) => item.id));
  const wanted = asked.filter((item) => !had.has(item.id));
  let done = already.length;
  if (done > 0) tell({ event: 'opened', items: already, done, of: asked.length });
  const batches = Array.from({ length: Math.ceil(wanted.length / BATCH) }, (_, at) =>
    wanted.slice(at * BATCH, (at + 1) * BATCH),
  );
  // The next batch travels while this one is opened.
  let coming = batches[0] === undefined ? null : fetchBatch(batches[0]);
  for (const [at, batch] of batches.entries()) {
    const frames = (await coming) ?? [];
    const following = batches[at + 1];
    coming = following === undefined ? null : fetchBatch(following);
    coming?.catch(() => undefined);
    const items = await openBatch(frames);
    if (generation !== mine) return;
    const found = new Set(items.map((item) => item.id));
    const lost = batch
      .filter(({ id }) => !found.has(id))
      .map(({ id }): OpenedItem => ({ id, ok: false, stage: 'withheld' }));
    done += batch.length;
    tell({ event: 'opened', items: [...items, ...lost], done, of: asked.length });
  }
};

const dispose: KeyApi['dispose'] = async (delivery, outcome, sequence) => {
  await client('dispose', {
    parameters: { id: delivery },
    body: signDisposition(desk(), delivery, outcome, sequence),
  });
};

export const inbox = { openInbox, dispose };
