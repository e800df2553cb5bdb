// How training voices are parted for cross-validation: by folds of voices, or by hand (the first letter of a voice's
// name), which is the harder and the truer: who wrote a text that is judged never wrote one that was learned from.
import type { Tip } from '../corpus/tip.ts';
import { loadVoices, TRAIN } from '../train/corpus.ts';

export type Split = { readonly name: string; readonly learn: readonly Tip[]; readonly judge: readonly Tip[] };

/** `how` is a number of folds, or the hands to leave out in turn: "4", "abcd", "cd". */
export function splits(how: string): readonly Split[] {
  const voices = loadVoices(TRAIN);
  const folds = Number(how);
  const names = folds > 0 ? Array.from({ length: folds }, (_, fold) => String(fold)) : [...how];
  return names.map((name) => {
    const out = voices.filter((voice, i) => (folds > 0 ? String(i % folds) : voice.name[0]) === name);
    return {
      name,
      learn: voices.filter((voice) => !out.includes(voice)).flatMap((voice) => voice.tips),
      judge: out.flatMap((voice) => voice.tips),
    };
  });
}
