import { describe, expect, it } from 'vitest';
import { boxesIn, inside, maybe, only, viewOf } from './boxes.ts';
import { chunksOf } from './chunks.ts';
import { cleanFilm } from './film.ts';
import { madeFilm, samplesOf } from './made/film.ts';

/** The samples that the tables of each track point at, as a player would read them. */
const played = (bytes: Uint8Array): readonly string[] => {
  const moov = only(boxesIn(bytes, 0, bytes.length, true), 'moov');
  return inside(bytes, moov)
    .filter(({ name }) => name === 'trak')
    .map((trak) => {
      const media = inside(bytes, only(inside(bytes, trak), 'mdia'));
      const stbl = inside(bytes, only(inside(bytes, only(media, 'minf')), 'stbl'));
      return chunksOf(bytes, stbl)
        .map(({ from, to }) => Buffer.from(bytes.subarray(from, to)).toString())
        .join('|');
    });
};

const tracks = [
  { type: 'vide', samples: samplesOf('v', 5) },
  { type: 'soun', samples: samplesOf('a', 9, 11) },
  { type: 'meta', samples: samplesOf('m', 5) },
] as const;

describe('a film that is cleaned', () => {
  it.each([true, false])('plays the very same samples, wherever they lay (movie first: %s)', (first) => {
    const before = madeFilm(tracks, { first });
    const after = cleanFilm(before, 'mp4');
    expect(played(after.bytes)).toEqual(played(before).slice(0, 2));
    expect(played(after.bytes)[0]).toContain('v4vvv');
  });

  it('leaves behind what no table names, and whole tracks that are not picture or sound', () => {
    const { bytes, traces } = cleanFilm(madeFilm(tracks), 'mp4');
    expect(Buffer.from(bytes).includes('gap that no table names')).toBe(false);
    expect(Buffer.from(bytes).includes('m0mmm')).toBe(false);
    expect(traces).toContain('tracks');
  });

  it('has no moment, no language, no name of a maker and no box but those of a player', () => {
    const { bytes } = cleanFilm(madeFilm(tracks, { brand: 'qt  ' }), 'mov');
    const top = boxesIn(bytes, 0, bytes.length, true);
    expect(top.map(({ name }) => name)).toEqual(['ftyp', 'moov', 'mdat']);
    const movie = inside(bytes, only(top, 'moov'));
    expect(movie.map(({ name }) => name)).toEqual(['mvhd', 'trak', 'trak']);
    const trak = inside(bytes, only(movie.slice(0, 2), 'trak'));
    expect(trak.map(({ name }) => name)).toEqual(['tkhd', 'edts', 'mdia']);
    expect(maybe(trak, 'udta')).toBeNull();
    expect(viewOf(bytes).getBigUint64(only(movie, 'mvhd').body + 4)).toBe(0n);
    for (const canary of ['Sjoerd', 'appl', 'Xtra']) expect(Buffer.from(bytes).includes(canary)).toBe(false);
  });

  it('is refused when two chunks overlap: a small file would become a large one', () => {
    const bytes = madeFilm([{ type: 'vide', samples: samplesOf('v', 5) }]);
    const stco = Buffer.from(bytes).indexOf('stco') + 12;
    viewOf(bytes).setUint32(stco + 4, viewOf(bytes).getUint32(stco));
    expect(() => cleanFilm(bytes, 'mp4')).toThrow('damaged');
  });

  it('is refused when a chunk lies outside the media data: it would carry off what was to stay behind', () => {
    const bytes = madeFilm([{ type: 'vide', samples: samplesOf('v', 5) }]);
    const stco = Buffer.from(bytes).indexOf('stco') + 12;
    viewOf(bytes).setUint32(stco, 30);
    expect(() => cleanFilm(bytes, 'mp4')).toThrow('damaged');
  });

  it.each(['avc1', 'mp4a'])('takes no kind of coding that is not known (%s becomes jpeg)', (name) => {
    const bytes = Buffer.from(madeFilm(tracks));
    bytes.write('jpeg', bytes.indexOf(name));
    if (name === 'avc1') expect(() => cleanFilm(bytes, 'mp4')).toThrow('film-kind');
    else expect(played(cleanFilm(new Uint8Array(bytes), 'mp4').bytes)).toHaveLength(1);
  });
});
