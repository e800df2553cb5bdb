// E-mail addresses, web addresses (linkify-it) and social handles. linkify-it only ever sees one chunk without white
// space and at most 300 characters long, so its work stays linear in the text.
import { linkifyit } from 'linkify-it';
import type { EntityHit } from './hit.ts';

const TLDS =
  'example nl be de com net org eu fr uk pl tr info online shop site store xyz app me io co to tv biz club pro dev link vip live ch at es it ro bg ru ua gg cc nu frl amsterdam onion'.split(
    ' ',
  );
const linkify = linkifyit({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false, tlds: TLDS, maxLength: 300 });
const CHUNK = /[^\s<>"()[\]{}|]{4,300}/g;
const HANDLE = /(?<![\p{L}\p{N}._@/-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])?/gu;
const PLATFORM =
  /(?<![\p{L}\p{N}])(?:insta(?:gram)?|snap(?:chat)?|tiktok|telegram|facebook|fb|twitter|signal|discord|x|linkedin|threema|wickr)(?:[ -]?(?:naam|account|handle|id|groep|kanaal))?(?:\s*[:=]\s*|\s+(?:is|onder(?: de naam)?|als|heet(?: hij| ze)?)\s+|\s+)$/iu;
const USERNAME = /(?<![\p{L}\p{N}._@/-])[\p{L}\p{N}]{1,30}(?:[._-][\p{L}\p{N}._-]{0,30})?[\p{L}\p{N}_]/gu;

/** What every link holds, and every name of a platform: most texts need not be looked through. */
const LINK_SIGN = /[^.]\.\p{L}{2}|@|:\/\//u;
const PLATFORM_SIGN =
  /insta|snap|tiktok|telegram|facebook|twitter|signal|discord|linkedin|threema|wickr|(?<![a-z\d])(?:fb|x)/i;

export function findLinks(text: string): readonly EntityHit[] {
  const hits: EntityHit[] = [];
  for (const { index, 0: chunk } of LINK_SIGN.test(text) ? text.matchAll(CHUNK) : []) {
    if (!LINK_SIGN.test(chunk)) continue;
    for (const { index: at, lastIndex, raw, schema, url } of linkify.match(chunk) ?? []) {
      const mail = schema === 'mailto:';
      if (!mail && schema === '' && !/^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u.test(raw))
        continue;
      // "uur.De" is two sentences: a bare name must be written in small letters after its last full stop.
      if (schema === '' && /\.\p{Lu}\p{Ll}/u.test(raw)) continue;
      hits.push({
        start: index + at,
        end: index + lastIndex,
        kind: mail ? 'email' : 'url',
        value: (mail ? raw.replace(/^mailto:/, '') : url).toLowerCase(),
      });
    }
  }
  const free = (start: number, end: number): boolean =>
    !hits.some((hit) => start < hit.end && end > hit.start);
  for (const { index, 0: raw } of text.includes('@') ? text.matchAll(HANDLE) : []) {
    if (free(index, index + raw.length))
      hits.push({ start: index, end: index + raw.length, kind: 'social', value: raw.slice(1).toLowerCase() });
  }
  for (const { index, 0: raw } of PLATFORM_SIGN.test(text) ? text.matchAll(USERNAME) : []) {
    // A user name without @ shows itself by a mark or figure inside, right after the name of a platform.
    if (!/[_.]|\p{L}\d|\d\p{L}/u.test(raw) || !free(index, index + raw.length)) continue;
    if (PLATFORM.test(text.slice(Math.max(0, index - 40), index)))
      hits.push({ start: index, end: index + raw.length, kind: 'social', value: raw.toLowerCase() });
  }
  return hits.sort((a, b) => a.start - b.start);
}
