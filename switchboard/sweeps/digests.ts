import type { KeptHead } from '@seinhuis/core/wire/audit';
import { fingerprintWords } from '@seinhuis/core/wire/fingerprint';
import { spokenNumber } from '@seinhuis/core/wire/report';
import type { Acting } from '../db/database.ts';
import { amsterdam } from '../http/clock.ts';
import { type CurrentRoster, certificateToday } from '../http/current-roster.ts';
import type { Mailer, Message } from './mailer.ts';

type Digests = {
  readonly db: Acting;
  readonly mail: Mailer;
  readonly origin: string;
  readonly currentRoster: () => Promise<CurrentRoster | null>;
};

type NewDelivery = { readonly id: string; readonly organisation: string };

/** The newest head of the audit: a mailbox elsewhere keeps it where whoever runs the switchboard does not come (PROTOCOL 13.9). */
const readNewestHead = async ({ sql }: Acting): Promise<KeptHead | null> => {
  const [newest] = await sql<KeptHead>`select day, head from audit_day order by day desc limit 1`;
  return newest ?? null;
};

const headLines = (newest: KeptHead | null): readonly string[] =>
  newest === null
    ? []
    : [
        '',
        'Bewaar deze mail. Met deze woorden ziet u later of het logboek is veranderd:',
        `${newest.day} ${fingerprintWords(newest.head).join(' ')}`,
      ];

/** What a digest says: how many and which numbers, never content; and a head of the audit to keep. */
export const digestText = (
  numbers: readonly string[],
  origin: string,
  newest: KeptHead | null,
): Omit<Message, 'to'> => {
  const count =
    numbers.length === 1 ? 'Er is 1 nieuwe melding' : `Er zijn ${numbers.length} nieuwe meldingen`;
  return {
    subject: `${count} voor uw organisatie`,
    text: [
      `${count} voor uw organisatie:`,
      ...numbers.map((number) => `- ${number}`),
      '',
      `Meld u aan om te lezen: ${origin}/`,
      'In deze mail staat nooit wat er gemeld is.',
      ...headLines(newest),
      '',
    ].join('\n'),
  };
};

const announce = async ({ sql }: Acting, deliveries: readonly NewDelivery[]): Promise<void> => {
  await sql`update delivery set announced = true where id = any (${deliveries.map(({ id }) => id)}::text[])`;
};

/**
 * One mail to every reader with an address whose organisation has new deliveries. Runs at fixed hours only, so that no
 * mail is caused by one tip. When an organisation's mails all fail, or whoever sends them is interrupted, its deliveries
 * wait for the next digest: rather told twice than never.
 */
export const sendDigests = async (
  { db, mail, origin, currentRoster }: Digests,
  now: number,
): Promise<void> => {
  const fresh = await db.sql<NewDelivery>`
    select id, organisation from delivery where not announced and state = 'sent' order by id`;
  if (fresh.length === 0) return;
  const current = await currentRoster();
  const newest = await readNewestHead(db);
  const readers = await db.sql<{ id: string; organisation: string; mail: string }>`
    select id, organisation, mail from staff where mail is not null and not removed order by id`;
  for (const organisation of new Set(fresh.map((delivery) => delivery.organisation))) {
    const own = fresh.filter((delivery) => delivery.organisation === organisation);
    const to = readers.filter(
      (reader) =>
        reader.organisation === organisation &&
        certificateToday(current, reader, amsterdam(now).day)?.roles.includes('reader'),
    );
    const message = digestText(
      own.map(({ id }) => spokenNumber(id)),
      origin,
      newest,
    );
    const sent = await Promise.allSettled(to.map((reader) => mail({ to: reader.mail, ...message })));
    const failed = sent.length > 0 && sent.every(({ status }) => status === 'rejected');
    if (!failed) await announce(db, own);
  }
};
