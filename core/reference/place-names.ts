import { plainLetters } from '../words/plain.ts';

// How a typed place name becomes a key: capitals, accents, hyphens, apostrophes, dots and spaces do not matter.

/** A name, and what was added to tell it from its namesakes: `Bergen (NH)`, `Nes, Ameland`, `Elst Ut`. */
export interface NameReading {
  readonly key: string;
  /** Key of a province or a municipality, or null when nothing was added. */
  readonly qualifier: string | null;
}

/** What stands behind a name to say which one is meant, and the province it stands for. */
export const PROVINCE_SUFFIXES: Readonly<Record<string, string>> = {
  gn: 'PV20',
  gr: 'PV20',
  fr: 'PV21',
  frl: 'PV21',
  dr: 'PV22',
  o: 'PV23',
  ov: 'PV23',
  fl: 'PV24',
  gld: 'PV25',
  gl: 'PV25',
  ut: 'PV26',
  u: 'PV26',
  nh: 'PV27',
  zh: 'PV28',
  z: 'PV29',
  zl: 'PV29',
  zld: 'PV29',
  nb: 'PV30',
  br: 'PV30',
  l: 'PV31',
  lb: 'PV31',
  li: 'PV31',
};

const plain = (text: string): string =>
  plainLetters(text)
    .replace(/\ba\s?[/.]\s?d\b\.?/g, 'aan den')
    .replace(/\bst\b(?=[\s.-]+[a-z])/g, 'sint')
    .replace(/^(gemeente|gem\.?)\s+/, '');

/** The letters and digits of a name, Sint for St. and aan den for a/d. */
export function nameKey(text: string): string {
  // "aan de" and "aan den" are one: people who write a/d do not say which.
  return plain(text)
    .replace(/\baan den\b/g, 'aan de')
    .replace(/[^a-z0-9]/g, '');
}

/**
 * The ways to read a typed name, the whole of it first. Only the first reading that leads somewhere counts,
 * so a name that ends in what looks like a province keeps its own meaning.
 */
export function readings(text: string): readonly NameReading[] {
  const whole = { key: nameKey(text), qualifier: null };
  const split =
    /^(.*?)\s*\(([^()]*)\)\s*$/.exec(text) ??
    /^(.*?)\s*,\s*(.*)$/.exec(text) ??
    /^(.*?)\s+gem(?:eente|\.)?\s+(.*)$/i.exec(text) ??
    /^(.*\S)\s+([A-Za-z]{1,3}\.?)\s*$/.exec(text);
  const key = nameKey(split?.[1] ?? '');
  const qualifier = nameKey(split?.[2] ?? '');
  return key === '' || qualifier === '' ? [whole] : [{ key, qualifier }, whole];
}
