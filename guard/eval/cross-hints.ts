// node guard/eval/cross-hints.ts [folds] [how many of them to run]: what a remark beside a tipster's field would be worth
// from which sureness on, by cross-validation over training voices. SETTINGS.hintSure is chosen by it.
import { findFindings, findingSpans } from '../findings/find.ts';
import { unpack } from '../model/models.ts';
import { SETTINGS } from '../model/settings.ts';
import { read } from '../reading.ts';
import { loadVoices, TRAIN } from '../train/corpus.ts';
import { learn, RECIPE } from '../train/learn.ts';

type Span = { readonly start: number; readonly end: number };
type Remark = Span & { readonly sure: number };
type Tried = {
  readonly clues: readonly Span[];
  readonly small: readonly Span[];
  readonly remarks: readonly Remark[];
};

/** The largest circle that is worth a remark. */
const SMALL = 2;
const folds = Number(process.argv[2] ?? 4);
const run = Number(process.argv[3] ?? folds);
const voices = loadVoices(TRAIN);
const tried: Tried[] = [];
for (let fold = 0; fold < run; fold++) {
  const tips = voices.filter((_, i) => i % folds !== fold).flatMap((voice) => voice.tips);
  const models = unpack(
    learn(tips, [], RECIPE, (line) => process.stderr.write(`fold ${fold + 1}: ${line}\n`)),
  );
  for (const tip of voices.filter((_, i) => i % folds === fold).flatMap((voice) => voice.tips)) {
    const reading = read(tip.text);
    const found = findFindings(reading, findingSpans(reading, models, SETTINGS), models, 'nl');
    tried.push({
      clues: tip.identifying,
      small: tip.identifying.filter(({ circle }) => circle <= SMALL),
      remarks: found.filter(({ circle }) => circle <= SMALL),
    });
  }
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
/** The measure of eval: half of the one lies in the other. */
const meets = (a: Span, b: Span): boolean =>
  shared(a, b) * 2 >= a.end - a.start || shared(a, b) * 2 >= b.end - b.start;
const percent = (part: number, all: number): string =>
  `${((100 * part) / Math.max(1, all)).toFixed(1)}%`.padStart(7);

process.stdout.write('sure   right   found   remarks on a tip without clues\n');
for (const from of [0.05, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
  const shown = tried.map((tip) => ({ ...tip, remarks: tip.remarks.filter(({ sure }) => sure >= from) }));
  const count = (of: (tip: Tried) => number): number => shown.reduce((sum, tip) => sum + of(tip), 0);
  const right = count(
    ({ remarks, clues }) => remarks.filter((one) => clues.some((clue) => meets(one, clue))).length,
  );
  const found = count(
    ({ remarks, small }) =>
      small.filter(
        (clue) => 2 * remarks.reduce((sum, one) => sum + shared(one, clue), 0) >= clue.end - clue.start,
      ).length,
  );
  const clean = shown.filter(({ clues }) => clues.length === 0);
  const wrong = clean.reduce((sum, { remarks }) => sum + remarks.length, 0) / Math.max(1, clean.length);
  process.stdout.write(
    `${from.toFixed(2)} ${percent(
      right,
      count(({ remarks }) => remarks.length),
    )} ${percent(
      found,
      count(({ small }) => small.length),
    )}   ${wrong.toFixed(2)}\n`,
  );
}
