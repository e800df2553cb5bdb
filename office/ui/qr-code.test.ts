import decodeQR from 'qr/decode.js';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { otpauthLink } from '../keys/totp.ts';
import { QrCode } from './qr-code.tsx';

const DOT = 6;

/** The drawing as a scanner sees it: white, and black where the path says so. */
const pictureOf = (markup: string) => {
  const side = Number(/viewBox="0 0 (\d+) /.exec(markup)?.[1]);
  const width = side * DOT;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, run] of markup.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * DOT; row < (Number(y) + 1) * DOT; row += 1)
      for (let at = Number(x) * DOT; at < (Number(x) + Number(run)) * DOT; at += 1)
        data.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3);
  return { width, height: width, data };
};

describe('a QR code', () => {
  it('is scanned as the text that it was drawn of', () => {
    const link = otpauthLink('j.bakker', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
    const markup = renderToStaticMarkup(createElement(QrCode, { text: link, label: 'geheim' }));
    expect(markup).not.toContain('style');
    expect(decodeQR(pictureOf(markup))).toBe(link);
  });
});
