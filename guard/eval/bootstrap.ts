// A paired bootstrap over tips: is this run worse than the recorded one by more than chance? Resampling is seeded.
import { random } from '../train/fit.ts';
import { BOUNDS, type TipScore } from './measures.ts';

/** Per tip the fractions of the measures that have a bound, in the order of BOUNDS. */
export type Recorded = {
  readonly measures: readonly string[];
  readonly tips: Readonly<Record<string, readonly number[]>>;
};

const ROUNDS = 1000;
const LEVEL = 0.975;

export function recordOf(scores: readonly { readonly id: string; readonly score: TipScore }[]): Recorded {
  const measures = Object.keys(BOUNDS);
  return {
    measures,
    tips: Object.fromEntries(
      scores.map(({ id, score }) => [id, measures.flatMap((name) => [...(score[name] ?? [0, 0])])]),
    ),
  };
}

const OPEN = '<!-- record';

export function readRecord(text: string): Recorded | null {
  const at = text.indexOf(OPEN);
  if (at < 0) return null;
  return JSON.parse(text.slice(text.indexOf('\n', at), text.indexOf('-->', at))) as Recorded;
}

export function writeRecord(record: Recorded): string {
  return `${OPEN}: per tip, right and all of each measure; read by the next run\n${JSON.stringify(record)}\n-->`;
}

/** Measures that fell significantly, in words. */
export function falls(before: Recorded, now: Recorded): readonly string[] {
  const ids = Object.keys(now.tips).filter((id) => before.tips[id]);
  return now.measures.flatMap((name, m) => {
    const old = before.measures.indexOf(name);
    if (old < 0 || ids.length === 0) return [];
    const sign = LOWER_IS_BETTER.has(name) ? -1 : 1;
    const next = random(1);
    const total = (sample: readonly string[], record: Recorded, at: number): number => {
      let right = 0;
      let all = 0;
      for (const id of sample) {
        right += record.tips[id]?.[2 * at] ?? 0;
        all += record.tips[id]?.[2 * at + 1] ?? 0;
      }
      return all > 0 ? right / all : Number.NaN;
    };
    const change = sign * (total(ids, now, m) - total(ids, before, old));
    if (!(change < 0)) return [];
    let worse = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const sample = ids.map(() => ids[Math.floor(next() * ids.length)] ?? '');
      if (sign * (total(sample, now, m) - total(sample, before, old)) < 0) worse++;
    }
    return worse / ROUNDS >= LEVEL
      ? [
          `${name}: ${(100 * change).toFixed(1)} points (${((100 * worse) / ROUNDS).toFixed(1)}% of resamples)`,
        ]
      : [];
  });
}

const LOWER_IS_BETTER = new Set(['false findings per tip without clues', 'usable refused']);
