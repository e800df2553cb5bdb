import type { Scrubbed } from '@seinhuis/guard/files/scrub';

/** What the page asks a worker, and what it answers: the file as it was chosen, and what is left of it. */
export type Question = { readonly number: number; readonly file: File };
export type Answer = { readonly number: number; readonly scrubbed: Scrubbed };

type Scope = {
  onmessage: (event: MessageEvent<Question>) => void;
  postMessage: (answer: Answer, transfer: readonly ArrayBuffer[]) => void;
};

/** Answers each question in its turn. A worker that fails at one still answers the next. */
export const answerWith = (clean: (bytes: Uint8Array) => Promise<Scrubbed>): void => {
  const worker = self as unknown as Scope;
  worker.onmessage = async ({ data: { number, file } }) => {
    let scrubbed: Scrubbed = { ok: false, reason: 'damaged' };
    try {
      scrubbed = await clean(new Uint8Array(await file.arrayBuffer()));
    } catch {
      // Not readable any more: the file was moved or taken away.
    }
    worker.postMessage({ number, scrubbed }, scrubbed.ok ? [scrubbed.file.bytes.buffer] : []);
  };
};
