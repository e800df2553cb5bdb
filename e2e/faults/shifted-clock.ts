import { readFileSync, writeFileSync } from 'node:fs';

// Loaded before a real process (NODE_OPTIONS=--import): its clock is ahead of the machine's by what a file says, from
// the moment it gets SIGUSR2. What measures how long something takes goes on as it did, as with a real clock that is set.

const file = process.env.SHIFTED_CLOCK ?? '';
const Real = Date;
let ahead = 0;

const now = (): number => Real.now() + ahead;
globalThis.Date = new Proxy(Real, {
  construct: (_, given) =>
    given.length === 0 ? new Real(now()) : Reflect.construct(Real, given as [number]),
  get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
});

process.on('SIGUSR2', () => {
  ahead = Number(readFileSync(file, 'utf8'));
  writeFileSync(`${file}.set`, String(ahead));
});
