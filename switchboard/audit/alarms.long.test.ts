import { makeId } from '@seinhuis/core/ids';
import { readAuditLine } from '@seinhuis/core/wire/audit';
import type { AuditKind } from '@seinhuis/core/wire/audited';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Player, rosterOf } from '../../e2e/network/player.ts';
import { forwardedTip } from '../../e2e/network/tip.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { writeLines } from '../http/note.ts';
import { raiseAlarms } from './alarms.ts';
import { closeDays } from './close.ts';

describe('an alarm', () => {
  let world: World;
  let lena: Player;
  let vera: Player;
  beforeAll(async () => {
    world = await makeWorld();
    ({ lena, vera } = world.people as Record<'lena' | 'vera', Player>);
  });
  afterAll(() => world.close());

  const write = (
    player: Player,
    day: string,
    time: string | null,
    kind: AuditKind,
    objects: string[] = [],
  ) => {
    const { id: person, organisation } = player;
    const line = { day, time, organisation, person, kind, objects, refused: false };
    return writeLines(world.db.sql, [{ organisation, line, counted: true }]);
  };
  const close = (moment: string) => closeDays(world.db, world.random, Date.parse(moment));
  const roster = async () => rosterOf((await lena.browser.call('roster'))?.roster ?? 'null');

  it('rings when somebody opens far more than is usual, once a day, to their organisation and the registrars', async () => {
    const day = '2026-11-29';
    for (let count = 0; count < 31; count += 1)
      await write(lena, day, `10:${String(count).padStart(2, '0')}`, 'delivery.acknowledge', [
        makeId(world.random),
      ]);
    for (let count = 0; count < 12; count += 1)
      await write(vera, day, '10:00', 'delivery.read', [makeId(world.random)]);
    expect(await raiseAlarms(world.db, await roster())).toBe(1);
    expect(await raiseAlarms(world.db, await roster())).toBe(0);
    const alarm = {
      day,
      organisation: 'GM0358',
      person: lena.id,
      rule: 'burst',
      kind: 'delivery.acknowledge',
      count: 31,
    };
    expect((await lena.browser.call('listAlarms')).alarms).toMatchObject([alarm]);
    expect((await vera.browser.call('listAlarms')).alarms).toEqual([]);
    expect((await world.people.rik!.browser.call('listAlarms')).alarms).toMatchObject([
      { ...alarm, name: 'lena' },
    ]);
    // It is a line of the day too, and what was read becomes what is usual.
    await close('2026-11-30T01:10:00Z');
    const { days } = await lena.browser.call('readAudit', { parameters: { day } });
    expect(days[0]?.lines.some((line) => readAuditLine(line)?.kind === 'alarm.raise')).toBe(true);
    expect(
      await world.db.sql`select count from audit_reading where person = ${lena.id} and day = ${day}::date`,
    ).toEqual([{ count: 31 }]);
  });

  it('knows what is usual for somebody from their last days', async () => {
    const { id } = vera;
    for (const day of ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'])
      await world.db.sql`
        insert into audit_reading (day, organisation, person, kind, count)
        values (${day}::date, ${vera.organisation}, ${id}, 'delivery.read', 300)`;
    const ids = Array.from({ length: 450 }, () => makeId(world.random));
    await write(vera, '2026-12-01', '09:00', 'delivery.read', ids);
    expect(await raiseAlarms(world.db, await roster())).toBe(0);
    await write(vera, '2026-12-01', '09:59', 'delivery.read', [...ids, makeId(world.random)]);
    expect(await raiseAlarms(world.db, await roster())).toBe(1);
    const { alarms } = await vera.browser.call('listAlarms');
    expect(alarms).toMatchObject([{ person: id, kind: 'delivery.read', count: 901, usual: 300 }]);
  });

  it('rings when somebody opens reports of themes that their organisation does not receive', async () => {
    const opened = [];
    for (let count = 0; count < 3; count += 1) {
      const { deliveries } = await forwardedTip(world, 'iets');
      opened.push(deliveries.find(({ organisation }) => organisation === 'GM0358')!.id);
    }
    await world.publish((next) => {
      next.organisations.find(({ code }) => code === 'GM0358')!.primary = ['wapens'];
    });
    for (const id of opened) await lena.browser.call('acknowledge', { parameters: { id } });
    expect(await raiseAlarms(world.db, await roster())).toBe(1);
    const { alarms } = await lena.browser.call('listAlarms');
    expect(alarms.filter(({ rule }) => rule === 'theme')).toMatchObject([{ count: 3 }]);
  });
});
