// The shipped form of a fitted tagger: feature hashes by difference and weights in steps, written in plain signs.

export type Model = {
  readonly labels: readonly string[];
  readonly transitions: Float64Array;
  /** Adds the weights of a feature to scores[at ...]. */
  readonly add: (feature: number, scores: Float64Array, at: number) => void;
  /** The same, each weight taken `times` times. */
  readonly addTimes: (feature: number, times: number, scores: Float64Array) => void;
  /** What a feature weighs for one label, above what it weighs for all on average. */
  readonly lead: (feature: number, label: number) => number;
  readonly weightsOf: (feature: number) => readonly (readonly [label: number, weight: number])[];
  readonly size: number;
};

const STEP = 0.04;
const T_STEP = 0.1;
/** Bits of the sieve for each feature of a model. */
const SIEVE_WIDTH = 16;

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
  const transitions = Float64Array.from({ length: moveCount }, () => {
    const value = readPair();
    return value === 0 ? -1e4 : (value - PAIR_ZERO) * T_STEP;
  });
  const size = 1 << Math.ceil(Math.log2(Math.max(2, featureCount * 2)));
  const slots = new Int32Array(size).fill(-1);
  // Most features asked for are not in the model: a small table of bits says so without a look at the large one.
  const sieve = (1 << Math.ceil(Math.log2(Math.max(64, featureCount * SIEVE_WIDTH)))) - 1;
  const known = new Uint8Array((sieve + 1) >> 3);
  const hashes = new Int32Array(featureCount);
  const offsets = new Int32Array(featureCount + 1);
  let key = 0;
  for (let f = 0; f < featureCount; f++) {
    key += readLong();
    hashes[f] = key;
    const bit = key & sieve;
    known[bit >> 3] = (known[bit >> 3] ?? 0) | (1 << (bit & 7));
    let slot = key & (size - 1);
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1);
    slots[slot] = f;
  }
  for (let f = 0; f < featureCount; f++) offsets[f + 1] = (offsets[f] ?? 0) + read();
  const names = Uint8Array.from({ length: weightCount }, read);
  const values = Float64Array.from({ length: weightCount }, () => {
    const short = read();
    return (short === FAR ? readPair() - PAIR_ZERO : short - SHORT) * STEP;
  });
  const find = (feature: number): number => {
    const bit = feature & sieve;
    if (((known[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return -1;
    let slot = feature & (size - 1);
    for (;;) {
      const f = slots[slot] ?? -1;
      if (f < 0) return -1;
      if (hashes[f] === feature) return f;
      slot = (slot + 1) & (size - 1);
    }
  };
  return {
    labels,
    transitions,
    size: featureCount,
    add: (feature, scores, base) => {
      const f = find(feature);
      if (f < 0) return;
      const end = offsets[f + 1] ?? 0;
      for (let k = offsets[f] ?? 0; k < end; k++) {
        const to = base + (names[k] ?? 0);
        scores[to] = (scores[to] ?? 0) + (values[k] ?? 0);
      }
    },
    addTimes: (feature, times, scores) => {
      const f = find(feature);
      if (f < 0) return;
      for (let k = offsets[f] ?? 0; k < (offsets[f + 1] ?? 0); k++)
        scores[names[k] ?? 0] = (scores[names[k] ?? 0] ?? 0) + times * (values[k] ?? 0);
    },
    lead: (feature, label) => {
      const f = find(feature);
      if (f < 0) return 0;
      let own = 0;
      let sum = 0;
      for (let k = offsets[f] ?? 0; k < (offsets[f + 1] ?? 0); k++) {
        const value = values[k] ?? 0;
        sum += value;
        if (names[k] === label) own = value;
      }
      return own - sum / labels.length;
    },
    weightsOf: (feature) => {
      const f = find(feature);
      if (f < 0) return [];
      const row: (readonly [number, number])[] = [];
      for (let k = offsets[f] ?? 0; k < (offsets[f + 1] ?? 0); k++) row.push([names[k] ?? 0, values[k] ?? 0]);
      return row;
    },
  };
}
