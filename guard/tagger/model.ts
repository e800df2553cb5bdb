// The shipped form of a fitted tagger: feature hashes by difference and weights in steps, written in plain signs.

export type Model = {
  readonly labels: readonly string[];
  readonly transitions: Float64Array;
  /** The row of a feature, or -1: most features asked for are in no model. */
  readonly find: (feature: number) => number;
  /** Row r is cells[starts[r]] up to cells[starts[r + 1]]: a label and its weight in steps, by turns. */
  readonly starts: Int32Array;
  readonly cells: Int8Array;
  /** Adds the weights of a feature to scores[at ...]. */
  readonly add: (feature: number, scores: Float64Array, at: number) => void;
  /** The same, each weight taken `times` times. */
  readonly addTimes: (feature: number, times: number, scores: Float64Array) => void;
  /** What a feature weighs for one label, above what it weighs for all on average. */
  readonly lead: (feature: number, label: number) => number;
  readonly weightsOf: (feature: number) => readonly (readonly [label: number, weight: number])[];
  readonly size: number;
};

/** Weights are counted in steps of this size. */
export const STEP = 0.04;
const T_STEP = 0.1;
export type Fitted = {
  readonly labels: readonly string[];
  readonly weights: ReadonlyMap<number, Float64Array>;
  readonly transitions: Float64Array;
};

/** Weights below `least` are left out. */
export function encode({ weights, transitions }: Fitted, least: number): string {
  const keys: string[] = [];
  const counts: string[] = [];
  const names: string[] = [];
  const values: string[] = [];
  let before = 0;
  for (const feature of [...weights.keys()].sort((a, b) => a - b)) {
    const row = [...(weights.get(feature) ?? [])]
      .map(
        (value, label) =>
          [
            label,
            Math.abs(value) < least ? 0 : Math.max(-127, Math.min(127, Math.round(value / STEP))),
          ] as const,
      )
      .filter(([, value]) => value !== 0);
    if (row.length === 0) continue;
    keys.push(writeLong(feature - before));
    before = feature;
    counts.push(sign(row.length));
    for (const [label, value] of row) {
      names.push(sign(label));
      values.push(Math.abs(value) <= SHORT ? sign(value + SHORT) : sign(FAR) + writePair(value + PAIR_ZERO));
    }
  }
  const moves = [...transitions].map((value) =>
    writePair(value < -1000 ? 0 : Math.max(-127, Math.min(127, Math.round(value / T_STEP))) + PAIR_ZERO),
  );
  const parts = [moves, keys, counts, names, values];
  return [...parts.map((part) => writeLong(part.length)), ...parts.flat()].join('');
}

// Figures are written in letters that need no escape, each stream by itself: so a compressor sees what is alike.
const SIGNS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (one) => !`"'\\`.includes(one),
);
const BACK = new Int8Array(128);
SIGNS.forEach((one, i) => {
  BACK[one.charCodeAt(0)] = i;
});
/** Figures that are one sign: -SHORT to SHORT. */
const SHORT = 44;
/** The sign that says that two more follow. */
const FAR = 2 * SHORT + 1;
const PAIR_ZERO = 128;
/** Long figures: signs below HALF go on, the last one is above. */
const HALF = 45;

const sign = (value: number): string => SIGNS[value] ?? '';
const writePair = (value: number): string => sign(Math.floor(value / HALF)) + sign(value % HALF);

function writeLong(value: number): string {
  let text = '';
  let rest = value;
  for (; rest >= HALF; rest = Math.floor(rest / HALF)) text += sign(rest % HALF);
  return text + sign(HALF + rest);
}

