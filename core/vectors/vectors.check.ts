import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { makeEnvelopes, makeVectors } from './make-vectors.ts';

// `node core/vectors/vectors.check.ts` compares the files with what their seeds give; `--write` writes them. An
// envelope that is there is kept: sealing takes no seed, so a new one would differ without meaning anything.

const write = process.argv.includes('--write');
const fileOf = (name: string): URL => new URL(`${name}.json`, import.meta.url);
let differing = 0;

for (const [name, value] of Object.entries(await makeVectors())) {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const same = existsSync(fileOf(name)) && readFileSync(fileOf(name), 'utf8') === text;
  if (!same && write) writeFileSync(fileOf(name), text);
  if (!same) differing += 1;
  console.log(`${same ? 'same   ' : write ? 'written' : 'DIFFERS'} ${name}`);
}
if (write && !existsSync(fileOf('envelopes')))
  writeFileSync(fileOf('envelopes'), `${JSON.stringify(await makeEnvelopes(), null, 2)}\n`);
process.exitCode = differing > 0 && !write ? 1 : 0;
