import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** The ways in which a word can lie in bytes: as text in two encodings, as hexadecimal, and inside base64 at each of its three offsets. */
const formsOf = (word: string): readonly Buffer[] => {
  const bytes = Buffer.from(word);
  const inBase64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64url');
    return Buffer.from(text.slice(offset === 0 ? 0 : offset + 1, -3));
  });
  // Cut to whole characters, a short word leaves so little that anything would match.
  const telling = inBase64.filter((form) => form.length >= 8);
  return [bytes, Buffer.from(word, 'utf16le'), Buffer.from(bytes.toString('hex')), ...telling];
};

/** Which of the words occur in some bytes, in any form. */
export const wordsIn = (bytes: Buffer, words: readonly string[]): readonly string[] =>
  words.filter((word) => formsOf(word).some((form) => bytes.includes(form)));

/** Every value of every row of every table, as bytes: what a dump would hold. */
export const dumpOf = async (url: string): Promise<Buffer> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    const parts: Buffer[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<Record<string, unknown>>(`select * from "${name}"`);
      for (const row of rows)
        for (const value of Object.values(row))
          parts.push(Buffer.isBuffer(value) ? value : Buffer.from(`${JSON.stringify(value)}\n`));
    }
    await client.query('checkpoint');
    return Buffer.concat(parts);
  } finally {
    await client.end();
  }
};

/** All bytes of all files below a folder, with the path before each. */
export const bytesBelow = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [Buffer.from(`${path}\n`), readFileSync(path)];
      }),
  );
