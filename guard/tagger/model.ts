// The shipped form of a fitted tagger: feature hashes by difference, weights in one byte each, all in base64.

export type Model = {
  readonly labels: readonly string[];
  readonly transitions: Float64Array;
  /** Adds the weights of a feature to scores[at ...]. */
  readonly add: (feature: number, scores: Float64Array, at: number) => void;
  /** The same, each weight taken `times` times. */
  readonly addTimes: (feature: number, times: number, scores: Float64Array) => void;
  readonly weightsOf: (feature: number) => readonly (readonly [label: number, weight: number])[];
  readonly size: number;
};

const STEP = 0.04;
const T_STEP = 0.1;
const SIEVE_BITS = 19;
const SIEVE = (1 << SIEVE_BITS) - 1;

export type Fitted = {
  readonly labels: readonly string[];
  readonly weights: ReadonlyMap<number, Float64Array>;
  readonly transitions: Float64Array;
};

/** Weights below `least` are left out. */
export function encode({ weights, transitions }: Fitted, least: number): string {
  const keys: number[] = [];
  const counts: number[] = [];
  const names: number[] = [];
  const values: number[] = [];
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
    pushVarint(keys, feature - before);
    before = feature;
    counts.push(row.length);
    for (const [label, value] of row) {
      names.push(label);
      values.push(value & 0xff);
    }
  }
  const moves = [...transitions].map((value) =>
    value < -1000 ? 128 : Math.max(-127, Math.min(127, Math.round(value / T_STEP))) & 0xff,
  );
  const head: number[] = [];
  for (const part of [moves, keys, counts, names, values]) pushVarint(head, part.length);
  const bytes = Uint8Array.from([...head, ...moves, ...keys, ...counts, ...names, ...values]);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function pushVarint(into: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    into.push((rest & 127) | 128);
    rest >>>= 7;
  }
  into.push(rest);
}

export function decode(base64: string, labels: readonly string[]): Model {
  const bytes = Uint8Array.from(atob(base64), (ch) => ch.charCodeAt(0));
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const sizes = [varint(), varint(), varint(), varint(), varint()];
  const [moveCount = 0, keyBytes = 0, featureCount = 0, weightCount = 0] = sizes;
  const transitions = Float64Array.from(bytes.subarray(at, at + moveCount), (byte) =>
    byte === 128 ? -1e4 : signed(byte) * T_STEP,
  );
  at += moveCount;
  const countsAt = at + keyBytes;
  const namesAt = countsAt + featureCount;
  const valuesAt = namesAt + weightCount;
  const size = 1 << Math.ceil(Math.log2(Math.max(2, featureCount * 2)));
  const slots = new Int32Array(size).fill(-1);
  // Most features asked for are not in the model: a small table of bits says so without a look at the large one.
  const known = new Uint8Array(1 << (SIEVE_BITS - 3));
  const hashes = new Int32Array(featureCount);
  const offsets = new Int32Array(featureCount + 1);
  let key = 0;
  for (let f = 0; f < featureCount; f++) {
    key += varint();
    hashes[f] = key;
    const bit = key & SIEVE;
    known[bit >> 3] = (known[bit >> 3] ?? 0) | (1 << (bit & 7));
    offsets[f + 1] = (offsets[f] ?? 0) + (bytes[countsAt + f] ?? 0);
    let slot = key & (size - 1);
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1);
    slots[slot] = f;
  }
  const names = bytes.subarray(namesAt, namesAt + weightCount);
  const values = Float64Array.from(
    bytes.subarray(valuesAt, valuesAt + weightCount),
    (byte) => signed(byte) * STEP,
  );
  const find = (feature: number): number => {
    const bit = feature & SIEVE;
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
    weightsOf: (feature) => {
      const f = find(feature);
      if (f < 0) return [];
      const row: (readonly [number, number])[] = [];
      for (let k = offsets[f] ?? 0; k < (offsets[f + 1] ?? 0); k++) row.push([names[k] ?? 0, values[k] ?? 0]);
      return row;
    },
  };
}

const signed = (byte: number): number => (byte > 127 ? byte - 256 : byte);
