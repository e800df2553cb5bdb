/** What a page or a script makes the browser load, as it stands in its text. */
export type Loads = {
  /** Addresses as they were written, without those that stay in the page (data:, blob:, #). */
  readonly addresses: readonly string[];
  /** Scripts that stand in the page itself, handlers included. */
  readonly inline: number;
};

/** What a tag loads by itself; a link that somebody has to press loads nothing. */
const LOADING =
  /<(?:script|img|iframe|frame|embed|source|track|audio|video|input|object|link|use|image|body|table|td)\b[^>]*?>/gi;
const ATTRIBUTE =
  /\s(?:src|href|xlink:href|data|poster|background)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;

const stays = (address: string): boolean => /^(?:data:|blob:|about:|#|$)/i.test(address);

/**
 * Reads a page as far as needed to name what was slipped in. That nothing was is decided by its bytes, not here: whoever
 * writes a page on purpose so that this misses a tag has changed the page.
 */
export const loadsOfPage = (html: string): Loads => {
  const addresses: string[] = [];
  for (const [tag] of html.matchAll(LOADING))
    for (const [, double, single, bare] of tag.matchAll(ATTRIBUTE)) {
      const address = (double ?? single ?? bare ?? '').trim();
      if (!stays(address)) addresses.push(address);
    }
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script/gi)].filter(
    ([, attributes = '', text = '']) => !/\ssrc\s*=/i.test(attributes) && text.trim() !== '',
  );
  const handlers = html.match(/<[^>]+\son[a-z]+\s*=/gi) ?? [];
  return { addresses: [...new Set(addresses)], inline: scripts.length + handlers.length };
};

/** Texts in a script that look like the address of a file of ours: what it imports, and what it starts as a worker. */
const WRITTEN = /["'`]((?:https?:\/\/[^"'`\s]+|\.{0,2}\/?[\w-][\w./-]*)\.(?:m?js|css|wasm|json))["'`]/g;

/** Which files a script names. More than it loads, perhaps; a name behind which there is no file says nothing. */
export const loadsOfScript = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(WRITTEN)].map(([, address = '']) => address)),
];
