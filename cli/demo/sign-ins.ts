import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PrintedSignIn, totpNow } from '../network/person.ts';

// The demo's people have their sign-ins on paper: this file is that paper. Nothing in the serving path reads it.

const fileIn = (data: string): string => join(data, 'demo', 'sign-ins.json');

/** A registrar's paper also bears the key that signs rosters. */
type DemoSignIn = PrintedSignIn & { readonly registrarKey?: string };

export const keepSignIns = (data: string, signIns: readonly DemoSignIn[]): string => {
  const file = fileIn(data);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(signIns, null, 1)}\n`, { mode: 0o600 });
  return file;
};

/** The words, the running code and, of a registrar, the key: as they would read them from paper and telephone. */
export const demoCode = (
  data: string,
  handle: string,
  now: number,
): { readonly words: string; readonly code: string; readonly registrarKey: string | null } | null => {
  const file = fileIn(data);
  if (!existsSync(file)) return null;
  const all = JSON.parse(readFileSync(file, 'utf8')) as readonly DemoSignIn[];
  const found = all.find((s) => s.handle === handle);
  return found === undefined
    ? null
    : {
        words: found.words.join(' '),
        code: totpNow(found.totpSecret, now),
        registrarKey: found.registrarKey ?? null,
      };
};
