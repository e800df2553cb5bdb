// When somebody last moved, typed or scrolled on this page. Nothing that comes by itself may move what they are at.

let last = Number.NEGATIVE_INFINITY;

if (typeof document !== 'undefined')
  for (const name of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove'])
    document.addEventListener(name, () => (last = performance.now()), { capture: true, passive: true });

/** Whether the reader's hands have been still for so many milliseconds. */
export const handsStill = (milliseconds: number): boolean => performance.now() - last >= milliseconds;
