import { openDelivery } from '@seinhuis/core/reader';
import type { Desk, HeldKey } from '@seinhuis/core/staff';
import type { Framed } from '@seinhuis/core/wire/frames';
import type { OpenedItem } from './contract.ts';

// A second worker that only opens deliveries. It is given the inbox keys and the roster, never anybody's own keys.

export type OpenerSetup = {
  readonly setup: { readonly desk: Pick<Desk, 'network' | 'roster'>; readonly inbox: readonly HeldKey[] };
};
export type OpenerJob = {
  readonly job: number;
  readonly frames: readonly (Framed & { readonly epoch: number })[];
};
export type OpenerAnswer = { readonly job: number; readonly items: readonly OpenedItem[] };

/** Opens one delivery and verifies both signatures. What does not hold is shown as damaged, never hidden. */
const openOne = async (
  { desk, inbox }: OpenerSetup['setup'],
  { id, envelope, epoch }: OpenerJob['frames'][number],
): Promise<OpenedItem> => {
  const key = inbox.find((k) => k.epoch === epoch);
  if (key === undefined) return { id, ok: false, stage: 'no-key' };
  try {
    const { delivery, report, part, hash, day } = await openDelivery(desk, key, id, envelope);
    const by = (signed: { person: string; day: string }) => ({ person: signed.person, day: signed.day });
    return {
      id,
      ok: true,
      report,
      role: delivery.role,
      part,
      hash,
      day,
      author: by(delivery.author),
      reviewer: by(delivery.reviewer),
      outcomeWords: delivery.outcomeWords,
    };
  } catch (error) {
    const stage = (error as { stage?: unknown }).stage;
    return { id, ok: false, stage: typeof stage === 'string' ? stage : 'payload' };
  }
};

/** Runs this worker as an opener. */
export const runOpener = (): void => {
  let setup: OpenerSetup['setup'] | null = null;
  self.addEventListener('message', async ({ data }: MessageEvent<OpenerSetup | OpenerJob>) => {
    if ('setup' in data) {
      setup = data.setup;
      return;
    }
    const items: OpenedItem[] = [];
    for (const frame of data.frames) if (setup !== null) items.push(await openOne(setup, frame));
    const answer: OpenerAnswer = { job: data.job, items };
    self.postMessage(answer);
  });
};
