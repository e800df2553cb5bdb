import { fingerprintWords } from '@seinhuis/core/wire/fingerprint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN } from '../../e2e/network/client.ts';
import { START } from '../../e2e/network/player.ts';
import { forwardedTip, postTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { SWEEPS } from '../db/actor.ts';
import type { LogEntry } from '../http/log.ts';
import type { Message } from './mailer.ts';
import { makeSweeps } from './sweeps.ts';

describe('sweeps', () => {
  let world: World;
  const sent: Message[] = [];
  const logged: LogEntry[] = [];
  let failing = false;
  const sweeps = () =>
    makeSweeps({
      db: world.db.as(SWEEPS),
      lockbox: world.lockbox,
      now: () => world.clock.now,
      random: world.random,
      origin: ORIGIN,
      log: (entry) => logged.push(entry),
      mail: async (message) => {
        if (failing) throw new Error('the mail server is away');
        sent.push(message);
      },
    });
  const at = (moment: string) => {
    world.clock.now = Date.parse(moment);
  };
  /** Ticks, and lets everybody stay signed in: these tests jump over nights. */
  const tick = async (processes = 1) => {
    const sessions = await world.db.sql<{ hash: string; person: string }>`select hash, person from session`;
    await Promise.all(Array.from({ length: processes }, () => sweeps().tick()));
    for (const { hash, person } of sessions)
      await world.db.sql`
        insert into session (hash, person, started, seen, proved)
        values (${hash}, ${person}, ${START}, ${START}, ${START})
        on conflict do nothing`;
  };
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  it('write tips and mailboxes anew at night, in an order and a transaction that say nothing (C3)', async () => {
    const tips = [];
    for (let count = 0; count < 30; count += 1) tips.push((await postTip(world, `${count}`)).id);
    const read = async () => ({
      tips: await world.db.sql<{ id: string; xmin: string; envelope: string }>`
        select id, xmin::text as xmin, md5(envelope) as envelope from tip order by ctid`,
      letters: await world.db.sql<{ count: number }>`select count(*) as count from letter`,
    });
    const before = await read();
    expect(before.tips.map(({ id }) => id)).toEqual(tips);
    at('2026-11-27T02:30:00Z');
    await tick();
    const after = await read();
    const content = (rows: typeof before.tips) => rows.map(({ id, envelope }) => `${id} ${envelope}`).sort();
    expect(content(after.tips)).toEqual(content(before.tips));
    expect(new Set(after.tips.map(({ xmin }) => xmin)).size).toBe(1);
    expect(after.tips.map(({ id }) => id)).not.toEqual(tips);
    expect(after.letters).toEqual(before.letters);
    await tick();
    expect((await read()).tips).toEqual(after.tips);
    expect(logged).toEqual([]);
    world.clock.now = START;
  });

  it('tell readers with an address how many deliveries are new and which numbers, never what they say', async () => {
    const lena = world.people.lena!.id;
    await world.db.sql`update staff set mail = 'lena@gemeente.example' where id = ${lena}`;
    const { deliveries } = await forwardedTip(world, 'kanarie');
    await forwardedTip(world, 'kanarie');
    at('2026-11-26T13:59:00Z');
    await tick();
    expect(sent).toEqual([]);
    at('2026-11-26T14:05:00Z');
    await tick(2);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      to: 'lena@gemeente.example',
      subject: 'Er zijn 2 nieuwe meldingen voor uw organisatie',
    });
    const own = deliveries.find(({ organisation }) => organisation === 'GM0358')!.id;
    expect(sent[0]!.text).toContain(`${own.slice(0, 4)}-${own.slice(4, 8)}`.toUpperCase());
    expect(sent[0]!.text).not.toMatch(/kanarie|hennep|drugs/i);
    // Whoever keeps their mails has a head of the audit from outside (PROTOCOL 13.9).
    const [newest] = await world.db.sql<{ day: string; head: string }>`
      select day, head from audit_day order by day desc limit 1`;
    expect(sent[0]!.text).toContain(`${newest!.day} ${fingerprintWords(newest!.head).join(' ')}`);
  });

  it('send nothing between the fixed hours, so that no mail tells when a report came (C3)', async () => {
    sent.length = 0;
    world.clock.now = START;
    await forwardedTip(world);
    at('2026-11-26T14:40:00Z');
    await tick();
    at('2026-11-26T16:00:00Z');
    await tick();
    expect(sent).toEqual([]);
    at('2026-11-27T08:10:00Z');
    await tick();
    expect(sent).toHaveLength(1);
  });

  it('tell it in the next digest when the mail server was away', async () => {
    sent.length = 0;
    world.clock.now = START;
    await forwardedTip(world);
    failing = true;
    at('2026-11-27T14:10:00Z');
    await tick();
    failing = false;
    at('2026-11-28T08:10:00Z');
    await tick();
    expect(sent).toHaveLength(1);
  });

  it('forget sessions, challenges and invitations whose term is over', async () => {
    at('2027-01-20T11:00:00Z');
    await sweeps().tick();
    const [left] = await world.db.sql<{ sessions: number; challenges: number; invitations: number }>`
      select (select count(*) from session) as sessions, (select count(*) from challenge) as challenges,
        (select count(*) from invitation) as invitations`;
    expect(left).toEqual({ sessions: 0, challenges: 0, invitations: 0 });
    expect(logged).toEqual([]);
  });

  it('log their name and a place when they fail, and go on', async () => {
    at('2027-01-21T02:30:00Z');
    await world.db.sql`alter table letter rename to letter_away`;
    await sweeps().tick();
    await world.db.sql`alter table letter_away rename to letter`;
    expect(logged).toMatchObject([{ event: 'sweep-failed', sweep: 'shuffle', error: 'DatabaseTrouble' }]);
  });
});
