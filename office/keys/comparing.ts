import { fromBase64 } from '@seinhuis/core/bytes';
import type { Id } from '@seinhuis/core/ids';
import { openTip as openTipWith } from '@seinhuis/core/operator';
import { systemRandom } from '@seinhuis/core/random';
import { alikeGroups, type Compared } from '@seinhuis/core/rules/likeness';
import { RefusedError } from '@seinhuis/core/wire/client';
import { likenessOf, openLikeness, sealLikeness } from '@seinhuis/core/wire/likeness';
import { DESK, organisationOf } from '@seinhuis/core/wire/roster';
import type { TipBody } from '@seinhuis/core/wire/tip';
import type { KeyApi } from './contract.ts';
import { inTurns } from './in-turns.ts';
import { client, desk, heldKey, session, tell } from './session.ts';
import { withAnyEpoch } from './with-any-epoch.ts';

// Which waiting tips are alike (PROTOCOL 6.6). A likeness is made by whoever opened the tip, here and without showing it;
// everybody at the desk compares by likenesses, which are no text.

const AT_ONCE = 500;

let known = new Map<Id, Compared>();
let comparing = 0;

export const forgetLikenesses = (): void => {
  known = new Map();
  comparing += 1;
};

/** Keeps the likeness of a tip that I have in hand beside it. */
const keepLikeness = async (tip: Id, body: TipBody | null): Promise<void> => {
  const { secret } = heldKey('intake');
  const sealed = sealLikeness(session().network, secret, tip, likenessOf(secret, body), systemRandom);
  await client('keepLikeness', { parameters: { id: tip }, body: sealed });
};

/** The same of a tip that was opened to be read. Without it the tip is compared with no other: a pity, no failure. */
export const noteLikeness = (tip: Id, body: TipBody): void => {
  if (!known.has(tip)) keepLikeness(tip, body).catch(() => undefined);
};

/** What a colleague with an older key could open is not called unreadable by me. */
const holdsEveryIntake = (): boolean => {
  const held = new Set(
    session()
      .held.filter((k) => k.purpose === 'intake' && !k.pending)
      .map((k) => k.epoch),
  );
  const { roster } = desk();
  return (organisationOf(roster, DESK)?.keys ?? []).every((k) => k.purpose !== 'intake' || held.has(k.epoch));
};

const isTampered = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'tampered';

/** The tip in this worker only, for as long as its likeness takes; null when it opens for nobody. */
const bodyOf = async (tip: Id): Promise<TipBody | null> => {
  const envelope = await client('readTip', { parameters: { id: tip } });
  try {
    return (await withAnyEpoch('intake', (key) => openTipWith(key, envelope))).body;
  } catch (error) {
    if (isTampered(error) && holdsEveryIntake()) return null;
    throw error;
  }
};

const compareOne = async (tip: Id): Promise<boolean> => {
  const parameters = { id: tip };
  try {
    await client('claimTip', { parameters });
  } catch (error) {
    // A colleague was first: theirs to read.
    if (error instanceof RefusedError && ['wrong-state', 'not-found'].includes(error.code)) return false;
    throw error;
  }
  try {
    await keepLikeness(tip, await bodyOf(tip));
    return true;
  } catch (error) {
    if (isTampered(error)) return false;
    throw error;
  } finally {
    await client('releaseTip', { parameters });
  }
};

const compareTips: KeyApi['compareTips'] = async (tips) => {
  comparing += 1;
  const mine = comparing;
  let done = 0;
  const made = await inTurns(
    tips,
    async (tip) => {
      const answer = await compareOne(tip);
      done += 1;
      tell({ event: 'comparing', done, of: tips.length });
      return answer;
    },
    () => comparing === mine,
  );
  return made.filter(Boolean).length;
};

const stopComparing: KeyApi['stopComparing'] = async () => {
  comparing += 1;
};

/** A likeness that none of my keys opens says nothing: that tip is like no other. */
const openedOf = async (tip: Id, sealed: string): Promise<Compared | null> => {
  try {
    return await withAnyEpoch('intake', async ({ secret, epoch }) => ({
      id: tip,
      epoch,
      likeness: openLikeness(session().network, secret, tip, fromBase64(sealed)),
    }));
  } catch (error) {
    if (isTampered(error)) return null;
    throw error;
  }
};

const alikeTips: KeyApi['alikeTips'] = async (tips) => {
  const asked = new Set(tips);
  known = new Map([...known].filter(([tip]) => asked.has(tip)));
  const missing = tips.filter((tip) => !known.has(tip));
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const body = { tips: missing.slice(at, at + AT_ONCE) };
    const { likenesses } = await client('readLikenesses', { body });
    for (const { tip, likeness } of likenesses) {
      const compared = await openedOf(tip, likeness);
      if (compared !== null) known.set(tip, compared);
    }
  }
  return alikeGroups([...known.values()]);
};

export const comparingTips = { compareTips, stopComparing, alikeTips };
