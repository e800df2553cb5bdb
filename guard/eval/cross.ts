// npm run cross -w guard [-- how]: cross-validation over training voices, by which settings are chosen. Never touches the
// held-out voices. `how`: the hands to leave out in turn ("abcd", what is usual) or a number of folds.
import { analyse } from '../analyse.ts';
import { unpack } from '../model/models.ts';
import { SETTINGS } from '../model/settings.ts';
import { loadThemes } from '../train/corpus.ts';
import { learn, RECIPE } from '../train/learn.ts';
import { ratio, score, sum, type TipScore } from './measures.ts';
import { splits } from './splits.ts';
import { wellFormed } from './well-formed.ts';

const texts = loadThemes().flatMap((file) => file.texts);
const all: TipScore[] = [];

function print(name: string, scores: readonly TipScore[]): void {
  process.stdout.write(`${name}: ${scores.length} tips\n`);
  for (const [measure, part] of [...sum(scores)].sort())
    process.stdout.write(`${measure.padEnd(48)} ${ratio(part).toFixed(3)}  (${part[0]}/${part[1]})\n`);
}

for (const { name, learn: tips, judge } of splits(process.argv[2] ?? 'abcd')) {
  const models = unpack(
    learn(tips, texts, RECIPE, (line) => process.stderr.write(`without ${name}: ${line}\n`)),
  );
  const scores = judge.map((tip) =>
    score(
      tip,
      analyse(tip.text, models, SETTINGS),
      analyse(tip.text, models, SETTINGS, { setting: 'sure' }),
      wellFormed,
    ),
  );
  print(`without ${name}`, scores);
  all.push(...scores);
}
print('all', all);
