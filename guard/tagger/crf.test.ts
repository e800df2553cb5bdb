import { describe, expect, it } from 'vitest';
import { random } from '../train/fit.ts';
import { chances } from './chain.ts';
import { posterior, transitionMask } from './crf.ts';
import { decode, encode, STEP } from './model.ts';

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
    const steps = new Int32Array(4 * n);
    steps[n] = 1000;
    steps[2 * n + 2] = 625;
    const node = chances(4, n, steps, transitions);
    for (let i = 0; i < 4; i++) {
      const total = node.subarray(i * n, (i + 1) * n).reduce((sum, p) => sum + p, 0);
      expect(total).toBeCloseTo(1, 6);
    }
  });

  it('never gives a label inside where nothing led to it', () => {
    const { n, emissions, transitions } = example(5, 40);
    const { node } = posterior(40, n, emissions, transitions);
    expect(node[2]).toBeLessThan(1e-9);
    expect(node[4]).toBeLessThan(1e-9);
    for (let i = 1; i < 40; i++)
      for (const inside of [2, 4]) {
        const led = node[(i - 1) * n + inside - 1]! + node[(i - 1) * n + inside]!;
        expect(node[i * n + inside]).toBeLessThanOrEqual(led + 1e-9);
      }
  });

  it('leaves out what is not likely without telling otherwise than by a trace', () => {
    const length = 5000;
    const { n, emissions, transitions } = example(7, length);
    // Far apart, so that much is left out at every token.
    const steps = Int32Array.from(emissions, (value, k) =>
      Math.round((4 * value + (k % n === 0 ? 6 : 0)) / STEP),
    );
    const whole = posterior(
      length,
      n,
      Float64Array.from(steps, (step) => step * STEP),
      transitions,
    ).node;
    const coarse = chances(length, n, steps, transitions);
    let most = 0;
    for (const [k, p] of whole.entries()) most = Math.max(most, Math.abs(coarse[k]! - p));
    expect(most).toBeLessThan(0.01);
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
