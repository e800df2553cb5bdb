import { LARGEST } from './limits.ts';
import { refuse } from './refusals.ts';

/** What a file is, by its own bytes. Its name and the type that came with it may say anything and are never read. */
export type Kind =
  | { readonly group: 'picture'; readonly format: 'jpeg' | 'png' | 'webp' | 'gif' | 'heif' }
  | { readonly group: 'document'; readonly format: 'pdf' }
  | { readonly group: 'film'; readonly format: 'mp4' | 'mov' | 'm4a' };

const HEAD = 1024;
const ZIP_TAIL = 22 + 65_535;

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, from + HEAD)));

/** Brands of the ISO container: pictures, sound, films. The first known one of the list decides. */
const BRANDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif|avis|mif2)$/, { group: 'picture', format: 'heif' }],
  [/^qt {2}$/, { group: 'film', format: 'mov' }],
  [/^(M4A |M4B |M4P )$/, { group: 'film', format: 'm4a' }],
  [
    /^(isom|iso[2-9]|mp4[12]|M4V |M4VH|avc1|3g[pe2]\w|MSNV|dash|XAVC|ndas|mmp4)$/,
    { group: 'film', format: 'mp4' },
  ],
];

const containerOf = (bytes: Uint8Array): Kind | null => {
  const type = latin(bytes, 4, 8);
  // QuickTime of before brands begins with one of these.
  if (type === 'moov' || type === 'mdat' || type === 'wide') return { group: 'film', format: 'mov' };
  if (type !== 'ftyp') return null;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const brands = [latin(bytes, 8, 12)];
  for (let at = 16; at + 4 <= Math.min(size, HEAD); at += 4) brands.push(latin(bytes, at, at + 4));
  for (const brand of brands) {
    const known = BRANDS.find(([names]) => names.test(brand));
    if (known !== undefined) return known[1];
  }
  return null;
};

/** How 7z, rar, gzip, bzip2, xz and zstd begin. */
const PACKED = ['7z\xbc\xaf', 'Rar!', '\x1f\x8b', 'BZh', '\xfd7zXZ', '\x28\xb5\x2f\xfd'];

const kindOf = (bytes: Uint8Array): Kind | null => {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xd8 && c === 0xff) return { group: 'picture', format: 'jpeg' };
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return { group: 'picture', format: 'png' };
  if (/^GIF8[79]a/.test(latin(bytes, 0, 6))) return { group: 'picture', format: 'gif' };
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP')
    return { group: 'picture', format: 'webp' };
  if (latin(bytes, 0, 5) === '%PDF-') return { group: 'document', format: 'pdf' };
  if (a === 0x50 && b === 0x4b && (c === 3 || c === 5 || c === 7)) return refuse(officeOrPacked(bytes));
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return refuse('office');
  if (latin(bytes, 0, 5) === '{\\rtf') return refuse('office');
  if (PACKED.some((start) => latin(bytes, 0, start.length) === start)) return refuse('packed');
  return containerOf(bytes);
};

const officeOrPacked = (bytes: Uint8Array): 'office' | 'packed' =>
  /\[Content_Types\]|word\/|xl\/|ppt\/|mimetypeapplication\/vnd/.test(latin(bytes, 0, HEAD))
    ? 'office'
    : 'packed';

/** Whether a zip's end stands at the very end: what every unpacker looks for, whatever stands before it. */
const endsAsZip = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - ZIP_TAIL); at -= 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at) !== 0x504b0506) continue;
    if (at + 22 + view.getUint16(at + 20, true) === bytes.length) return true;
  }
  return false;
};

/** Whether the first bytes say yet another thing than the kind they began as. */
const beginsTwice = (bytes: Uint8Array, kind: Kind): boolean => {
  const head = latin(bytes, 0, HEAD);
  if (kind.format !== 'pdf' && head.includes('%PDF-')) return true;
  return kind.group === 'picture' && /<(!doctype|html|script|svg|\?php)/i.test(head);
};

/** What a file is. Throws FileRefusedError for what is not taken, too large, or two things at once. */
export const recognise = (bytes: Uint8Array): Kind => {
  if (bytes.length === 0) return refuse('empty');
  const kind = bytes.length < 12 ? null : kindOf(bytes);
  if (kind === null) return refuse('unknown');
  if (bytes.length > LARGEST[kind.group]) return refuse('too-large');
  if (endsAsZip(bytes) || beginsTwice(bytes, kind)) return refuse('two-kinds');
  return kind;
};
