import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/security/claims.md'), 'utf8');

/** Number of each claim with the test files that it lists. */
const claims = page
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const number = /^C\d+/.exec(section)?.[0];
    return number === undefined
      ? []
      : [{ number, files: [...section.matchAll(/`([^`]+\.test\.ts)`/g)].map((m) => m[1] ?? '') }];
  });

const cites = (text: string, number: string): boolean =>
  new RegExp(`\\((?:[^()]*, )?${number}(?:, [^()]*)?\\)`).test(text);

test.each(claims)('$number lists tests that exist and name it', ({ number, files }) => {
  expect(files).not.toHaveLength(0);
  for (const file of files) {
    expect(existsSync(join(ROOT, file)), `${file} is missing`).toBe(true);
    expect(cites(readFileSync(join(ROOT, file), 'utf8'), number), `${file} does not name ${number}`).toBe(
      true,
    );
  }
});

test('a test that names a claim stands in the list of that claim', () => {
  const files = globSync('{core,guard,switchboard,site,office,cli,e2e}/**/*.test.ts', {
    cwd: ROOT,
    exclude: ['**/node_modules/**'],
  });
  const missing = files
    .filter((file) => file !== 'e2e/docs/claims.test.ts')
    .flatMap((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      return claims
        .filter((c) => cites(text, c.number) && !c.files.includes(file))
        .map((c) => `${c.number}: ${file}`);
    });
  expect(missing).toEqual([]);
});
