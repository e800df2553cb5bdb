// The arithmetic by which a linear-chain CRF is learned: forward-backward marginals of labels and of pairs. States are the
// BIO labels; an I-label may only follow its own kind, which is built in as a forbidden transition.
import { goesOn } from './labels.ts';

export const FORBIDDEN = -1e4;

/** transitions[from * n + to]; row n is the start. */
export function transitionMask(labels: readonly string[]): Float64Array {
  const n = labels.length;
  const mask = new Float64Array((n + 1) * n);
  for (let from = 0; from <= n; from++) {
    for (let to = 0; to < n; to++) {
      const name = labels[to] ?? '';
      const before = labels[from] ?? 'start';
      if (name.startsWith('I-') && before.slice(2) !== name.slice(2)) mask[from * n + to] = FORBIDDEN;
    }
  }
  return mask;
}

/** Probability below which a state is left out of sums; small enough for what moves between labels can be worth. */
const NEGLIGIBLE = 1e-9;

/** Writes the states from which `value` is above `least` into `into`; gives how many there are. */
function above(value: Float64Array, at: number, n: number, least: number, into: Uint8Array): number {
  let count = 0;
  for (let x = 0; x < n; x++) if ((value[at + x] ?? 0) > least) into[count++] = x;
  return count;
}

export type Posterior = {
  /** P(label at i), length * n. */
  readonly node: Float64Array;
  /** Adds P(from, to) at every step to `into`, times `rate`. */
  readonly addPairs: (into: Float64Array, rate: number) => void;
  readonly logZ: number;
};

export function posterior(
  length: number,
  n: number,
  emissions: Float64Array,
  transitions: Float64Array,
): Posterior {
  const expT = transitions.map(Math.exp);
  const alpha = new Float64Array(length * n);
  const beta = new Float64Array(length * n);
  const scale = new Float64Array(length);
  const shift = new Float64Array(length);
  const expE = new Float64Array(length * n);
  for (let i = 0; i < length; i++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < n; y++) top = Math.max(top, emissions[i * n + y] ?? 0);
    shift[i] = top;
    for (let y = 0; y < n; y++) expE[i * n + y] = Math.exp((emissions[i * n + y] ?? 0) - top);
  }
  const likely = new Uint8Array(n);
  for (let i = 0; i < length; i++) {
    let total = 0;
    const count = i === 0 ? 0 : above(alpha, (i - 1) * n, n, NEGLIGIBLE, likely);
    for (let y = 0; y < n; y++) {
      let sum = 0;
      if (i === 0) sum = expT[n * n + y] ?? 0;
      else if (goesOn(y))
        for (let x = y - 1; x <= y; x++) sum += (alpha[(i - 1) * n + x] ?? 0) * (expT[x * n + y] ?? 0);
      else
        for (let k = 0; k < count; k++) {
          const x = likely[k] ?? 0;
          sum += (alpha[(i - 1) * n + x] ?? 0) * (expT[x * n + y] ?? 0);
        }
      const value = sum * (expE[i * n + y] ?? 0);
      alpha[i * n + y] = value;
      total += value;
    }
    scale[i] = total;
    for (let y = 0; y < n; y++) alpha[i * n + y] = (alpha[i * n + y] ?? 0) / total;
  }
  for (let y = 0; y < n; y++) beta[(length - 1) * n + y] = 1;
  const weighted = new Float64Array(n);
  for (let i = length - 2; i >= 0; i--) {
    // What can be left out shows only from both sides together: a label may weigh most from here to the end, and yet
    // not be reachable from the beginning.
    let outside = 0;
    for (let y = 0; y < n; y++) {
      const after = beta[(i + 1) * n + y] ?? 0;
      weighted[y] = ((expE[(i + 1) * n + y] ?? 0) * after) / (scale[i + 1] ?? 1);
      if (!goesOn(y) && (alpha[(i + 1) * n + y] ?? 0) * after > NEGLIGIBLE) likely[outside++] = y;
    }
    for (let x = 0; x < n; x++) {
      // The one label inside that may come after B (x) or I (x).
      const own = goesOn(x) ? x : x + 1;
      let sum = x > 0 ? (expT[x * n + own] ?? 0) * (weighted[own] ?? 0) : 0;
      for (let k = 0; k < outside; k++) {
        const y = likely[k] ?? 0;
        sum += (expT[x * n + y] ?? 0) * (weighted[y] ?? 0);
      }
      beta[i * n + x] = sum;
    }
  }
  const node = new Float64Array(length * n);
  for (let k = 0; k < node.length; k++) node[k] = (alpha[k] ?? 0) * (beta[k] ?? 0);
  let logZ = 0;
  for (let i = 0; i < length; i++) logZ += Math.log(scale[i] ?? 1) + (shift[i] ?? 0);
  return {
    node,
    logZ,
    addPairs: (into, rate) => {
      for (let y = 0; y < n; y++) into[n * n + y] = (into[n * n + y] ?? 0) + rate * (node[y] ?? 0);
      for (let i = 1; i < length; i++) {
        for (let x = 0; x < n; x++) {
          const a = ((alpha[(i - 1) * n + x] ?? 0) * rate) / (scale[i] ?? 1);
          if (a === 0) continue;
          for (let y = 0; y < n; y++)
            into[x * n + y] =
              (into[x * n + y] ?? 0) +
              a * (expT[x * n + y] ?? 0) * (expE[i * n + y] ?? 0) * (beta[i * n + y] ?? 0);
        }
      }
    },
  };
}
