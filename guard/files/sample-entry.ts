import { type Box, boxesIn, makeBox, viewOf } from './boxes.ts';
import { refuse } from './refusals.ts';

// How samples are coded: what a player needs of it, without the names that cameras write there.

/** Codings whose samples are picture or sound and nothing else. Motion JPEG is none: each sample can hold Exif. */
const VIDEO = new Set([
  'avc1',
  'avc3',
  'hvc1',
  'hev1',
  'dvh1',
  'dvhe',
  'vp08',
  'vp09',
  'av01',
  'mp4v',
  's263',
]);
const AUDIO = new Set([
  ...['mp4a', 'alac', 'Opus', 'fLaC', 'ac-3', 'ec-3', 'samr', 'sawb', '.mp3', 'ulaw', 'alaw'],
  ...['sowt', 'twos', 'lpcm', 'in24', 'in32', 'fl32', 'ipcm', 'fpcm'],
]);

/** Parts of an entry that say how to decode and show; all others are left out. */
const KEPT = new Set([
  ...[
    'avcC',
    'hvcC',
    'dvcC',
    'dvvC',
    'vpcC',
    'av1C',
    'esds',
    'd263',
    'dOps',
    'dfLa',
    'dac3',
    'dec3',
    'damr',
    'alac',
  ],
  ...['colr', 'pasp', 'fiel', 'clap', 'gama', 'chan', 'chnl', 'pcmC', 'btrt', 'frma', 'enda', 'mp4a'],
]);

const VIDEO_FIXED = 78;
const soundFixed = (version: number): number => [28, 44, 64][version] ?? 28;

const keptIn = (bytes: Uint8Array, from: number, to: number): readonly Uint8Array[] =>
  boxesIn(bytes, from, to).flatMap((box): readonly Uint8Array[] => {
    if (box.name === 'wave') {
      const inner = keptIn(bytes, box.body, box.to);
      return inner.length === 0 ? [] : [makeBox('wave', ...inner, new Uint8Array([0, 0, 0, 8, 0, 0, 0, 0]))];
    }
    // An ICC profile names who made it; the short forms of colr are numbers.
    const isProfile = box.name === 'colr' && /^(prof|rICC)$/.test(latin(bytes, box.body));
    return KEPT.has(box.name) && !isProfile ? [bytes.subarray(box.from, box.to)] : [];
  });

const latin = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** QuickTime closes `wave` with a box of size 8 and no name: not one that boxesIn is asked about twice. */
const bareEntry = (bytes: Uint8Array, box: Box, kind: 'video' | 'audio', quicktime: boolean): Uint8Array => {
  const version = kind === 'audio' && quicktime ? viewOf(bytes).getUint16(box.body + 8) : 0;
  const fixed = kind === 'video' ? VIDEO_FIXED : soundFixed(version);
  if (box.body + fixed > box.to) return refuse('damaged');
  const head = bytes.slice(box.body, box.body + fixed);
  head.fill(0, 0, 6);
  // Revision and vendor; for pictures also the name of what compressed them.
  if (kind === 'video') {
    head.fill(0, 8, 24);
    head.fill(0, 42, 74);
  } else head.fill(0, 10, 16);
  return makeBox(box.name, head, ...keptIn(bytes, box.body + fixed, box.to));
};

/** The `stsd` of a track with bare entries, or null when it is coded in a way that is not taken along. */
export const bareDescription = (
  bytes: Uint8Array,
  stsd: Box,
  kind: 'video' | 'audio',
  quicktime: boolean,
): Uint8Array | null => {
  const entries = boxesIn(bytes, stsd.body + 8, stsd.to);
  const known = kind === 'video' ? VIDEO : AUDIO;
  if (entries.length === 0 || entries.length !== viewOf(bytes).getUint32(stsd.body + 4))
    return refuse('damaged');
  if (!entries.every(({ name }) => known.has(name))) return null;
  const bare = entries.map((entry) => bareEntry(bytes, entry, kind, quicktime));
  const count = new Uint8Array(8);
  viewOf(count).setUint32(4, bare.length);
  return makeBox('stsd', count, ...bare);
};
