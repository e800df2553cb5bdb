import { bareJpeg, readJpeg } from './jpeg.ts';

// The one form of PDF that this project sends: pages that are pictures, nothing else. No titles, no moments, no ids,
// no fonts, no text, no script, nothing that points anywhere. What has this form can be read back to its pictures.

const text = (written: string): Uint8Array => Uint8Array.from(written, (letter) => letter.charCodeAt(0));

/** Points for a pixel: a page of 2,048 pixels becomes as long as an A4. */
const POINTS = 842 / 2048;

const objectsOf = (pages: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] => {
  const kids = pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ');
  return [
    [text('<</Type/Catalog/Pages 2 0 R>>')],
    [text(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`)],
    ...pages.flatMap((jpeg, i): readonly (readonly Uint8Array[])[] => {
      const { width, height } = readJpeg(jpeg);
      const [w, h] = [width, height].map((pixels) => (pixels * POINTS).toFixed(2));
      const draw = `q ${w} 0 0 ${h} 0 0 cm/P Do Q`;
      const at = 3 + i * 3;
      return [
        [
          text(
            `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Resources<</XObject<</P ${at + 2} 0 R>>>>/Contents ${at + 1} 0 R>>`,
          ),
        ],
        [text(`<</Length ${draw.length}>>stream\n${draw}\nendstream`)],
        [
          text(
            `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`,
          ),
          jpeg,
          text('\nendstream'),
        ],
      ];
    }),
  ];
};

/** Writes a document of pictures (JPEG, three colours): the same pictures give the same bytes. */
export const writePicturePdf = (pages: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const parts: Uint8Array[] = [text('%PDF-1.4\n')];
  let at = parts[0]?.length ?? 0;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    at += part.length;
  };
  const starts: number[] = [];
  for (const [i, object] of objectsOf(pages).entries()) {
    starts.push(at);
    add(text(`${i + 1} 0 obj`));
    for (const part of object) add(part);
    add(text('endobj\n'));
  }
  const table = at;
  const lines = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  add(
    text(
      `xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${lines}trailer<</Size ${starts.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  const written = new Uint8Array(at);
  let to = 0;
  for (const part of parts) {
    written.set(part, to);
    to += part.length;
  }
  return written;
};

const START = text('/Filter/DCTDecode/Length ');

const find = (bytes: Uint8Array, what: Uint8Array, from: number): number => {
  const [first = 0] = what;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (what.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
};

/**
 * The pictures of a document that writePicturePdf wrote, or null for every other PDF: the pictures are written again,
 * and only the very same bytes count.
 */
export const readPicturePdf = (bytes: Uint8Array): readonly Uint8Array<ArrayBuffer>[] | null => {
  const pages: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (let at = find(bytes, START, 0); at !== -1; ) {
      const from = find(bytes, text('stream\n'), at) + 7;
      const length = Number.parseInt(
        String.fromCharCode(...bytes.subarray(at + START.length, at + START.length + 9)),
        10,
      );
      if (from < 7 || !(length > 0) || from + length > bytes.length) return null;
      const page = bytes.slice(from, from + length);
      if (!isSame(page, bareJpeg(page))) return null;
      pages.push(page);
      at = find(bytes, START, from + length);
    }
    return pages.length > 0 && isSame(bytes, writePicturePdf(pages)) ? pages : null;
  } catch {
    return null;
  }
};

export const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
