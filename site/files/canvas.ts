import { refuse } from '@seinhuis/guard/files/refusals';

const SIDE = 8;

/** Colours that no noise and no rounding makes by chance. */
const colourAt = (x: number, y: number): readonly [number, number, number] => [
  x % 2 === 0 ? 255 : 0,
  y % 2 === 0 ? 255 : 0,
  (x + y) % 3 === 0 ? 255 : 0,
];

/** Whether pixels came back as they were drawn. */
export const isFaithful = (pixels: ArrayLike<number>): boolean => {
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      const at = (y * SIDE + x) * 4;
      const [red, green, blue] = colourAt(x, y);
      if (pixels[at] !== red || pixels[at + 1] !== green || pixels[at + 2] !== blue) return false;
    }
  return true;
};

/**
 * A canvas to draw on. Some browsers (Tor Browser) hand back noise instead of what was drawn, so that no page knows
 * them by it: then a picture would be lost without anybody seeing it. Tried once with known colours.
 */
const test = (): boolean => {
  const pen =
    typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(SIDE, SIDE).getContext('2d');
  if (pen === null) return false;
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      pen.fillStyle = `rgb(${colourAt(x, y).join()})`;
      pen.fillRect(x, y, 1, 1);
    }
  return isFaithful(pen.getImageData(0, 0, SIDE, SIDE).data);
};
let faithful: boolean | undefined;

export const canvasOf = (
  width: number,
  height: number,
): { readonly canvas: OffscreenCanvas; readonly pen: OffscreenCanvasRenderingContext2D } => {
  faithful ??= test();
  if (!faithful) return refuse('no-canvas');
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  return pen === null ? refuse('no-canvas') : { canvas, pen };
};

/** What stands on a canvas, encoded. Throws when the browser does not know the type. */
export const encoded = async (
  canvas: OffscreenCanvas,
  type: string,
  quality: number,
): Promise<Uint8Array> => {
  const blob = await canvas.convertToBlob({ type, quality });
  return blob.type === type ? new Uint8Array(await blob.arrayBuffer()) : refuse('no-canvas');
};
