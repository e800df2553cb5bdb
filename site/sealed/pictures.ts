import type { TipFile } from '@seinhuis/core/tipster';

/** How many pictures one report may hold, and how large each may be once drawn anew. */
export const MOST_PICTURES = 5;
const LONGEST_SIDE = 2048;
const LARGEST_INPUT = 40 * 1024 * 1024;
const LARGEST_PNG = 3 * 1024 * 1024;

/** A picture as it will be sealed, and the canvas it was drawn on, to show it. */
export type Picture = { readonly file: TipFile; readonly canvas: HTMLCanvasElement };

const blobOf = (canvas: HTMLCanvasElement, type: TipFile['type']): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, 0.86));

/** What the first bytes say it is; the name and the type that came with it may say anything. */
const kindOf = async (file: Blob): Promise<TipFile['type'] | null> => {
  const [a, b, c, d] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (a === 0xff && b === 0xd8 && c === 0xff) return 'image/jpeg';
  return a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47 ? 'image/png' : null;
};

/**
 * Draws a picture anew: only its pixels are taken along, at most 2048 a side. Where and when it was made and with
 * what stays behind. Null when it is no JPEG or PNG that this browser can draw.
 */
export const drawAnew = async (file: Blob): Promise<Picture | null> => {
  try {
    const kind = await kindOf(file);
    if (kind === null || file.size > LARGEST_INPUT) return null;
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const pen = canvas.getContext('2d');
    if (pen === null) return null;
    if (kind === 'image/jpeg') {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
    }
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    let blob = await blobOf(canvas, kind);
    if (blob !== null && blob.type === 'image/png' && blob.size > LARGEST_PNG)
      blob = await blobOf(canvas, 'image/jpeg');
    if (blob === null || (blob.type !== 'image/jpeg' && blob.type !== 'image/png')) return null;
    return { file: { type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) }, canvas };
  } catch {
    return null;
  }
};
