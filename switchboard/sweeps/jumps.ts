// A clock that jumps ahead would have everything forgotten that waits, and nothing brings it back. The process has another
// one, which nobody sets: what the two disagree about is not believed at once.

const HOUR = 3_600_000;
/** A clock may be put right, and a machine may sleep: less than this destroys nothing that is not nearly due. */
const JUMP = 25 * HOUR;
/** So long whoever keeps the clock has to set it right. A machine that slept for days forgets so much later. */
const HELD = 6 * HOUR;

/** `jumped`: since the last look; `held`: earlier, and not set right since. */
export type ClockState = 'well' | 'jumped' | 'held';

/** Looks how the clock went since the last look. `steady`: milliseconds that pass, whatever the clock says. */
export const watchClock = (now: () => number, steady: () => number): (() => ClockState) => {
  let before: { readonly wall: number; readonly at: number } | null = null;
  let heldUntil = Number.NEGATIVE_INFINITY;
  return () => {
    const [wall, at] = [now(), steady()];
    const ahead = before === null ? 0 : wall - before.wall - (at - before.at);
    before = { wall, at };
    if (ahead > JUMP) {
      heldUntil = at + HELD;
      return 'jumped';
    }
    if (ahead < -JUMP) heldUntil = Number.NEGATIVE_INFINITY;
    return at < heldUntil ? 'held' : 'well';
  };
};
