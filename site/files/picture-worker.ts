import { LONGEST_SIDE, MOST_PIXELS } from '@seinhuis/guard/files/limits';
import { refuse } from '@seinhuis/guard/files/refusals';
import { type Pens, scrub } from '@seinhuis/guard/files/scrub';
import { canvasOf, encoded } from './canvas.ts';
import { answerWith } from './question.ts';

// Cleans pictures, films and recordings away from the page. This file is served with a policy that allows no
// connection at all: what was chosen cannot leave from here but to the page (headers.ts).

const picture: Pens['picture'] = async (bytes, _, as) => {
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]), {
    imageOrientation: 'from-image',
  });
  try {
    if (bitmap.width * bitmap.height > MOST_PIXELS) return refuse('too-many-pixels');
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((side) =>
      Math.max(1, Math.round(side * scale)),
    );
    const { canvas, pen } = canvasOf(width ?? 1, height ?? 1);
    if (as === 'image/jpeg') {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
    }
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await encoded(canvas, as, 0.86);
  } finally {
    bitmap.close();
  }
};

answerWith((bytes) => scrub(bytes, { picture, pages: async () => refuse('unknown') }));
