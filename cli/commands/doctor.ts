import { demoOf } from '../doctor/demo.ts';
import type { Finding, Level } from '../doctor/finding.ts';
import { judgeMachine } from '../doctor/machine.ts';
import { judgeNothingKept, placesOf } from '../doctor/nothing-kept.ts';
import { judgeDatabase } from '../doctor/postgres.ts';
import { judgePublicAddress } from '../doctor/public-address.ts';
import type { Settings } from '../settings.ts';

const SIGNS: Readonly<Record<Level, string>> = {
  ok: 'ok',
  warning: 'warning',
  wrong: 'WRONG',
  unseen: 'not seen',
};

/** How long a proxy gets to lay a body aside. */
const SETTLE_MS = 1000;

const print = (heading: string, findings: readonly Finding[]): void => {
  console.log(`\n${heading}`);
  for (const { level, about, says } of findings) console.log(`  ${SIGNS[level].padEnd(9)}${about}: ${says}`);
};

/**
 * Looks at this installation and says in plain words what is well, what needs care and what is wrong. `folders` are
 * searched for the canary beside the usual ones. Answers 1 when something is wrong.
 */
export const doctor = async (given: Settings, folders: readonly string[]): Promise<number> => {
  const demo = await demoOf(given);
  if (demo !== null) console.log('A demo runs here, and serve does not: this looks at the demo.');
  const settings = demo ?? given;
  const all: Finding[] = [];
  const look = async (heading: string, judge: () => readonly Finding[] | Promise<readonly Finding[]>) => {
    const found = await judge();
    all.push(...found);
    print(heading, found);
  };
  await look('This machine', () => judgeMachine(settings));
  await look('The database', () => judgeDatabase(settings));
  await look('The public address', () => judgePublicAddress(settings));
  await look('What the disks keep', () =>
    judgeNothingKept({
      ...settings,
      ...placesOf(settings, folders),
      settled: () => new Promise((passed) => setTimeout(passed, SETTLE_MS)),
    }),
  );
  const count = (level: Level): number => all.filter((one) => one.level === level).length;
  console.log(
    `\n${count('ok')} ok, ${count('warning')} to look at, ${count('wrong')} wrong, ${count('unseen')} not seen`,
  );
  return count('wrong') === 0 ? 0 : 1;
};
