import { useEffect, useRef } from 'react';
import { useWords } from '../ui/language.tsx';
import { filesWords } from '../words/files.ts';
import type { Look } from './look.ts';

/** What the frame may load: what this page put into memory for it, and nothing else from anywhere. */
const POLICY = "default-src 'none'; img-src blob:; media-src blob:";

const addressOf = (bytes: Uint8Array<ArrayBuffer>, type: string): string =>
  URL.createObjectURL(new Blob([bytes], { type }));

/** Fills the frame by hand: no markup is read, so there is no text that could become script. */
const fill = (inside: Document, look: Look, words: (typeof filesWords)['nl']): readonly string[] => {
  const policy = inside.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  inside.head.replaceChildren(policy);
  inside.body.style.margin = '0';
  if (look.kind === 'foreign') return [];
  if ('pictures' in look) {
    const addresses = look.pictures.map((picture) => addressOf(picture, look.type));
    inside.body.replaceChildren(
      ...addresses.map((address, at) => {
        const image = inside.createElement('img');
        image.alt = words.page(at + 1);
        image.style.maxWidth = '100%';
        image.style.display = 'block';
        image.src = address;
        return image;
      }),
    );
    return addresses;
  }
  const address = addressOf(look.bytes, look.type);
  const player = inside.createElement(look.kind === 'film' ? 'video' : 'audio');
  player.controls = true;
  player.style.maxWidth = '100%';
  player.append(words.unplayed);
  player.src = address;
  inside.body.replaceChildren(player);
  return [address];
};

/**
 * A file in a frame that runs no script, sends no form, opens nothing and connects to nothing. It is of this origin only
 * so that it can read what this page holds in memory. When it closes, that memory is given back.
 */
export const Viewer = ({ look, number }: { readonly look: Look; readonly number: number }) => {
  const words = useWords(filesWords);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let addresses: readonly string[] = [];
    const release = (): void => {
      for (const address of addresses) URL.revokeObjectURL(address);
    };
    const show = (): void => {
      const inside = frame.current?.contentDocument;
      if (inside === null || inside === undefined) return;
      release();
      addresses = fill(inside, look, words);
    };
    show();
    const here = frame.current;
    // Some browsers put the empty page in the frame a moment later.
    here?.addEventListener('load', show);
    return () => {
      here?.removeEventListener('load', show);
      release();
    };
  }, [look, words]);
  return <iframe ref={frame} className="viewer" sandbox="allow-same-origin" title={words.frame(number)} />;
};
