import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReview, openTip } from '@seinhuis/core/operator';
import { openDelivery } from '@seinhuis/core/reader';
import { openLetters } from '@seinhuis/core/tipster';
import { readFrames } from '@seinhuis/core/wire/frames';
import { openDatabase } from '@seinhuis/switchboard/db/database';
import * as chain from '../../../cli/network/chain.ts';
import { inTurn } from '../../../cli/network/in-turn.ts';
import type { Person } from '../../../cli/network/person.ts';
import { makeSession } from '../../../cli/network/session.ts';
import { runningEmbedded } from '../../../cli/postgres/embedded.ts';
import { readKek } from '../../../switchboard/lockbox/kek.ts';
import { lockOf, SLOT_BYTES, slotState } from '../../../switchboard/lockbox/slots.ts';
import { lockedRows } from '../../../switchboard/sweeps/orphans.ts';
import type { Ledger } from './ledger.ts';
import type { NetworkOnDisk } from './network.ts';

/** What was seen of earlier rounds, so that a round opens only what is new. */
export type Seen = {
  readonly tips: Map<string, string>;
  readonly reports: Set<string>;
  readonly letters: Set<string>;
};

/** What is wrong, a line each; and how many keys of the lockbox belong to no row. */
export type Looked = { readonly wrong: readonly string[]; readonly orphans: number };

const AT_ONCE = 4;

const personOf = (at: NetworkOnDisk, handle: string): Person => {
  const found = at.founded.people.get(handle);
  if (found === undefined) throw new Error(`nobody is called ${handle}`);
  return found;
};

/** Opens every tip that is new, as the operator at the desk, and compares what they say with what was told. */
const lookAtTips = async (
  at: NetworkOnDisk,
  ledger: Ledger,
  seen: Seen,
  tips: Rows['tips'],
): Promise<readonly string[]> => {
  const anna = personOf(at, 'anna');
  const wrong: string[] = [];
  await inTurn(
    tips.filter(({ id }) => !seen.tips.has(id)),
    AT_ONCE,
    async ({ id, state }) => {
      // A closed tip is handed to nobody: that it opened was seen by whoever closed it.
      if (state === 'closed') {
        seen.tips.set(id, ledger.closed.get(id)?.text ?? `(closed by nobody: ${id})`);
        return;
      }
      await anna.client('claimTip', { parameters: { id } });
      const envelope = await anna.client('readTip', { parameters: { id } });
      const { body } = await openTip(anna.held('intake'), envelope);
      seen.tips.set(id, body.kind === 'answer' ? body.text : String(body.answers.what));
    },
  );
  const times = new Map<string, number>();
  for (const text of seen.tips.values()) times.set(text, (times.get(text) ?? 0) + 1);
  for (const [text, count] of times) {
    if (count > 1) wrong.push(`there ${count} times: ${text}`);
    if (!ledger.texts.has(text)) wrong.push(`nobody told: ${text}`);
  }
  return wrong;
};

/** Opens what is new of the reports: draft and review at the desk, deliveries at the partner. */
const lookAtReports = async (at: NetworkOnDisk, ledger: Ledger, seen: Seen): Promise<readonly string[]> => {
  const [anna, lezer] = [personOf(at, 'anna'), personOf(at, 'lezer')];
  const wrong: string[] = [];
  await inTurn(
    [...ledger.reports].filter(([id]) => !seen.reports.has(id)),
    AT_ONCE,
    async ([id, { draft, review, deliveries }]) => {
      seen.reports.add(id);
      if (draft === null) return;
      try {
        const opened = await chain.openListed(anna, { id, draft, review });
        if (review !== null) {
          const envelope = await anna.client('readReview', { parameters: { id } });
          await openReview(anna.desk(), anna.held('review'), review, opened, envelope);
        }
        for (const delivery of deliveries ?? []) {
          const [frame] = readFrames(await lezer.client('readDeliveries', { body: { ids: [delivery.id] } }));
          if (frame === undefined) throw new Error('a delivery is not handed out');
          await openDelivery(lezer.desk(), lezer.held('inbox'), frame.id, frame.envelope);
        }
      } catch (thrown) {
        wrong.push(`report ${id}: ${thrown instanceof Error ? thrown.message : 'unknown'}`);
      }
    },
  );
  return wrong;
};

/** Collects from every mailbox of the round, as its owner. */
const lookAtLetters = async (at: NetworkOnDisk, ledger: Ledger, seen: Seen): Promise<readonly string[]> => {
  const client = makeSession(at.origin);
  const wrong: string[] = [];
  await inTurn(
    [...ledger.letters].filter(([id]) => !seen.letters.has(id)),
    AT_ONCE,
    async ([id, { mailbox, number, told, cleared }]) => {
      seen.letters.add(id);
      const slots = await client('collect', { body: { token: mailbox.token } });
      const found = await openLetters(at.network, mailbox, slots);
      const good = found.filter((one) => one.ok && one.id === id && one.letter.number === number).length;
      if (found.length > 1 || good !== found.length)
        wrong.push(`letter ${id}: not itself, or more than once`);
      if (told === 'acknowledged' && cleared === null && good !== 1) wrong.push(`letter ${id} is lost`);
      if (cleared === 'acknowledged' && good !== 0)
        wrong.push(`letter ${id} is there although it was cleared`);
    },
  );
  return wrong;
};

