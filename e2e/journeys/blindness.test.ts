import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '@seinhuis/core/random';
import { startPlainDoor } from '@seinhuis/site/plain/supervisor';
import { SWEEPS } from '@seinhuis/switchboard/db/actor';
import { makeMailer } from '@seinhuis/switchboard/sweeps/mailer';
import { makeSweeps } from '@seinhuis/switchboard/sweeps/sweeps';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approve, forward, placeOf, sendToReview, writeReport } from '../../cli/network/chain.ts';
import { openWaitingTip } from '../world/desk.ts';
import { type Eavesdropper, eavesdrop } from '../world/eavesdropper.ts';
import { visit, wordsOn } from '../world/pages.ts';
import { bytesBelow, dumpOf, wordsIn } from '../world/search.ts';
import { makeWorld, pinOf, type World } from '../world/world.ts';

// What somebody who has everything that was stored or sent would find of what two tipsters told: nothing (C1, C2, C3).

const CANARIES = ['kanariegeel', 'zwaluwstaart', 'Ooievaarsnest', 'nachtegaaltje'];
/** The report's own words: the desk's text is sealed too. */
const REPORT_WORDS = ['steltlopers', 'waterhoentje'];

/** The planted moment: it is this time of the day when both tips are sent, and no other time in the whole journey. */
const MIDNIGHT = Math.floor(Date.now() / 86_400_000) * 86_400_000;
const FOUNDING = MIDNIGHT + 8 * 3_600_000;
const PLANTED = FOUNDING + (7 * 60 + 31) * 1000 + 617;
/** Within the half hour after which a session without use has ended. */
const LATER = FOUNDING + 20 * 60_000;

/** The planted moment as a number or a clock would tell it, in Coordinated Universal Time and in Amsterdam. */
const momentForms = (): readonly string[] => {
  const clock = (zone: string) =>
    new Intl.DateTimeFormat('nl-NL', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }).format(PLANTED);
  return [
    String(PLANTED),
    String(Math.floor(PLANTED / 1000)),
    clock('UTC'),
    clock('Europe/Amsterdam'),
    clock('Europe/Amsterdam').slice(0, 5),
  ];
};

let folder: string;
let world: World;
let wire: Eavesdropper;
let clock = FOUNDING;
const mails: string[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    let text = '';
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    stream.on('end', () => {
      mails.push(text);
      done();
    });
  },
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-blind-'));
  chmodSync(folder, 0o755);
  await new Promise<void>((ready) => {
    smtp.listen(0, '127.0.0.1', ready);
  });
  world = await makeWorld({ data: join(folder, 'data'), now: () => clock });
  wire = await eavesdrop(world.serving.port);
});

afterAll(async () => {
  await wire.close();
  await world.close();
  await new Promise<void>((done) => {
    smtp.close(() => done());
  });
  rmSync(folder, { recursive: true, force: true });
});

test('canary words through both doors are in no dump, file, log, mail or body, and the moment in no row (C1, C2, C3)', async () => {
  const filesBefore = readdirSync(folder);
  clock = PLANTED;
  const sealed = await visit(world);
  await sealed.page.goto(wire.origin);
  await sealed.page.getByRole('button', { name: 'Begin met uw melding' }).click();
  await sealed.page
    .getByRole('textbox', { name: 'Wat gebeurt er?' })
    .fill(`Er staat een ${CANARIES[0]} busje bij het ${CANARIES[1]}.`);
  for (let step = 1; step <= 6; step += 1)
    await sealed.page.getByRole('button', { name: 'Volgende' }).click();
  await sealed.page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
  const receipt = await wordsOn(sealed.page);
  clock = LATER;
  const told = await openWaitingTip(world);
  clock = PLANTED;

  const plain = await startPlainDoor({
    port: 0,
    host: '127.0.0.1',
    switchboard: wire.origin,
    pin: pinOf(world),
  });
  try {
    const { page, context } = await visit(world, { script: false });
    await page.goto(`http://localhost:${plain.port}`);
    await page
      .getByRole('textbox', { name: 'Wat gebeurt er?' })
      .fill(`Achter ${CANARIES[2]} en ${CANARIES[3]}.`);
    await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
    await wordsOn(page);
    await context.close();
  } finally {
    await plain.close();
  }

  // The desk writes its own text, later; a digest goes out at its fixed hour.
  clock = LATER;
  const [anna, chris] = [world.person('anna'), world.person('chris')];
  await chris.refresh(world.founded.registrars);
  const tip = {
    id: 'x',
    text: '',
    theme: 'drugs.hennep',
    place: { gmCode: 'GM0361', name: 'Alkmaar' },
    usable: true,
    unusableReason: null,
    urgent: false,
    safeText: `Bij ${REPORT_WORDS[0]} zou een ${REPORT_WORDS[1]} staan.`,
    channel: 'web',
  } as const;
  const draft = await sendToReview(
    anna,
    told.id,
    writeReport(
      anna,
      tip,
      placeOf(tip, () => {}),
    ),
  );
  await forward(anna, await approve(chris, draft));
  await world.serving.owner
    .sql`update staff set mail = handle || '@lezer.example' where 'reader' = any (roles)`;
  const { port } = smtp.server.address() as AddressInfo;
  let hour = 0;
  const sweeps = makeSweeps({
    db: world.serving.db.as(SWEEPS),
    lockbox: world.serving.lockbox,
    now: () => MIDNIGHT + hour * 3_600_000,
    random: systemRandom,
    origin: world.serving.origin,
    log: () => {},
    mail: makeMailer(`smtp://127.0.0.1:${port}`, 'net@meldpunt.example'),
  });
  // A whole day of sweeps: whatever their hours are, the digests and the nightly shuffle have run.
  for (hour = 0; hour < 24; hour += 1) await sweeps.tick();
  expect(mails.length).toBeGreaterThan(0);

  const dump = await dumpOf(world.serving.databaseUrl);
  const disk = bytesBelow(folder);
  const heard = wire.heard();
  const logs = Buffer.from(JSON.stringify(world.log));
  const post = Buffer.from(mails.join('\n'));
  const secrets = [...CANARIES, ...REPORT_WORDS];

  // The search itself finds what is there: the tips' rows, the network's name on the wire, a handle on the disk.
  expect(wordsIn(dump, ['alkmaar.2', 'DESK'])).toEqual(['alkmaar.2', 'DESK']);
  expect(wordsIn(disk, ['alkmaar.2'])).toEqual(['alkmaar.2']);
  expect(wordsIn(heard, ['Meldpunt Proef'])).toEqual(['Meldpunt Proef']);
  expect(told.body).toMatchObject({
    answers: { what: `Er staat een ${CANARIES[0]} busje bij het ${CANARIES[1]}.` },
  });

  expect(wordsIn(dump, secrets)).toEqual([]);
  expect(wordsIn(disk, secrets)).toEqual([]);
  expect(wordsIn(heard, secrets)).toEqual([]);
  expect(wordsIn(logs, secrets)).toEqual([]);
  expect(wordsIn(post, secrets)).toEqual([]);
  expect(wordsIn(Buffer.concat([dump, disk, heard]), [receipt.join(' ')])).toEqual([]);

  const moments = momentForms();
  expect(wordsIn(dump, moments)).toEqual([]);
  expect(wordsIn(logs, moments)).toEqual([]);
  expect(wordsIn(post, moments)).toEqual([]);
  // No file is made for a tip: whatever has a time of its own lies inside PostgreSQL's folder.
  expect(readdirSync(folder)).toEqual(filesBefore);
  await sealed.context.close();
});
