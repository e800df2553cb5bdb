// node guard/eval/cross-hints.ts [how]: what a remark beside a tipster's field would be worth from which sureness on, by
// cross-validation over training voices, parted as splits.ts says. SETTINGS.hintSure is chosen by it.
import { findFindings, findingSpans } from '../findings/find.ts';
import { unpackFindings } from '../model/models.ts';
import { SETTINGS } from '../model/settings.ts';
import { read } from '../reading.ts';
import { LEARN, RECIPE } from '../train/learn.ts';
import { splits } from './splits.ts';

type Span = { readonly start: number; readonly end: number };
type Remark = Span & { readonly sure: number };
type Tried = {
  readonly clues: readonly Span[];
  readonly small: readonly Span[];
  readonly remarks: readonly Remark[];
};

/** The largest circle that is worth a remark. */
const SMALL = 2;
const tried: Tried[] = [];
for (const { name, learn: tips, judge } of splits(process.argv[2] ?? 'abcd')) {
  const models = unpackFindings(LEARN.findings({ tips, texts: [] }, RECIPE));
  process.stderr.write(`without ${name}: learned\n`);
  for (const tip of judge) {
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
