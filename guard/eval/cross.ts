// npm run cross -w guard: cross-validation over training voices, by which settings are chosen. Never touches the
// held-out voices. Usage: node eval/cross.ts [folds] [how many of them to run]
import { analyse } from '../analyse.ts';
import { unpack } from '../model/models.ts';
import { SETTINGS } from '../model/settings.ts';
import { loadThemes, loadVoices, TRAIN } from '../train/corpus.ts';
import { learn, RECIPE } from '../train/learn.ts';
import { ratio, score, sum, type TipScore } from './measures.ts';
import { wellFormed } from './well-formed.ts';

const folds = Number(process.argv[2] ?? 4);
const run = Number(process.argv[3] ?? folds);
const voices = loadVoices(TRAIN);
const texts = loadThemes().flatMap((file) => file.texts);
const scores: TipScore[] = [];
for (let fold = 0; fold < run; fold++) {
  const tips = voices.filter((_, i) => i % folds !== fold).flatMap((voice) => voice.tips);
  const models = unpack(
    learn(tips, texts, RECIPE, (line) => process.stderr.write(`fold ${fold + 1}: ${line}\n`)),
  );
  for (const tip of voices.filter((_, i) => i % folds === fold).flatMap((voice) => voice.tips)) {
    scores.push(
      score(
        tip,
        analyse(tip.text, models, SETTINGS),
        analyse(tip.text, models, SETTINGS, { setting: 'sure' }),
        wellFormed,
      ),
    );
  }
}
for (const [name, part] of [...sum(scores)].sort())
  process.stdout.write(`${name.padEnd(48)} ${ratio(part).toFixed(3)}  (${part[0]}/${part[1]})\n`);
