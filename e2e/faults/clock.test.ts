import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from '../../cli/network/person.ts';
import { makeSession } from '../../cli/network/session.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { makeLedger } from './rounds/ledger.ts';
import { workUntilClosed } from './rounds/load.ts';
import { lookAround, type Seen } from './rounds/look.ts';
import { type NetworkOnDisk, networkOnDisk } from './rounds/network.ts';
import { type ServedProcess, serveProcess } from './served-process.ts';

// A real `seinhuis serve` whose clock is set. It has no setting for that: the process's own Date is another one, from
// before its first line. The plain door's process starts with an empty environment and keeps the machine's clock.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const undo = makeUndo();
const ledger = makeLedger();
const seen: Seen = { tips: new Map(), reports: new Set(), letters: new Set() };
let at: NetworkOnDisk;
let served: ServedProcess;
let file: string;
let ahead = 0;

/** Sets the clock of the running process and waits until it goes by it. */
const setClock = async (milliseconds: number): Promise<void> => {
  writeFileSync(file, String(milliseconds));
  served.child.kill('SIGUSR2');
  await expect
    .poll(() => existsSync(`${file}.set`) && readFileSync(`${file}.set`, 'utf8'))
    .toBe(String(milliseconds));
  ahead = milliseconds;
};

/** Everybody signs in again, with their words and the digits of the process's moment. */
const everybodySignsIn = async (): Promise<void> => {
  const place = { base: at.origin, now: () => Date.now() + ahead };
  const people = new Map(at.founded.people);
  for (const handle of ['anna', 'chris', 'lezer']) {
    const printed = people.get(handle)?.printed;
    if (printed === undefined) throw new Error(`nobody is called ${handle}`);
    const person = await Person.signIn(place, at.founded.network, printed);
    await person.refresh(at.founded.registrars);
    people.set(handle, person);
  }
  at = { ...at, founded: { ...at.founded, people } };
};

/** Everybody works once: tips by both doors, a report to its partner, a letter. */
const workOnce = async (round: number): Promise<void> => {
  const line = { open: true, back: Promise.resolve() };
  const working = workUntilClosed(round, round, at, ledger, line);
  line.open = false;
  await working;
};
const nothingLost = async (): Promise<void> => {
  expect((await lookAround(at, ledger, seen)).wrong).toEqual([]);
};

beforeAll(async () => {
  at = await networkOnDisk();
  undo.add(at.remove);
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-clock-'));
  undo.add(() => rmSync(folder, { recursive: true, force: true }));
  file = join(folder, 'ahead');
  served = await serveProcess({
    settings: {
      ...at.settings,
      SHIFTED_CLOCK: file,
      NODE_OPTIONS: `--import=${join(import.meta.dirname, 'shifted-clock.ts')}`,
    },
  });
  undo.add(async () => {
    served.child.kill('SIGTERM');
    await served.ended;
  });
  await workOnce(1);
});
afterAll(() => undo.all());

describe('a clock that', () => {
  test('jumps a day ahead ends sessions, loses nothing, and lets people in with the digits of then (C11)', async () => {
    await setClock(DAY);
    const anna = at.founded.people.get('anna');
    await expect(anna?.client('me')).rejects.toThrow('not-signed-in');
    await everybodySignsIn();
    const { tips } = (await at.founded.people.get('anna')?.client('listTips')) ?? { tips: [] };
    expect(tips.length).toBeGreaterThan(0);
    const client = makeSession(at.origin);
    expect(await client('health')).toMatchObject({ ready: true });
  });

  test('is set back again lets the same people in, and everything that was acknowledged is there once (C11)', async () => {
    await setClock(0);
    await everybodySignsIn();
    await workOnce(2);
    await nothingLost();
  });

  test('is set back an hour takes tips, reports, outcomes and letters as before (C11)', async () => {
    await setClock(-HOUR);
    await everybodySignsIn();
    await workOnce(3);
    await nothingLost();
    expect(served.logged()).not.toContain('"event":"fault"');
  });
});
