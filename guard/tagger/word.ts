// What the tagger knows of a word by itself, wherever it stands: kept with its written form.
import { nameLists } from '../names/lists.ts';
import { type Form, perForm } from '../text/forms.ts';
import { hash } from '../text/hash.ts';
import { classesIn } from '../text/lexicon.ts';
import type { Model } from './model.ts';
import { EDGE, EDGE_HASH, SCALES } from './scale.ts';

/** Attributes of a word: those with any number of values are hashes, class and list are numbers of their scale. */
const OPEN = ['w', 'pre', 'suf', 'bone', 'shape'] as const;
const WORD_NAMES = [...OPEN, 'class', 'list'] as const;
export type WordName = (typeof WORD_NAMES)[number];

export const isOfWord = (name: string): name is WordName => (WORD_NAMES as readonly string[]).includes(name);

export type Word = Readonly<Record<WordName, readonly number[]>> & {
  /** What the word weighs in a model, worked out when first asked for (sums.ts): one place for each set of templates. */
  readonly sums: (Sums | undefined)[];
};

/** Pairs of a place among the labels of the tokens around, and the steps added there. */
export type Sums = { readonly model: Model; readonly pairs: Int16Array };

export type CaseStyle = 'mixed' | 'flat';

export const EDGE_WORD: Word = {
  w: [EDGE_HASH],
  pre: [EDGE_HASH],
  suf: [EDGE_HASH],
  bone: [EDGE_HASH],
  shape: [EDGE_HASH],
  class: [EDGE],
  list: [EDGE],
  sums: [],
};

export const wordIn: Readonly<Record<CaseStyle, (form: Form) => Word>> = {
  mixed: perForm((form) => wordOf(form, shapeOf(form.raw))),
  flat: perForm((form) => wordOf(form, flatShape(form.raw))),
};

const flatShape = (raw: string): string => `~${shapeOf(raw.toLowerCase())}`;
const NONE: readonly number[] = [];

function wordOf(form: Form, shape: string): Word {
  const { norm } = form;
  const { length } = norm;
  return {
    w: [hash(plain(norm))],
    pre: length > 4 ? [hash(norm, 0, 4)] : NONE,
    suf: length > 3 ? [hash(norm, length - 3), hash(norm, Math.max(0, length - 5))] : NONE,
    bone: length > 3 ? [hash(bone(norm))] : NONE,
    shape: [hash(shape)],
    class: classesIn(form).names.map(SCALES.class.numberOf),
    list: nameLists(norm.endsWith("'s") ? norm.slice(0, -2) : norm).map(SCALES.list.numberOf),
    sums: [],
  };
}

/** The hashes of a word with the texts they stand for, to tell people by. */
export function textsOf({ raw, norm }: Form): ReadonlyMap<number, string> {
  const texts = [
    plain(norm),
    norm.slice(0, 4),
    norm.slice(-3),
    norm.slice(-5),
    bone(norm),
    shapeOf(raw),
    flatShape(raw),
  ];
  return new Map(texts.map((text) => [hash(text), text]));
}

/** A word with every figure as a nought. */
const plain = (norm: string): string => (/\d/.test(norm) ? norm.replace(/\d/g, '0') : norm);

const LEFT_OUT = new Set("aeiouyh'-");
const SAME: Readonly<Record<string, string>> = { d: 't', c: 'k', z: 's', v: 'f' };
const BONE = 6;

/** Consonants without doubles: what stays of a misspelled word. */
function bone(norm: string): string {
  let made = '';
  let last = '';
  for (let i = 0; i < norm.length && made.length < BONE; i++) {
    const ch = norm.charAt(i);
    if (ch === last || LEFT_OUT.has(ch)) continue;
    // "ck" is one k.
    if (!(ch === 'k' && last === 'c')) made += SAME[ch] ?? ch;
    last = ch;
  }
  return made;
}

function shapeOf(raw: string): string {
  if (/^[a-z]+$/.test(raw)) return 'x';
  if (/^[A-Z][a-z]+$/.test(raw)) return 'Xx';
  if (!/[\p{L}\p{N}]/u.test(raw)) return raw.length === 1 ? raw : 'sign';
  return raw
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/[\p{Ll}\p{Lo}]+/gu, 'x')
    .replace(/\d+/g, (run) => '9'.repeat(Math.min(run.length, 4)));
}
