import { readPicturePdf } from '@seinhuis/guard/files/picture-pdf';
import { isClean } from '@seinhuis/guard/files/scrub';
import type { OpenedFile } from '../keys/contract.ts';

/** How a file is looked at: its pictures, or what plays it. `foreign` is not looked at at all. */
export type Look =
  | {
      readonly kind: 'picture' | 'pages';
      readonly type: string;
      readonly pictures: readonly Uint8Array<ArrayBuffer>[];
    }
  | { readonly kind: 'film' | 'sound'; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'foreign' };

/**
 * Anybody can post an envelope, so neither its type nor its bytes are believed: only a file in exactly the form that
 * the doors write is opened. A document of that form is a row of pictures and is shown as that: nothing here ever opens
 * a PDF.
 */
export const lookAt = ({ type, bytes: given }: OpenedFile): Look => {
  const bytes = new Uint8Array(given);
  if (!isClean(type, bytes)) return { kind: 'foreign' };
  if (type === 'application/pdf')
    return { kind: 'pages', type: 'image/jpeg', pictures: readPicturePdf(bytes) ?? [] };
  if (type.startsWith('image/')) return { kind: 'picture', type, pictures: [bytes] };
  return { kind: type === 'video/mp4' ? 'film' : 'sound', type, bytes };
};
