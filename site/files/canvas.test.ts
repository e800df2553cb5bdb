import { describe, expect, it } from 'vitest';
import { isFaithful } from './canvas.ts';

/** What a browser hands back that draws as it was told: eight by eight pixels. */
const honest = (): Uint8ClampedArray => {
  const pixels = new Uint8ClampedArray(8 * 8 * 4).fill(255);
  for (let at = 0; at < 64; at += 1) {
    const [x, y] = [at % 8, at >> 3];
    pixels.set([x % 2 === 0 ? 255 : 0, y % 2 === 0 ? 255 : 0, (x + y) % 3 === 0 ? 255 : 0], at * 4);
  }
  return pixels;
};

describe('a canvas', () => {
  it('is believed when it hands back what was drawn', () => {
    expect(isFaithful(honest())).toBe(true);
  });

  it('is not believed when it hands back white or noise, as browsers do that hide who they are', () => {
    expect(isFaithful(new Uint8ClampedArray(256).fill(255))).toBe(false);
    for (let at = 0; at < 64; at += 1) {
      const noisy = honest();
      noisy[at * 4] = (noisy[at * 4] ?? 0) ^ 1;
      expect(isFaithful(noisy)).toBe(false);
    }
  });
});
