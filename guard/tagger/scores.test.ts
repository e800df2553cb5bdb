import { describe, expect, it } from 'vitest';
import { shippedModels } from '../model/shipped.ts';
import { read } from '../reading.ts';
import { loadVoices, TRAIN } from '../train/corpus.ts';
import { eachFeature } from './features.ts';
import { type Model, STEP } from './model.ts';
import { scoresOf } from './scores.ts';
import { ENTITY_TEMPLATES, FINDING_TEMPLATES, type Template } from './templates.ts';

/** Every feature looked up by itself, one after another. */
function plainScores(model: Model, templates: readonly Template[], text: string): Int32Array {
  const { attributes } = read(text);
  const n = model.labels.length;
  const scores = new Int32Array(attributes.words.length * n);
  for (let i = 0; i < attributes.words.length; i++)
    eachFeature(templates, attributes, i, (feature) => {
      for (const [label, weight] of model.weightsOf(feature))
        scores[i * n + label] = scores[i * n + label]! + Math.round(weight / STEP);
    });
  return scores;
}

const TEXTS = [
  '',
  '!',
  'ik',
  'IK ZAG HET ZELF. MIJN ZWAGER OOK',
  'Бабушка 👮🏽‍♀️ 123 "zei" hij: x-y m’n é',
  ...loadVoices(TRAIN).flatMap(({ tips }, i) =>
    (i % 30 === 0 ? tips.slice(0, 2) : []).map(({ text }) => text),
  ),
];

describe('what labels weigh', () => {
  it.each([
    ['findings', FINDING_TEMPLATES],
    ['entities', ENTITY_TEMPLATES],
  ] as const)('is, of %s, what every feature weighs by itself', (name, templates) => {
    const model = shippedModels()[name];
    for (const text of TEXTS) {
      const wanted = plainScores(model, templates, text);
      expect(scoresOf(model, templates, read(text).attributes)).toEqual(wanted);
      // And the same again, when every word and pair has been seen.
      expect(scoresOf(model, templates, read(text).attributes)).toEqual(wanted);
    }
  });
});