type Rows = Awaited<ReturnType<typeof readRows>>;

/** Whether the rows are what was acknowledged, once each, and whether the figures count what there is. */
const lookAtRows = (ledger: Ledger, seen: Seen, rows: Rows): readonly string[] => {
  const wrong: string[] = [];
  const texts = new Set(seen.tips.values());
  for (const [text, told] of ledger.texts)
    if (told === 'acknowledged' && !texts.has(text)) wrong.push(`lost: ${text}`);
  for (const [report, { deliveries }] of ledger.reports) {
    const there = rows.deliveries.filter((row) => row.report === report);
    if (new Set(there.map(({ organisation }) => organisation)).size !== there.length)
      wrong.push(`report ${report} was delivered more than once`);
    const ids = there.map(({ id }) => id).sort();
    if (
      deliveries !== null &&
      ids.join() !==
        deliveries
          .map(({ id }) => id)
          .sort()
          .join()
    )
      wrong.push(`deliveries of report ${report} are not those that were acknowledged`);
  }
  for (const { report } of rows.deliveries)
    if (!ledger.reports.has(report)) wrong.push(`nobody wrote report ${report}`);
  for (const [id, { outcome, confirmed, told }] of ledger.outcomes) {
    const row = rows.deliveries.find((one) => one.id === id);
    const same = row?.outcome === outcome && row.confirmed === confirmed;
    if (told === 'acknowledged' ? !same : !(same || row?.outcome === null))
      wrong.push(`outcome of delivery ${id} is another one`);
  }
  const closed = new Set(rows.tips.filter(({ state }) => state === 'closed').map(({ id }) => id));
  for (const [id, { told }] of ledger.closed)
    if (told === 'acknowledged' && !closed.has(id)) wrong.push(`tip ${id} is open although it was closed`);
  if (rows.contacts !== rows.tips.length)
    wrong.push(`${rows.contacts} contacts are counted, and there are ${rows.tips.length} tips`);
  if (rows.closings !== closed.size)
    wrong.push(`${rows.closings} closed tips are counted, and there are ${closed.size}`);
  return wrong;
};

type DeliveryRow = {
  id: string;
  report: string;
  organisation: string;
  outcome: string | null;
  confirmed: boolean;
};

const readRows = async (at: NetworkOnDisk) => {
  const url = runningEmbedded(join(at.folder, 'postgres'))?.('seinhuis');
  if (url === undefined) throw new Error('the database does not run');
  const db = openDatabase(url, 1);
  try {
    const tips = await db.sql<{ id: string; state: string }>`select id, state from tip`;
    const [counted] = await db.sql<{ contacts: number; closings: number }>`
      select (select coalesce(sum(count), 0)::int from contact_count) as contacts,
             (select coalesce(sum(count), 0)::int from closed_count) as closings`;
    return {
      tips,
      contacts: counted?.contacts,
      closings: counted?.closings,
      deliveries:
        await db.sql<DeliveryRow>`select id, report, organisation, outcome, confirmed from delivery`,
      locks: (await lockedRows(db)).map(({ lock }) => lock),
    };
  } finally {
    await db.close();
  }
};

/** The locks of the keys that are in the slots on the disk, and how many slots are damaged. */
const readSlots = async (folder: string) => {
  const kek = await readKek(join(folder, 'kek'));
  const bytes = readFileSync(join(folder, `slots.${kek?.number}`));
  const slots = Array.from({ length: Math.floor(bytes.length / SLOT_BYTES) - 1 }, (_, at) =>
    bytes.subarray((at + 1) * SLOT_BYTES, (at + 2) * SLOT_BYTES),
  );
  return {
    held: new Set(slots.filter((slot) => slotState(slot) === 'held').map(lockOf)),
    damaged: slots.filter((slot) => slotState(slot) === 'damaged').length,
  };
};

/** Looks at everything after a round: through the doors and the desk as people do, and at rows and slots on the disk. */
export const lookAround = async (at: NetworkOnDisk, ledger: Ledger, seen: Seen): Promise<Looked> => {
  const rows = await readRows(at);
  const { held, damaged } = await readSlots(join(at.folder, 'lockbox'));
  const locked = new Set(rows.locks);
  const wrong = [
    ...(await lookAtTips(at, ledger, seen, rows.tips)),
    ...(await lookAtReports(at, ledger, seen)),
    ...(await lookAtLetters(at, ledger, seen)),
    ...lookAtRows(ledger, seen, rows),
    ...rows.locks.filter((lock) => !held.has(lock)).map((lock) => `no key for the row of lock ${lock}`),
    ...(damaged === 0 ? [] : [`${damaged} slots of the lockbox are damaged`]),
  ];
  return { wrong, orphans: [...held].filter((lock) => !locked.has(lock)).length };
};
