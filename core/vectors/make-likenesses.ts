import { toHex } from '../crypto/bytes.ts';
import { identityFromSeed } from '../crypto/keys.ts';
import { likenessOf, likenessPieces, sealLikeness } from '../wire/likeness.ts';
import type { TipBody } from '../wire/tip.ts';
import { seededRandom } from './seeded-random.ts';

const ANSWERS = [
  { what: 'Dé  buurman — 12x WIET!' },
  { themes: ['wapens'], danger: 'yes' },
  { themes: ['drugs.lab'], what: 'In de loods staan vaten. In de loods stinkt het.', vehicle: 'wit' },
] as const;

const bodyOf = (answers: (typeof ANSWERS)[number]): TipBody => ({
  format: 1,
  kind: 'tip',
  inner: '0'.repeat(32),
  language: 'nl',
  answers,
  mailbox: null,
  files: [],
});

/** Likenesses of tips, and sealed ones: the nonce is the only chance in them (PROTOCOL 6.6). */
export const makeLikenesses = () => {
  const secret = identityFromSeed(seededRandom('likeness')(32));
  const sealedAs = (tip: string, body: TipBody | null) =>
    toHex(
      sealLikeness('proef-net', secret, tip, likenessOf(secret, body), seededRandom(`likeness of ${tip}`)),
    );
  return {
    paragraph: 'PROTOCOL 6.6',
    network: 'proef-net',
    secret,
    tips: ANSWERS.map((answers, at) => {
      const body = bodyOf(answers);
      const id = String(at + 1).repeat(32);
      return {
        id,
        answers,
        pieces: [...likenessPieces(body)],
        numbers: [...likenessOf(secret, body).numbers],
        sealed: sealedAs(id, body),
      };
    }),
    unreadable: { id: '9'.repeat(32), sealed: sealedAs('9'.repeat(32), null) },
  };
};
