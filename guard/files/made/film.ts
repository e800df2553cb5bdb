import { makeBox, viewOf } from '../boxes.ts';

// For tests: films and recordings made in bytes. The samples are noise: nothing plays them, everything can tag them.

const u32 = (...numbers: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(numbers.length * 4);
  for (const [at, number] of numbers.entries()) viewOf(bytes).setUint32(at * 4, number);
  return bytes;
};
const text = (written: string): Uint8Array => new TextEncoder().encode(written);
const MATRIX = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];
/** Seconds from 1904 to a day in 2024. */
const MOMENT = 3_800_000_000;
const NAME = 'De telefoon van Sjoerd';

export type MadeTrack = {
  readonly type: 'vide' | 'soun' | 'meta' | 'text';
  readonly samples: readonly Uint8Array[];
  /** How H.264 is set up (avcC), when the samples are real. */
  readonly config?: Uint8Array;
};

const entryOf = ({ type, config = Uint8Array.of(1, 66, 0, 30, 255, 224, 0) }: MadeTrack): Uint8Array => {
  if (type === 'vide') {
    const head = new Uint8Array(78);
    viewOf(head).setUint16(6, 1);
    head.set(text('appl'), 12);
    head.set([2, 0x80, 1, 0xe0], 24);
    head[42] = NAME.length;
    head.set(text(NAME), 43);
    return makeBox('avc1', head, makeBox('avcC', config), makeBox('Xtra', text(NAME)));
  }
  if (type === 'soun') {
    const head = new Uint8Array(28);
    head.set([0, 1], 6);
    head.set([0, 1, 0, 16, 0, 0, 0, 0, 0xac, 0x44], 16);
    return makeBox('mp4a', head, makeBox('esds', u32(0), text('esds')));
  }
  return makeBox(type === 'meta' ? 'mett' : 'text', new Uint8Array(16), text(NAME));
};

const trackOf = (track: MadeTrack, id: number, offsets: readonly number[]): Uint8Array => {
  const { type, samples } = track;
  return makeBox(
    'trak',
    makeBox('tkhd', u32(7, MOMENT, MOMENT, id, 0, 1000, 0, 0, 0, 0, ...MATRIX, 640 << 16, 480 << 16)),
    makeBox('edts', makeBox('elst', u32(0, 1, 1000, 0, 0x10000))),
    makeBox(
      'mdia',
      makeBox('mdhd', u32(0, MOMENT, MOMENT, 1000, 1000, 0x35c40000)),
      makeBox('hdlr', u32(0, 0), text(`${type}appl`), u32(0, 0), text(`${NAME}\0`)),
      makeBox(
        'minf',
        type === 'vide' ? makeBox('vmhd', u32(1, 0, 0)) : makeBox('smhd', u32(0, 0)),
        makeBox('dinf', makeBox('dref', u32(0, 1), makeBox('url ', u32(1)))),
        makeBox(
          'stbl',
          makeBox('stsd', u32(0, 1), entryOf(track)),
          makeBox('stts', u32(0, 1, samples.length, 1000 / samples.length)),
          makeBox('stsc', u32(0, 1, 1, 1, 1)),
          makeBox('stsz', u32(0, 0, samples.length, ...samples.map((sample) => sample.length))),
          makeBox('stco', u32(0, offsets.length, ...offsets)),
        ),
      ),
    ),
    makeBox('udta', makeBox('name', text(NAME))),
  );
};

/** A film of these tracks, their samples one after the other in turn; `first` puts the movie before its samples. */
export const madeFilm = (
  tracks: readonly MadeTrack[],
  { brand = 'isom', first = false }: { readonly brand?: string; readonly first?: boolean } = {},
): Uint8Array => {
  const ftyp = makeBox('ftyp', text(`${brand}\0\0\0\0${brand}`));
  const most = Math.max(...tracks.map(({ samples }) => samples.length));
  const movie = (start: number): { readonly moov: Uint8Array; readonly mdat: Uint8Array } => {
    const parts: Uint8Array[] = [text('gap that no table names ')];
    let at = start + 8 + (parts[0]?.length ?? 0);
    const offsets = tracks.map((): number[] => []);
    for (let turn = 0; turn < most; turn += 1)
      for (const [i, { samples }] of tracks.entries()) {
        const sample = samples[turn];
        if (sample === undefined) continue;
        offsets[i]?.push(at);
        parts.push(sample);
        at += sample.length;
      }
    return {
      mdat: makeBox('mdat', ...parts),
      moov: makeBox(
        'moov',
        makeBox(
          'mvhd',
          u32(0, MOMENT, MOMENT, 1000, 1000, 0x10000, 0x1000000, 0, 0, ...MATRIX, 0, 0, 0, 0, 0, 0, 9),
        ),
        ...tracks.map((track, i) => trackOf(track, i + 1, offsets[i] ?? [])),
      ),
    };
  };
  const length = movie(0).moov.length;
  const { moov, mdat } = movie(ftyp.length + (first ? length : 0));
  const parts = first ? [ftyp, moov, mdat] : [ftyp, makeBox('free', text(NAME)), mdat, moov];
  // `free` lies before the samples: the offsets know it.
  if (!first) {
    const again = movie(ftyp.length + 8 + NAME.length);
    parts.splice(2, 2, again.mdat, again.moov);
  }
  return new Uint8Array(Buffer.concat(parts));
};

/** Samples that can be told apart. */
export const samplesOf = (letter: string, count: number, length = 40): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, i) => text(`${letter}${i}`.padEnd(length, letter)));

/** Everything that tells, where phones and cameras put it. */
export const FILM_TAGS: readonly string[] = [
  '-QuickTime:CreateDate=2024:06:01 10:00:00',
  '-Keys:GPSCoordinates=52.1, 4.3, 3',
  '-UserData:GPSCoordinates=52.1, 4.3, 3',
  '-Keys:Make=Cameramaker',
  '-Keys:Model=Toestel 9',
  '-UserData:Model=Toestel 9',
  '-ItemList:Artist=Sjoerd',
  '-ItemList:Comment=van het balkon',
  '-XMP:Creator=Sjoerd',
  '-XMP:GPSLatitude=52.1',
];
