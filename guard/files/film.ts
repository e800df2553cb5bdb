import { type Box, boxesIn, inside, makeBox, maybe, only, viewOf } from './boxes.ts';
import { type Chunk, chunksOf, offsetTable } from './chunks.ts';
import { refuse, type Trace } from './refusals.ts';
import { bareDescription } from './sample-entry.ts';

// Films and sound: written anew around untouched samples. Only boxes that a player needs are taken over, and only the
// samples of picture and sound: what a camera keeps beside them (places, movement, its own name) stays behind.

const UND = 0x55c4;

type Track = {
  readonly kind: 'video' | 'audio';
  readonly chunks: readonly Chunk[];
  /** The track around a table of offsets. */
  readonly write: (offsets: readonly number[]) => Uint8Array;
};

export type CleanFilm = {
  readonly type: 'video/mp4' | 'audio/mp4';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly traces: readonly Trace[];
};

/** A header of times: version 0 has four bytes for each moment, version 1 eight. Both moments become zero. */
const timeless = (bytes: Uint8Array, box: Box, least: number): Uint8Array<ArrayBuffer> => {
  const copy = bytes.slice(box.body, box.to);
  const wide = copy[0] === 1;
  if (copy.length < least + (wide ? 12 : 0)) return refuse('damaged');
  copy.fill(0, 4, wide ? 20 : 12);
  return copy;
};

const movieHeader = (bytes: Uint8Array, box: Box): Uint8Array => {
  const body = timeless(bytes, box, 100);
  // What QuickTime keeps of where somebody stopped looking: preview, poster, selection, current time.
  const end = body[0] === 1 ? 112 : 100;
  body.fill(0, end - 28, end - 4);
  return makeBox('mvhd', body.subarray(0, end));
};

const trackHeader = (bytes: Uint8Array, box: Box): Uint8Array => {
  const body = timeless(bytes, box, 84);
  return makeBox('tkhd', body.subarray(0, body[0] === 1 ? 96 : 84));
};

const mediaHeader = (bytes: Uint8Array, box: Box): Uint8Array => {
  const body = timeless(bytes, box, 24);
  const end = body[0] === 1 ? 36 : 24;
  viewOf(body).setUint16(end - 4, UND);
  return makeBox('mdhd', body.subarray(0, end));
};

const handler = (type: 'vide' | 'soun', quicktime: boolean): Uint8Array => {
  const body = new Uint8Array(25);
  body.set(new TextEncoder().encode(`${quicktime ? 'mhlr' : '\0\0\0\0'}${type}`), 4);
  return makeBox('hdlr', body);
};

/** Samples lie in this file: the one kind of reference that is written. */
const HERE = makeBox(
  'dinf',
  makeBox('dref', Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1), makeBox('url ', Uint8Array.of(0, 0, 0, 1))),
);

/** Tables of numbers: where the count stands and how long each line is. `stco` and `co64` are written anew. */
const TABLES: Readonly<
  Record<string, { readonly count: number; readonly line: (body: Uint8Array) => number }>
> = {
  stts: { count: 4, line: () => 8 },
  ctts: { count: 4, line: () => 8 },
  stss: { count: 4, line: () => 4 },
  stsc: { count: 4, line: () => 12 },
  stsz: { count: 8, line: (body) => (viewOf(body).getUint32(4) === 0 ? 4 : 0) },
  elst: { count: 4, line: (body) => (body[0] === 1 ? 20 : 12) },
};
const FIXED: Readonly<Record<string, number>> = { vmhd: 12, smhd: 8 };

/** A table of numbers, cut off after its last line: nothing can be kept behind it. */
const copyOf = (bytes: Uint8Array, box: Box): Uint8Array => {
  const body = bytes.subarray(box.body, box.to);
  const table = TABLES[box.name];
  if (table !== undefined && body.length < table.count + 4) return refuse('damaged');
  const end =
    table === undefined
      ? (FIXED[box.name] ?? 0)
      : table.count + 4 + viewOf(body).getUint32(table.count) * table.line(body);
  if (end > body.length) return refuse('damaged');
  return makeBox(box.name, body.subarray(0, end));
};

/** Reads a track; null when it is neither picture nor sound, or sound of a kind that is not known. */
const readTrack = (bytes: Uint8Array, trak: Box, quicktime: boolean): Track | null => {
  const parts = inside(bytes, trak);
  const media = inside(bytes, only(parts, 'mdia'));
  const hdlr = only(media, 'hdlr');
  const type = String.fromCharCode(...bytes.subarray(hdlr.body + 8, hdlr.body + 12));
  if (type !== 'vide' && type !== 'soun') return null;
  const kind = type === 'vide' ? 'video' : 'audio';
  const info = inside(bytes, only(media, 'minf'));
  const stbl = inside(bytes, only(info, 'stbl'));
  const stsd = bareDescription(bytes, only(stbl, 'stsd'), kind, quicktime);
  if (stsd === null) return kind === 'video' ? refuse('film-kind') : null;
  const chunks = chunksOf(bytes, stbl);
  if (chunks.length === 0) return refuse('film-kind');
  const head = maybe(info, kind === 'video' ? 'vmhd' : 'smhd');
  const edits = maybe(parts, 'edts');
  const elst = edits && maybe(inside(bytes, edits), 'elst');
  const tkhd = trackHeader(bytes, only(parts, 'tkhd'));
  const mdhd = mediaHeader(bytes, only(media, 'mdhd'));
  const tables = stbl.filter(({ name }) => name in TABLES);
  for (const { name } of tables) only(tables, name);
  return {
    kind,
    chunks,
    write: (offsets) =>
      makeBox(
        'trak',
        tkhd,
        ...(elst ? [makeBox('edts', copyOf(bytes, elst))] : []),
        makeBox(
          'mdia',
          mdhd,
          handler(type, quicktime),
          makeBox(
            'minf',
            ...(head ? [copyOf(bytes, head)] : []),
            HERE,
            makeBox('stbl', stsd, ...tables.map((table) => copyOf(bytes, table)), offsetTable(offsets)),
          ),
        ),
      ),
  };
};

