import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeVectors } from './make-vectors.ts';

const fileOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));

test('the files are what their seeds give: no format has changed unnoticed', async () => {
  for (const [name, value] of Object.entries(await makeVectors()))
    expect(JSON.parse(JSON.stringify(value)), name).toEqual(fileOf(name));
});
