// What every label weighs at every token, in steps. Four parts: what words bring by themselves and what follows from
// where a token stands (sums.ts), what is the same for a whole clause, and what attributes weigh together, of which
// those with few values are looked up in tables.
import { type Attributes, valuesOf } from './attributes.ts';
import { REACH, valuesIn } from './column.ts';
import { half, whole } from './features.ts';
import type { Model } from './model.ts';
import { addCombined, addRow, featureOf, hashed, type Part, type Plan, planOf } from './plan.ts';
import { standSums, wordSums } from './sums.ts';
import type { Template } from './templates.ts';
import { EDGE_WORD } from './word.ts';

/** Rows before the first token and behind the last, for what words add beyond the text. */
const MARGIN = 2 * REACH;

export function scoresOf(model: Model, templates: readonly Template[], attributes: Attributes): Int32Array {
  const n = model.labels.length;
  const { length } = attributes.words;
  const plan = planOf(templates);
  const steps = new Int32Array((length + 2 * MARGIN) * n);
  const scores = steps.subarray(MARGIN * n, (MARGIN + length) * n);
  addWords(model, plan, attributes, steps);
  addStands(model, plan, attributes, scores);
  for (const part of plan.few) addFew(model, part, tableOf(model, part), attributes, scores);
  for (const part of plan.many) addMany(model, part, attributes, scores);
  return scores;
}

function addWords(model: Model, plan: Plan, { words }: Attributes, steps: Int32Array): void {
  const n = model.labels.length;
  for (let j = -REACH; j < words.length + REACH; j++) {
    const word = j >= 0 && j < words.length ? words[j] : undefined;
    const pairs = wordSums(model, plan, word ?? EDGE_WORD);
    const base = (j + MARGIN - REACH) * n;
    for (let k = 0; k < pairs.length; k += 2) {
      const at = base + (pairs[k] ?? 0);
      steps[at] = (steps[at] ?? 0) + (pairs[k + 1] ?? 0);
    }
  }
}

/** What clause, sentence and text bring, added up once for each clause; and where each token stands. */
function addStands(model: Model, plan: Plan, attributes: Attributes, scores: Int32Array): void {
  if (plan.clause.length + plan.stand.length === 0) return;
  const n = model.labels.length;
  const standAt = standSums(model, plan, attributes);
  const sum = new Int32Array(n);
  for (let i = 0; i < attributes.words.length; i++) {
    if (attributes.begins[i] === 1) {
      sum.fill(0);
      for (const part of plan.clause) {
        const values = valuesIn(valuesOf(attributes, part.first.name), i);
        addCombined(model, part, values, null, sum, 0);
      }
    }
    const stand = standAt(i);
    for (let y = 0, at = i * n; y < n; y++, at++)
      scores[at] = (scores[at] ?? 0) + (sum[y] ?? 0) + (stand[y] ?? 0);
  }
}

/** Rows of a model by the numbers of one value or two: 0 not looked up yet, 1 in no row, else the row and two. */
const NOT_YET = 0;
const ROWS_FROM = 2;
const TABLES = new WeakMap<Model, Map<Part, Int32Array>>();

function tableOf(model: Model, part: Part): Int32Array {
  const tables = TABLES.get(model) ?? new Map<Part, Int32Array>();
  TABLES.set(model, tables);
  const known = tables.get(part);
  if (known) return known;
  const made = new Int32Array(part.first.size * (part.second?.size ?? 1));
  tables.set(part, made);
  return made;
}

const ONE = { starts: new Int32Array(0), values: new Int32Array(1) };

function addFew(
  model: Model,
  part: Part,
  table: Int32Array,
  attributes: Attributes,
  scores: Int32Array,
): void {
  const { first, second } = part;
  const n = model.labels.length;
  const { starts, values } = valuesOf(attributes, first.name);
  const other = second ? valuesOf(attributes, second.name) : ONE;
  const width = second?.size ?? 1;
  const near = REACH + first.offset;
  const far = second ? REACH + second.offset : -1;
  for (let i = 0; i < attributes.words.length; i++) {
    const last = starts[i + near + 1] ?? 0;
    for (let x = starts[i + near] ?? 0; x < last; x++) {
      const a = values[x] ?? 0;
      const end = far < 0 ? 1 : (other.starts[i + far + 1] ?? 0);
      for (let y = far < 0 ? 0 : (other.starts[i + far] ?? 0); y < end; y++) {
        const b = other.values[y] ?? 0;
        const at = a * width + b;
        let row = table[at] ?? NOT_YET;
        if (row === NOT_YET) {
          row = model.find(featureOf(part, a, b)) + ROWS_FROM;
          table[at] = row;
        }
        if (row >= ROWS_FROM) addRow(model, row - ROWS_FROM, scores, i * n);
      }
    }
  }
}

function addMany(
  model: Model,
  { salted, first, second }: Part,
  attributes: Attributes,
  scores: Int32Array,
): void {
  if (!second) return;
  const n = model.labels.length;
  const { starts, values } = valuesOf(attributes, first.name);
  const other = valuesOf(attributes, second.name);
  const [near, far] = [REACH + first.offset, REACH + second.offset];
  for (let i = 0; i < attributes.words.length; i++) {
    const from = other.starts[i + far] ?? 0;
    const end = other.starts[i + far + 1] ?? 0;
    if (from === end) continue;
    const last = starts[i + near + 1] ?? 0;
    for (let x = starts[i + near] ?? 0; x < last; x++) {
      const begun = half(salted, hashed(first.hashes, values[x] ?? 0));
      for (let y = from; y < end; y++)
        addRow(model, model.find(whole(begun, hashed(second.hashes, other.values[y] ?? 0))), scores, i * n);
    }
  }
}
