// What is likely at each token, given what every label weighs there: sums forward and backward over the chain, for a
// model that is used and not learned. Weights come in steps, so that their powers are looked up in a table.
import { goesOn } from './labels.ts';
import { STEP } from './model.ts';

/** Labels that are less likely than this beside their neighbours are left out of sums. */
const NEGLIGIBLE = 3e-4;

/** exp(-STEP * k). What weighs less than all these hardly counts, but must never count for nothing. */
const POWERS = Float64Array.from({ length: 2048 }, (_, k) => Math.exp(-STEP * k));
const LEAST = POWERS.length - 1;

/** The powers of what moves between labels weigh; those to labels outside and to beginnings once more, in short rows. */
type Moves = { readonly all: Float64Array; readonly outward: Float64Array };
const MOVES = new WeakMap<Float64Array, Moves>();

/** The moves of a model never change: their powers are taken once. */
function movesOf(transitions: Float64Array, n: number): Moves {
  const known = MOVES.get(transitions);
  if (known) return known;
  const all = transitions.map(Math.exp);
  const outward = all.filter((_, k) => !goesOn(k % n));
  const made = { all, outward };
  MOVES.set(transitions, made);
  return made;
}

/** Room to work in, kept for the next text. */
let room = new Float64Array(0);
const KEPT = 1_000_000;

function roomFor(size: number): Float64Array {
  if (size <= room.length) return room;
  const made = new Float64Array(size);
  if (size <= KEPT) room = made;
  return made;
}

/** P(label at token), n for each of `length` tokens; steps[(i * n) + y] is what label y weighs at token i. */
export function chances(
  length: number,
  n: number,
  steps: Int32Array,
  transitions: Float64Array,
): Float64Array {
  const size = length * n;
  const work = roomFor(2 * size + length + n);
  const room: Work = {
    alpha: work.subarray(0, size),
    here: work.subarray(size, 2 * size),
    scale: work.subarray(2 * size, 2 * size + length),
    sums: work.subarray(2 * size + length, 2 * size + length + n),
    likely: new Uint8Array(n),
  };
  const moves = movesOf(transitions, n);
  forward(length, n, steps, moves, room);
  return backward(length, n, moves.all, room);
}

type Work = {
  /** P(label at token), given the tokens up to there. */
  readonly alpha: Float64Array;
  /** What a label weighs at a token, as a power. */
  readonly here: Float64Array;
  readonly scale: Float64Array;
  readonly sums: Float64Array;
  readonly likely: Uint8Array;
};

function forward(
  length: number,
  n: number,
  steps: Int32Array,
  { all, outward }: Moves,
  { alpha, here, scale, sums, likely }: Work,
): void {
  const short = (n + 1) / 2;
  for (let i = 0; i < length; i++) {
    const at = i * n;
    const before = at - n;
    if (i === 0) for (let y = 0; y < n; y++) sums[y] = all[n * n + y] ?? 0;
    else {
      let count = 0;
      for (let x = 0; x < n; x++) if ((alpha[before + x] ?? 0) > NEGLIGIBLE) likely[count++] = x;
      for (let y = 2; y < n; y += 2) {
        sums[y - 1] = 0;
        sums[y] =
          (alpha[before + y - 1] ?? 0) * (all[(y - 1) * n + y] ?? 0) +
          (alpha[before + y] ?? 0) * (all[y * n + y] ?? 0);
      }
      sums[0] = 0;
      for (let k = 0; k < count; k++) {
        const x = likely[k] ?? 0;
        const row = x * short;
        const chance = alpha[before + x] ?? 0;
        sums[0] = (sums[0] ?? 0) + chance * (outward[row] ?? 0);
        for (let j = 1, y = 1; j < short; j++, y += 2)
          sums[y] = (sums[y] ?? 0) + chance * (outward[row + j] ?? 0);
      }
    }
    let top = steps[at] ?? 0;
    for (let y = 1; y < n; y++) top = Math.max(top, steps[at + y] ?? 0);
    let total = 0;
    for (let y = 0; y < n; y++) {
      const power = POWERS[Math.min(top - (steps[at + y] ?? 0), LEAST)] ?? 0;
      const value = (sums[y] ?? 0) * power;
      here[at + y] = power;
      alpha[at + y] = value;
      total += value;
    }
    scale[i] = total;
    const shrink = 1 / total;
    for (let y = 0; y < n; y++) alpha[at + y] = (alpha[at + y] ?? 0) * shrink;
  }
}

function backward(
  length: number,
  n: number,
  moves: Float64Array,
  { alpha, here, scale, sums, likely }: Work,
): Float64Array {
  const size = length * n;
  const node = new Float64Array(size);
  for (let y = 0; y < n; y++) node[size - n + y] = 1;
  for (let i = length - 2; i >= 0; i--) {
    const at = i * n;
    const next = at + n;
    const shrink = 1 / (scale[i + 1] ?? 1);
    // What can be left out shows only from both sides together: a label may weigh most from here to the end, and yet
    // not be reachable from the beginning.
    let outside = 0;
    for (let y = 0; y < n; y++) {
      const after = node[next + y] ?? 0;
      sums[y] = (here[next + y] ?? 0) * after * shrink;
      const both = (alpha[next + y] ?? 0) * after;
      if (both > NEGLIGIBLE && !goesOn(y)) likely[outside++] = y;
      node[next + y] = both;
    }
    let total = 0;
    for (let x = 0; x < n; x++) {
      // The one label that goes on with what x begins, or goes on with.
      const own = goesOn(x) ? x : x + 1;
      let sum = x > 0 ? (moves[x * n + own] ?? 0) * (sums[own] ?? 0) : 0;
      for (let k = 0; k < outside; k++) {
        const y = likely[k] ?? 0;
        sum += (moves[x * n + y] ?? 0) * (sums[y] ?? 0);
      }
      node[at + x] = sum;
      total += (alpha[at + x] ?? 0) * sum;
    }
    // What was left out adds up along a text: every token's probabilities are made whole again.
    const whole = 1 / total;
    for (let x = 0; x < n; x++) node[at + x] = (node[at + x] ?? 0) * whole;
  }
  for (let y = 0; y < n; y++) node[y] = (alpha[y] ?? 0) * (node[y] ?? 0);
  return node;
}
