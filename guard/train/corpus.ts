// Loads the labelled tips of a folder, by voice (one file is one voice).
import { readdirSync, readFileSync } from 'node:fs';
import { readSource, type SourceError } from '../corpus/source.ts';
import type { Tip } from '../corpus/tip.ts';

export type Voice = {
  readonly name: string;
  readonly tips: readonly Tip[];
  readonly errors: readonly SourceError[];
};

export function loadVoices(folder: URL): readonly Voice[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.src.txt'))
    .sort()
    .map((name) => ({
      name: name.replace('.src.txt', ''),
      ...readSource(readFileSync(new URL(name, folder), 'utf8')),
    }));
}

export const TRAIN = new URL('../corpus/train/', import.meta.url);
export const HELD_OUT = new URL('../corpus/heldout/', import.meta.url);
/** Sixty held-out tips, labelled again by somebody else without sight of the first labels. */
export const SECOND = new URL('../corpus/heldout/second/', import.meta.url);
export const GOLD = new URL('../corpus/gold/', import.meta.url);
