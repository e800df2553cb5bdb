// npm run cross:triage -w guard [-- hands]: cross-validation of theme and urgency alone, leaving out one hand at a time
// and learning from the others and from the theme texts. Minutes where cross.ts takes an hour. Never touches the
// held-out voices.
import type { Tip } from '../corpus/tip.ts';
import { unpackThemes } from '../model/models.ts';
import { SETTINGS } from '../model/settings.ts';
import { read } from '../reading.ts';
import { loadThemes } from '../train/corpus.ts';
import { learnThemes, type ThemedBag, withBag } from '../train/learn.ts';
import { themePlaces } from '../triage/theme-bag.ts';
import { themeAndUrgency } from '../triage/triage.ts';
import { topLevel } from '../triage/weighed.ts';
import { type Part, ratio } from './measures.ts';
import { splits } from './splits.ts';

const texts = loadThemes()
  .flatMap((file) => file.texts)
  .map(withBag);
/** Every tip is read once, however often it is learned from. */
const bags = new Map<Tip, ThemedBag>();
const bagOf = (tip: Tip): ThemedBag => {
  const known = bags.get(tip) ?? withBag(tip);
  bags.set(tip, known);
  return known;
};

type Counts = Readonly<Record<string, Part>>;

const add = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(
    Object.entries(b).map(([name, [right, all]]) => [
      name,
      [right + (a[name]?.[0] ?? 0), all + (a[name]?.[1] ?? 0)] as const,
    ]),
  );

const part = (counts: boolean, right: boolean): Part => [counts && right ? 1 : 0, counts ? 1 : 0];

function print(name: string, counts: Counts): void {
  const shown = Object.entries(counts).map(([measure, one]) => `${measure} ${(100 * ratio(one)).toFixed(1)}`);
  process.stdout.write(`${name}: ${shown.join(', ')}\n`);
}

let all: Counts = {};
for (const { name, learn, judge } of splits(process.argv[2] ?? 'abcdefg')) {
  const models = unpackThemes(learnThemes([...learn.map(bagOf), ...texts]));
  const scoreOf = (tip: Tip): Counts => {
    const { theme, urgent } = themeAndUrgency(themePlaces(read(tip.text)), models);
    const found = urgent >= SETTINGS.urgentFrom;
    return {
      'theme exact': part(true, theme === tip.theme),
      'of usable tips': part(tip.usable, theme === tip.theme),
      'of unusable tips': part(!tip.usable, theme === tip.theme),
      'top level': part(true, topLevel(theme) === topLevel(tip.theme)),
      'urgent recall': part(tip.urgent, found),
      'urgent precision': part(found, tip.urgent),
    };
  };
  const counts = judge.map(scoreOf).reduce(add, {});
  print(`without ${name}`, counts);
  all = add(all, counts);
}
print('all', all);