export function decode(text: string, labels: readonly string[]): Model {
  let at = 0;
  const read = (): number => BACK[text.charCodeAt(at++)] ?? 0;
  const readPair = (): number => read() * HALF + read();
  const readLong = (): number => {
    let value = 0;
    for (let times = 1; ; times *= HALF) {
      const one = read();
      if (one >= HALF || Number.isNaN(one)) return value + (one - HALF) * times;
      value += one * times;
    }
  };
  const sizes = [readLong(), readLong(), readLong(), readLong(), readLong()];
  const [moveCount = 0, featureCount = 0, , weightCount = 0] = sizes;
  const transitions = new Float64Array(moveCount);
  for (let k = 0; k < moveCount; k++) {
    const value = readPair();
    transitions[k] = value === 0 ? -1e4 : (value - PAIR_ZERO) * T_STEP;
  }
  const hashes = new Int32Array(featureCount);
  for (let f = 0, key = 0; f < featureCount; f++) {
    key += readLong();
    hashes[f] = key;
  }
  const starts = new Int32Array(featureCount + 1);
  for (let f = 0; f < featureCount; f++) starts[f + 1] = (starts[f] ?? 0) + 2 * read();
  const cells = new Int8Array(2 * weightCount);
  for (let k = 0; k < cells.length; k += 2) cells[k] = read();
  for (let k = 1; k < cells.length; k += 2) {
    const short = read();
    cells[k] = short === FAR ? readPair() - PAIR_ZERO : short - SHORT;
  }
  const find = finder(hashes);
  return {
    labels,
    transitions,
    find,
    starts,
    cells,
    size: featureCount,
    add: (feature, scores, base) => {
      const row = find(feature);
      if (row < 0) return;
      const end = starts[row + 1] ?? 0;
      for (let k = starts[row] ?? 0; k < end; k += 2) {
        const to = base + (cells[k] ?? 0);
        scores[to] = (scores[to] ?? 0) + (cells[k + 1] ?? 0) * STEP;
      }
    },
    addTimes: (feature, times, scores) => {
      const row = find(feature);
      if (row < 0) return;
      const end = starts[row + 1] ?? 0;
      const step = times * STEP;
      for (let k = starts[row] ?? 0; k < end; k += 2) {
        const to = cells[k] ?? 0;
        scores[to] = (scores[to] ?? 0) + step * (cells[k + 1] ?? 0);
      }
    },
    lead: (feature, label) => {
      const row = find(feature);
      if (row < 0) return 0;
      const end = starts[row + 1] ?? 0;
      let own = 0;
      let sum = 0;
      for (let k = starts[row] ?? 0; k < end; k += 2) {
        const steps = cells[k + 1] ?? 0;
        sum += steps;
        if (cells[k] === label) own = steps;
      }
      return (own - sum / labels.length) * STEP;
    },
    weightsOf: (feature) => {
      const row = find(feature);
      const pairs: (readonly [number, number])[] = [];
      if (row < 0) return pairs;
      for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k += 2)
        pairs.push([cells[k] ?? 0, (cells[k + 1] ?? 0) * STEP]);
      return pairs;
    },
  };
}

/** Bits of the sieve for each feature of a model. */
const SIEVE_WIDTH = 16;

/** Looks up which of these features one is. */
function finder(hashes: Int32Array): (feature: number) => number {
  const room = (1 << Math.ceil(Math.log2(Math.max(2, hashes.length * 2)))) - 1;
  const slots = new Int32Array(room + 1).fill(-1);
  // Most features asked for are not in the model: a small table of bits says so without a look at the large one.
  const sieve = (1 << Math.ceil(Math.log2(Math.max(64, hashes.length * SIEVE_WIDTH)))) - 1;
  const known = new Uint8Array((sieve + 1) >> 3);
  hashes.forEach((key, f) => {
    const bit = key & sieve;
    known[bit >> 3] = (known[bit >> 3] ?? 0) | (1 << (bit & 7));
    let slot = key & room;
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & room;
    slots[slot] = f;
  });
  return (feature) => {
    const bit = feature & sieve;
    if (((known[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return -1;
    for (let slot = feature & room; ; slot = (slot + 1) & room) {
      const f = slots[slot] ?? -1;
      if (f < 0 || hashes[f] === feature) return f;
    }
  };
}
