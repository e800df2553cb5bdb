import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { mountOf } from './file-systems.ts';
import { type Finding, ok, unseen, wrong } from './finding.ts';
import type { Service } from './services.ts';

// Whether the service that runs can write down what it forgets. While it cannot, it forgets nothing.

const ABOUT = 'journal';
const HELP = 'Until it is, nothing is forgotten: docs/operate/backup.md, "Once".';
const OWNER_WRITES = 0o200;
const OTHERS_WRITE = 0o022;

const isThere = (folder: string): boolean | null => {
  try {
    statSync(folder);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? false : null;
  }
};

const judgeFor = (folder: string, { user, mounts }: Service): Finding => {
  if (user === null || mounts === null)
    return unseen(ABOUT, 'What the service may write is not shown to this user: run doctor as its user.');
  // The service has a view of its own: a unit can have made read-only what this user may write in.
  if (mountOf(mounts, folder)?.options.includes('ro') !== false)
    return wrong(
      ABOUT,
      `The service that runs may not write in ${folder}: its unit needs ReadWritePaths=${folder}, and a restart. ${HELP}`,
    );
  const { uid, mode } = statSync(folder);
  const writes = user === 0 || (mode & (user === uid ? OWNER_WRITES : OTHERS_WRITE)) !== 0;
  return writes
    ? ok(ABOUT, `The service that runs may write in ${folder}.`)
    : wrong(ABOUT, `${folder} is not the service's own: chown it to its user. ${HELP}`);
};

/** `journal`: the file. A lockbox that is made by the first start is not there before it. */
export const judgeJournal = (journal: string, chosen: boolean, services: readonly Service[]): Finding => {
  const folder = dirname(journal);
  const there = isThere(folder);
  if (there === null)
    return unseen(ABOUT, 'This user may not look there: run doctor as the user of the service.');
  if (!there)
    return chosen
      ? wrong(ABOUT, `${folder} is not there. ${HELP}`)
      : unseen(ABOUT, 'Its folder is not there yet; the first start makes it.');
  const [running] = services.filter(({ part }) => part === 'switchboard').map((one) => judgeFor(folder, one));
  return running ?? unseen(ABOUT, `Whether the service may write in ${folder} shows once it runs.`);
};
