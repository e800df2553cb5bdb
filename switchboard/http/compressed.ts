import { brotliCompressSync } from 'node:zlib';

let last: { readonly text: string; readonly bytes: Uint8Array<ArrayBuffer> } | null = null;

/**
 * The public network file, compressed for who takes it so: it is the same for everybody and holds no secret, so that
 * its length tells nothing. Every sealed report waits for it.
 */
export const compressed = async (answer: Response, accepts: string | undefined): Promise<Response> => {
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  headers.set('vary', 'accept-encoding');
  if (!/\bbr\b/.test(accepts ?? '')) return new Response(text, { status: answer.status, headers });
  if (last?.text !== text) last = { text, bytes: new Uint8Array(brotliCompressSync(text)) };
  headers.set('content-encoding', 'br');
  return new Response(last.bytes, { status: answer.status, headers });
};
