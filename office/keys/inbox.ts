import { signDisposition } from '@seinhuis/core/reader';
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
};

const startOpeners = (): void => {
  stopOpeners();
  const { network, roster } = desk();
  const inbox = session()
    .held.filter((k) => k.purpose === 'inbox' && !k.pending)
    .map(({ organisation, purpose, epoch, secret }) => ({ organisation, purpose, epoch, secret }));
  if (inbox.length === 0) throw new OfficeError('no-key', { purpose: 'inbox' });
  const setup: OpenerSetup = { setup: { desk: { network, roster }, inbox } };
  const count = Math.max(1, Math.min(MOST_OPENERS, navigator.hardwareConcurrency || 1));
  openers = Array.from({ length: count }, () => {
    const worker = startWorker(self.location.href, 'opener');
    worker.postMessage(setup);
    return worker;
  });
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

const openInbox: KeyApi['openInbox'] = async (wanted) => {
  startOpeners();
  const mine = generation;
  const batches = Array.from({ length: Math.ceil(wanted.length / BATCH) }, (_, at) =>
    wanted.slice(at * BATCH, (at + 1) * BATCH),
  );
  let done = 0;
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
    tell({ event: 'opened', items: [...items, ...lost], done, of: wanted.length });
  }
};

const dispose: KeyApi['dispose'] = async (delivery, outcome, sequence) => {
  await client('dispose', {
    parameters: { id: delivery },
    body: signDisposition(desk(), delivery, outcome, sequence),
  });
};

export const inbox = { openInbox, dispose };