type Placed = Chunk & { readonly track: number; readonly at: number };

/**
 * Chunks of all tracks as they lie in the file. Throws when two overlap (a small file would write a large one) or one
 * lies outside the media data: it would carry off as a sample what was to stay behind.
 */
const inOrder = (tracks: readonly Track[], data: readonly Box[]): readonly Placed[] => {
  const all = tracks
    .flatMap(({ chunks }, track) => chunks.map((chunk, at) => ({ ...chunk, track, at })))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let box = 0;
  for (const [i, { from, to }] of all.entries()) {
    while (from >= (data[box]?.to ?? Number.POSITIVE_INFINITY)) box += 1;
    const { body = Number.POSITIVE_INFINITY, to: end = 0 } = data[box] ?? {};
    if (from < body || to > end || (all[i - 1]?.to ?? 0) > from) return refuse('damaged');
  }
  return all;
};

const tracesOf = (
  bytes: Uint8Array,
  top: readonly Box[],
  movie: readonly Box[],
  dropped: number,
): readonly Trace[] => {
  const found: Trace[] = [];
  const moments = only(movie, 'mvhd').body + 4;
  if (viewOf(bytes).getUint32(moments) !== 0 || bytes[moments - 4] === 1) found.push('time');
  const beside = [...top, ...movie].filter(({ name }) => ['udta', 'meta', 'uuid'].includes(name));
  if (beside.length > 0) found.push('device');
  const told = beside
    .map(({ body, to }) => String.fromCharCode(...bytes.subarray(body, Math.min(to, body + 4096))))
    .join();
  if (/\xa9xyz|loci|ISO6709/.test(told)) found.push('place');
  if (dropped > 0) found.push('tracks');
  return found;
};

const BRANDS = {
  mov: ['qt  ', 'qt  '],
  mp4: ['isom', 'isomiso2mp41'],
  m4a: ['M4A ', 'M4A mp42isom'],
} as const;

const fileType = (format: keyof typeof BRANDS): Uint8Array => {
  const [brand, compatible] = BRANDS[format];
  return makeBox('ftyp', new TextEncoder().encode(`${brand}\0\0\0\0${compatible}`));
};

/**
 * A film or a recording without what is not picture or sound. Throws FileRefusedError when it is damaged, split in
 * fragments, or coded in a way that is not known. What it answers is cleaned to the same bytes again.
 */
export const cleanFilm = (bytes: Uint8Array, format: 'mp4' | 'mov' | 'm4a'): CleanFilm => {
  const top = boxesIn(bytes, 0, bytes.length, true);
  if (top.some(({ name }) => name === 'moof')) return refuse('film-kind');
  const moov = only(top, 'moov');
  const movie = inside(bytes, moov);
  // A compressed or fragmented movie, or one that is locked.
  if (movie.some(({ name }) => ['cmov', 'mvex', 'pssh'].includes(name))) return refuse('film-kind');
  const quicktime = format === 'mov';
  const found = movie.filter(({ name }) => name === 'trak').map((trak) => readTrack(bytes, trak, quicktime));
  const tracks = found.filter((track) => track !== null);
  if (tracks.length === 0) return refuse('film-kind');

  const order = inOrder(
    tracks,
    top.filter(({ name }) => name === 'mdat'),
  );
  const mvhd = movieHeader(bytes, only(movie, 'mvhd'));
  const ftyp = fileType(format);
  const offsets = tracks.map(({ chunks }) => new Array<number>(chunks.length).fill(0));
  const movieOf = (): Uint8Array =>
    makeBox('moov', mvhd, ...tracks.map((track, i) => track.write(offsets[i] ?? [])));
  // The length of the tables does not depend on what stands in them: measured with zeros, then filled.
  let at = ftyp.length + movieOf().length + 8;
  for (const chunk of order) {
    const own = offsets[chunk.track];
    if (own !== undefined) own[chunk.at] = at;
    at += chunk.to - chunk.from;
  }
  const head = movieOf();
  const written = new Uint8Array(at);
  written.set(ftyp);
  written.set(head, ftyp.length);
  let to = ftyp.length + head.length;
  viewOf(written).setUint32(to, at - to);
  written.set([0x6d, 0x64, 0x61, 0x74], to + 4);
  to += 8;
  for (const chunk of order) {
    written.set(bytes.subarray(chunk.from, chunk.to), to);
    to += chunk.to - chunk.from;
  }
  return {
    type: tracks.some(({ kind }) => kind === 'video') ? 'video/mp4' : 'audio/mp4',
    bytes: written,
    traces: tracesOf(bytes, top, movie, found.length - tracks.length),
  };
};
