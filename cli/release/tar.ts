/** A file of an archive: its path inside, and its bytes. */
export type Packed = { readonly path: string; readonly bytes: Uint8Array };

const BLOCK = 512;

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;

/** One header of the POSIX ustar format: owned by nobody in particular, of no moment, readable. */
const headerOf = ({ path, bytes }: Packed): Uint8Array => {
  const cut = path.length <= 100 ? -1 : path.lastIndexOf('/', 154);
  const [prefix, name] = cut === -1 ? ['', path] : [path.slice(0, cut), path.slice(cut + 1)];
  if (!/^[\x21-\x7e]+$/.test(path) || name.length > 100 || prefix.length > 155)
    throw new RangeError('a path that no archive of ours takes');
  const fields: readonly (readonly [at: number, text: string])[] = [
    [0, name],
    [100, octal(0o644, 8)],
    [108, octal(0, 8)],
    [116, octal(0, 8)],
    [124, octal(bytes.length, 12)],
    [136, octal(0, 12)],
    [148, ' '.repeat(8)],
    [156, '0'],
    [257, 'ustar\x0000'],
    [345, prefix],
  ];
  const header = Buffer.alloc(BLOCK);
  for (const [at, text] of fields) header.write(text, at, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
};

/** A tar of these files, in the order of their paths: same files, same bytes. */
export const tarOf = (files: readonly Packed[]): Uint8Array => {
  const parts = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file) => [
      headerOf(file),
      file.bytes,
      Buffer.alloc((BLOCK - (file.bytes.length % BLOCK)) % BLOCK),
    ]);
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
};
