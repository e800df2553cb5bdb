import { isZlib, type Purse, unpack } from './inflate.ts';
import { MOST_PIXELS, MOST_UNPACKED } from './limits.ts';
import { refuse, type Trace } from './refusals.ts';

// A look at a PDF before anything opens it: is it whole, is it locked, would it fill the memory?

const MOST_STREAMS = 20_000;
const DEEPEST = 4;
const DICTIONARY = 4096;
const TAIL = 2048;
/** How much larger these can unpack; LZW is old and small where it is still found. */
const RUN_LENGTH_TIMES = 64;
const LARGEST_LZW = 64 * 1024;

const latin = (bytes: Uint8Array, from: number, to: number): string => {
  let read = '';
  for (let at = Math.max(0, from); at < Math.min(to, bytes.length); at += 8192)
    read += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 8192)));
  return read;
};

const TELLS: readonly (readonly [RegExp, Trace])[] = [
  [/\/(Author|Creator)\b|<dc:creator/, 'author'],
  [/\/Producer\b|<pdf:Producer/, 'device'],
  [/\/(CreationDate|ModDate)\b|<xmp:(Create|Modify)Date/, 'time'],
  [/\/(Title|Subject|Keywords)\s*[(<]|<x:xmpmeta/, 'text'],
  [/\/(JavaScript|JS|OpenAction|AA|Launch)\b/, 'scripts'],
  [/\/(EmbeddedFiles?|Filespec)\b/, 'attachments'],
  [/\/Annots\b/, 'remarks'],
  [/\/AcroForm\b/, 'form'],
  [/\/Thumb\b/, 'thumbnail'],
];

/** The next place of a word in the bytes. */
const next = (bytes: Uint8Array, word: string, from: number): number => {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < word.length && bytes[at + i] === word.charCodeAt(i)) i += 1;
    if (i === word.length) return at;
  }
  return -1;
};

/** Unpacks what is packed, and what is packed in it: throws when that is more than a document needs. */
const weigh = async (packed: Uint8Array, purse: Purse, see: (text: string) => void): Promise<void> => {
  let inner = packed;
  for (let depth = 0; isZlib(inner[0], inner[1]); depth += 1) {
    const found = depth === DEEPEST ? null : await unpack(inner, MOST_UNPACKED.each, purse);
    if (found === null) return refuse('pdf-bomb');
    see(latin(found.head, 0, found.head.length));
    inner = found.head;
  }
};

/** The stream that begins after a keyword: its dictionary before it and its bytes up to `endstream`. */
const weighStream = async (
  bytes: Uint8Array,
  from: number,
  dictionary: string,
  purse: Purse,
  see: (text: string) => void,
): Promise<number> => {
  const end = next(bytes, 'endstream', from);
  if (end === -1) return refuse('damaged');
  const [width = 0, height = 0] = ['Width', 'Height'].map((name) =>
    Number(new RegExp(`/${name}\\s+(\\d{1,12})`).exec(dictionary)?.[1] ?? 0),
  );
  if (width * height > MOST_PIXELS) return refuse('pdf-bomb');
  // Packed twice is what bombs do and nobody else.
  if (/\/(FlateDecode|Fl)\b[^\]]*\/(FlateDecode|Fl)\b[^\]]*\]/.test(dictionary)) return refuse('pdf-bomb');
  if (/\/(LZWDecode|LZW)\b/.test(dictionary) && end - from > LARGEST_LZW) return refuse('pdf-bomb');
  if (/\/(RunLengthDecode|RL)\b/.test(dictionary)) purse.left -= (end - from) * RUN_LENGTH_TIMES;
  if (purse.left < 0) return refuse('pdf-bomb');
  await weigh(bytes.subarray(from, end), purse, see);
  return end;
};

/** Throws FileRefusedError for a PDF that is damaged, locked or a bomb; else what can be seen to stand in it. */
export const inspectPdf = async (bytes: Uint8Array): Promise<readonly Trace[]> => {
  const tail = latin(bytes, bytes.length - TAIL, bytes.length);
  if (!/startxref\s+\d+\s+%%EOF\s*$/.test(tail)) return refuse('damaged');
  const found = new Set<Trace>();
  const see = (text: string): void => {
    for (const [tells, trace] of TELLS) if (tells.test(text)) found.add(trace);
  };
  const outside = (text: string): void => {
    if (/\/Encrypt\b/.test(text)) refuse('pdf-locked');
    see(text);
  };
  const purse: Purse = { left: MOST_UNPACKED.together };
  let read = 0;
  let streams = 0;
  for (let at = next(bytes, 'stream', 0); at !== -1; at = next(bytes, 'stream', read)) {
    streams += 1;
    if (streams > MOST_STREAMS) return refuse('pdf-bomb');
    const from = at + (bytes[at + 6] === 13 && bytes[at + 7] === 10 ? 8 : 7);
    outside(latin(bytes, read, at));
    const dictionary = latin(bytes, Math.max(read, at - DICTIONARY), at);
    read = (await weighStream(bytes, from, dictionary, purse, see)) + 9;
  }
  outside(latin(bytes, read, bytes.length));
  if (next(bytes, 'startxref', next(bytes, 'startxref', 0) + 1) !== -1) found.add('history');
  return [...found];
};
