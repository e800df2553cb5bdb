import { describe, expect, it } from 'vitest';
import { withNumbers } from './phone-numbers.ts';

describe('numbers in a sentence', () => {
  it('can be called by a tap', async () => {
    expect(String(await withNumbers('Nu gevaar? Bel 112. Geen haast? Bel 0900-8844.'))).toBe(
      'Nu gevaar? Bel <a href="tel:112">112</a>. Geen haast? Bel <a href="tel:09008844">0900-8844</a>.',
    );
  });

  it('the tip line’s own too, without a part of it being taken for another', async () => {
    expect(String(await withNumbers('Bel: 0800-1120. Of 112.', '0800-1120'))).toBe(
      'Bel: <a href="tel:08001120">0800-1120</a>. Of <a href="tel:112">112</a>.',
    );
    expect(String(await withNumbers('Een <b>, geen nummer', ''))).toBe('Een &lt;b&gt;, geen nummer');
  });
});
