import { type Day, weekOf } from '@seinhuis/core/ids';
import { isOpen, REPORT_ACTIONS } from '@seinhuis/core/rules/tip-lifecycle';
import { envelopeHash } from '@seinhuis/core/switchboard';
import type { Sql } from '../db/database.ts';
import { envelopeIn } from '../http/envelope.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import type { Lockbox } from '../lockbox/lockbox.ts';
import { lockReport, type ReportRow, storeDraft } from './reports-store.ts';
import { readHanded, readTipRow } from './tips-store.ts';

type Shut = { readonly hash: string; readonly envelope: Uint8Array };

/**
 * An envelope in a JSON body with its outer layer around it. Its key is on the disk before anybody holds a connection; of
 * what is refused afterwards the night sweeps it away.
 */
export const shutIn = async (lockbox: Pick<Lockbox, 'shut'>, text: string): Promise<Shut> => {
  const envelope = envelopeIn(text);
  const [shut] = await lockbox.shut([envelope]);
  return { hash: envelopeHash(envelope), envelope: orRefuse(shut, 'internal-fault') };
};

export type Brought = {
  readonly id: string;
  readonly tip: string;
  readonly draft: string;
  readonly sequence: number;
  readonly author: string;
  readonly today: Day;
} & Shut;

/** What a draft says about the report that it is of, or adds to. `excluded`: who had a tip of what went before. */
export type About = Pick<ReportRow, 'theme' | 'adds' | 'part'> & { readonly excluded: readonly string[] };

/**
 * Takes a draft of whoever claimed the tip: the first of a report, or the next version of it. The tip is looked at and
 * not written: nothing in the database leads from the report to it (PROTOCOL 7.2).
 */
export const takeDraft = async (sql: Sql, brought: Brought, about: About): Promise<void> => {
  const { id, author, draft, sequence, hash, envelope } = brought;
  const tip = orRefuse(await readTipRow(sql, brought.tip), 'not-found');
  if (tip.holder !== author) return refuse('not-found');
  if (tip.state !== 'claimed') return refuse('wrong-state');
  const handed = await readHanded(sql, tip.id);
  const report = await lockReport(sql, id);
  if (report !== null && (report.author !== author || report.adds !== about.adds)) return refuse('not-found');
  if (report?.draft === draft) return report.draftHash === hash ? undefined : refuse('conflict');
  const late = report !== null && report.part < about.part;
  const again = late ? [REPORT_ACTIONS.rewrite, REPORT_ACTIONS.renumber] : [REPORT_ACTIONS.rewrite];
  if (report !== null && !again.some((action) => isOpen(action, report.state))) return refuse('wrong-state');
  if (sequence !== (report?.sequence ?? 0) + 1) return refuse('wrong-state');
  const excluded = new Set([...(report?.excluded ?? []), ...about.excluded, ...handed, author]);
  const stored = await storeDraft(sql, {
    id,
    ...about,
    week: weekOf(brought.today),
    author,
    excluded: [...excluded].sort(),
    sequence,
    draft,
    hash,
    envelope,
  });
  return stored ? undefined : refuse('conflict');
};
