import { describe, expect, it } from 'vitest';
import { random } from '../train/fit.ts';
import { posterior, transitionMask, viterbi } from './crf.ts';
import { toSpans } from './labels.ts';
import { decode, encode } from './model.ts';

const LABELS = ['O', 'B-a', 'I-a', 'B-b', 'I-b'];

function example(seed: number, length: number) {
  const next = random(seed);
  const n = LABELS.length;
  const emissions = Float64Array.from({ length: length * n }, () => 4 * next() - 2);
  const transitions = transitionMask(LABELS).map((value) => (value < 0 ? value : 2 * next() - 1));
  return { n, emissions, transitions };
}

function* rows(length: number, n: number): Generator<readonly number[]> {
  for (let code = 0; code < n ** length; code++)
    yield Array.from({ length }, (_, i) => Math.floor(code / n ** i) % n);
}

function scoreOf(
  row: readonly number[],
  n: number,
  emissions: Float64Array,
  transitions: Float64Array,
): number {
  return row.reduce(
    (sum, y, i) => sum + emissions[i * n + y]! + transitions[(i === 0 ? n : row[i - 1]!) * n + y]!,
    0,
  );
}

describe('the tagger', () => {
  it('finds the row that scores best of all rows', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { n, emissions, transitions } = example(seed, 4);
      const all = [...rows(4, n)].map((row) => scoreOf(row, n, emissions, transitions));
      const found = scoreOf([...viterbi(4, n, emissions, transitions)], n, emissions, transitions);
      expect(found).toBeCloseTo(Math.max(...all), 9);
    }
  });

  it('sums probabilities over all rows', () => {
    const { n, emissions, transitions } = example(9, 4);
    let z = 0;
    let first = 0;
    for (const row of rows(4, n)) {
      const p = Math.exp(scoreOf(row, n, emissions, transitions));
      z += p;
      if (row[2] === 3) first += p;
    }
    const { node, logZ } = posterior(4, n, emissions, transitions);
    expect(logZ).toBeCloseTo(Math.log(z), 6);
    expect(node[2 * n + 3]).toBeCloseTo(first / z, 6);
  });

  it('keeps probabilities whole where a label weighs much that nothing leads to', () => {
    const { n, transitions } = example(3, 4);
    const emissions = new Float64Array(4 * n);
    emissions[n] = 40;
    emissions[2 * n + 2] = 25;
    const { node } = posterior(4, n, emissions, transitions);
    for (let i = 0; i < 4; i++) {
      const total = node.subarray(i * n, (i + 1) * n).reduce((sum, p) => sum + p, 0);
      expect(total).toBeCloseTo(1, 6);
    }
  });

  it('never lets a span begin inside', () => {
    const { n, emissions, transitions } = example(5, 40);
    const row = viterbi(40, n, emissions, transitions);
    for (const { from } of toSpans(row, LABELS)) expect(LABELS[row[from]!]).toMatch(/^B-/);
  });

  it('packs weights and gives them back to within half a step', () => {
    const weights = new Map([
      [5, Float64Array.from([0.5, 0, -0.25, 0, 0])],
      [16_000_000, Float64Array.from([0, 1.5, 0, 0, -3])],
    ]);
    const model = decode(
      encode({ labels: LABELS, weights, transitions: transitionMask(LABELS) }, 0.01),
      LABELS,
    );
    const scores = new Float64Array(5);
    model.add(5, scores, 0);
    model.add(16_000_000, scores, 0);
    model.add(7, scores, 0);
    for (const [y, want] of [0.5, 1.5, -0.25, 0, -3].entries())
      expect(Math.abs(scores[y]! - want)).toBeLessThan(0.021);
  });
});
