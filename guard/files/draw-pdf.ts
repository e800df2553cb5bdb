import { bareJpeg } from './jpeg.ts';
import { LONGEST_SIDE, MOST_PAGES, MOST_PIXELS } from './limits.ts';
import { FileRefusedError, type Refusal, refuse } from './refusals.ts';

type Pdfjs = typeof import('pdfjs-dist');
type Options = Parameters<Pdfjs['getDocument']>[0] & object;
type Context = CanvasRenderingContext2D;

/** What pages are drawn with: the reader of PDF, and a canvas of the place where this runs. */
export type Easel = {
  readonly pdfjs: Pdfjs;
  readonly options: Options;
  readonly canvas: (
    width: number,
    height: number,
  ) => { readonly context: Context; readonly jpeg: () => Promise<Uint8Array> };
};

/** A4 at 175 dots an inch; smaller pages are drawn as large, larger ones no larger. */
const scaleOf = (width: number, height: number): number => LONGEST_SIDE / Math.max(width, height);

const NO_ANNOTATIONS = 0;

const codeOf = (error: unknown): Refusal => {
  if (error instanceof FileRefusedError) return error.code;
  return (error as { name?: unknown } | null)?.name === 'PasswordException' ? 'pdf-locked' : 'damaged';
};

/**
 * Draws every page of a PDF: what somebody would see on paper, and nothing of what a PDF keeps besides. Remarks and
 * what was filled in on forms are not drawn. `seen` is told of each page. Throws FileRefusedError.
 */
export const drawPages = async (
  bytes: Uint8Array,
  { pdfjs, options, canvas }: Easel,
): Promise<readonly Uint8Array<ArrayBuffer>[]> => {
  const loading = pdfjs.getDocument({
    // The reader takes the bytes away from whoever gave them.
    data: bytes.slice(),
    stopAtErrors: true,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: MOST_PIXELS,
    verbosity: 0,
    ...options,
  });
  const pages: Uint8Array<ArrayBuffer>[] = [];
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES) return refuse('pdf-pages');
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const full = page.getViewport({ scale: 1 });
      if (!(full.width > 0 && full.height > 0)) return refuse('damaged');
      const viewport = page.getViewport({ scale: scaleOf(full.width, full.height) });
      const [width, height] = [viewport.width, viewport.height].map((side) => Math.max(1, Math.round(side)));
      const { context, jpeg } = canvas(width ?? 1, height ?? 1);
      await page.render({
        canvas: null,
        canvasContext: context,
        viewport,
        background: '#fff',
        annotationMode: NO_ANNOTATIONS,
      }).promise;
      pages.push(bareJpeg(await jpeg()));
      page.cleanup();
    }
  } catch (error) {
    throw new FileRefusedError(codeOf(error));
  } finally {
    await loading.destroy().catch(() => undefined);
  }
  return pages.length === 0 ? refuse('damaged') : pages;
};
