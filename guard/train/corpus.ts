// Loads the labelled tips of a folder, by voice (one file is one voice), and the texts that only have a theme.
import { readdirSync, readFileSync } from 'node:fs';
import { readSource, type SourceError } from '../corpus/source.ts';
import { readThemeTexts, type ThemeText } from '../corpus/themes.ts';
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

export type ThemeFile = {
  readonly name: string;
  readonly texts: readonly ThemeText[];
  readonly errors: readonly SourceError[];
};

export function loadThemes(): readonly ThemeFile[] {
  return readdirSync(THEME_TEXTS)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((file) => {
      const name = file.replace('.tsv', '');
      return { name, ...readThemeTexts(name, readFileSync(new URL(file, THEME_TEXTS), 'utf8')) };
    });
}

const THEME_TEXTS = new URL('../corpus/themes/', import.meta.url);
export const TRAIN = new URL('../corpus/train/', import.meta.url);
export const HELD_OUT = new URL('../corpus/heldout/', import.meta.url);
/** Sixty held-out tips, labelled again by somebody else without sight of the first labels. */
export const SECOND = new URL('../corpus/heldout/second/', import.meta.url);
export const GOLD = new URL('../corpus/gold/', import.meta.url);
