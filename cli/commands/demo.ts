import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readNetwork } from '@seinhuis/core/wire/network';
import { registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import { fillDemo } from '../demo/fill.ts';
import { planDemo } from '../demo/plan.ts';
import { demoCode, keepSignIns } from '../demo/sign-ins.ts';
import { foundNetwork } from '../network/found.ts';
import { inTurn } from '../network/in-turn.ts';
import { makeSession } from '../network/session.ts';
import { removeEmbedded } from '../postgres/embedded.ts';
import { ensureBuilt } from '../serving/built.ts';
import { startServing } from '../serving/serving.ts';
import { writeLog } from '../serving/write-log.ts';
import type { Settings } from '../settings.ts';
import { progressLine, untilStopped } from '../terminal.ts';

const REGISTRARS = ['registrar-1', 'registrar-2'];

/** What people do, and those whose sign-in the demo prints; the others are in the file that it names. */
const SHOWN: readonly (readonly [string, readonly string[]])[] = [
  ['operators read tips and write reports', ['anna', 'bram']],
  ['second readers approve reports, without the tip', ['chris', 'dewi']],
  ['readers at partners receive them', ['alkmaar', 'enschede', 'assen', 'politie-noord-holland', 'fiod']],
  [
    'registrars admit, and sign rosters: `./seinhuis demo code registrar-1` prints the signing key too',
    REGISTRARS,
  ],
];

/** Prints the running code of somebody in the demo. Answers the exit code. */
export const printDemoCode = (settings: Settings, handle: string): number => {
  const found = demoCode(settings.data, handle, Date.now());
  if (found === null) {
    console.error('The demo knows nobody by that name. Start it first: ./seinhuis demo');
    return 1;
  }
  console.log(found.words);
  console.log(found.code);
  if (found.registrarKey !== null) console.log(found.registrarKey);
  return 0;
};

/** Founds a fresh network, fills it and serves it until it is stopped. */
export const demo = async (settings: Settings): Promise<number> => {
  const say = progressLine('now and then');
  const now = () => Date.now();
  ensureBuilt((line) => console.log(line));
  const data = join(settings.data, 'demo', 'postgres');
  const folder = join(settings.data, 'demo', 'lockbox');
  removeEmbedded(data);
  rmSync(folder, { recursive: true, force: true });
  const served = {
    databaseUrl: null,
    data,
    lockbox: { folder },
    port: settings.port,
    plainPort: settings.plainPort,
    host: settings.host,
    origin: null,
    plainOrigin: null,
    pin: null,
    mail: null,
    now,
    log: writeLog,
    say: (line: string) => console.log(line),
  };
  console.log('Founding a network. Every person makes keys of their own; this takes one to four minutes.');
  const founding = await startServing(served);
  let pin: string;
  let receipt: readonly string[];
  let signIns: string;
  let printed: ReadonlyMap<string, { readonly words: readonly string[] }>;
  try {
    const plan = planDemo(founding.today());
    const founded = await foundNetwork(
      { base: founding.origin, now },
      await founding.init('demo'),
      plan.organisations,
      plan.people,
      { name: 'Meldpunt Seinhuis (demo)', phone: '0800-0000' },
      (done, of) => say(`Keys made for ${done} of ${of} people.`),
    );
    await inTurn([...founded.people.values()], 4, (person) => person.refresh(founded.registrars));
    pin = registrarsFingerprint(founded.registrars);
    const network = readNetwork(await makeSession(founding.origin)('network'), pin, founding.today());
    if (!network.ok) throw new Error(`network.json: ${network.reason}`);
    receipt = await fillDemo({ founded, network: network.network, base: founding.origin }, (done, of) =>
      say(`Tips told and worked on: ${done} of ${of}.`),
    );
    say('');
    printed = new Map([...founded.people].map(([handle, person]) => [handle, person.printed]));
    signIns = keepSignIns(
      settings.data,
      [...founded.people.values()].map(({ printed: { handle, words, totpSecret } }) => {
        const key = founded.registrarKeys[REGISTRARS.indexOf(handle)];
        return { handle, words, totpSecret, ...(key === undefined ? {} : { registrarKey: key.secret }) };
      }),
    );
  } finally {
    await founding.close();
  }
  const serving = await startServing({ ...served, pin });
  console.log(`
Tell something:        ${serving.origin}/
Without script:        ${serving.plainOrigin}/
The office:            ${serving.origin}/kantoor/

Sign in with a name, ten words and six digits. The digits: ./seinhuis demo code NAME`);
  for (const [what, handles] of SHOWN) {
    console.log(` ${what}:`);
    for (const handle of handles)
      console.log(`  ${handle.padEnd(24)}${printed.get(handle)?.words.join(' ') ?? ''}`);
  }
  console.log(`Everybody else: ${signIns}
A tipster to whom the desk wrote a letter has these eight words:
  ${receipt.join(' ')}
Everything here is invented. Stop with Ctrl-C.`);
  await untilStopped();
  await serving.close();
  return 0;
};
