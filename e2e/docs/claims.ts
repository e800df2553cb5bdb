import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = join(ROOT, 'docs/security/claims.md');

/** A test names the claim it proves in parentheses at the end of its sentence: `(C7)`, `(C6, C7)`. */
const cites = (text: string, number: string): boolean =>
  new RegExp(`\\((?:[^()]*, )?${number}(?:, [^()]*)?\\)`).test(text);

const testFiles = (): readonly { readonly file: string; readonly text: string }[] =>
  globSync('{core,guard,switchboard,site,office,cli,e2e}/**/*.test.ts', {
    cwd: ROOT,
    exclude: ['**/node_modules/**'],
  })
    .sort()
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

export const claimsAsWritten = (): string => readFileSync(PAGE, 'utf8');

/** Numbers of the claims that the page makes. */
export const claimNumbers = (): readonly string[] =>
  [...claimsAsWritten().matchAll(/^## (C\d+) /gm)].map((match) => match[1] ?? '');

/** docs/security/claims.md with, at each claim, the tests that name it today. */
export const claimsWithTests = (): string => {
  const files = testFiles();
  return claimsAsWritten().replace(
    /^(## (C\d+) [\s\S]*?\n\*\*Tests\*\*)[^\n]*(?:\n`[^\n]*)*/gm,
    (_, before: string, number: string) => {
      const own = files.filter(({ text }) => cites(text, number)).map(({ file }) => `\`${file}\``);
      return `${before} ${own.length === 0 ? 'none' : own.join(',\n')}`;
    },
  );
};

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, claimsWithTests());
