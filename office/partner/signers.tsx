import { useWords } from '../ui/language.tsx';
import { spoken } from '../ui/spoken.ts';
import { partnerWords } from '../words/partner.ts';
import type { Good } from './series.ts';

/** Who signed a text and when: two people, in two roles. */
export const Signers = ({ item }: { readonly item: Good }) => {
  const words = useWords(partnerWords);
  return (
    <>
      <p>{words.signedText}</p>
      <dl className="facts">
        <dt>{words.author}</dt>
        <dd>{words.on(item.author.day, spoken(item.author.person))}</dd>
        <dt>{words.reviewer}</dt>
        <dd>{words.on(item.reviewer.day, spoken(item.reviewer.person))}</dd>
      </dl>
    </>
  );
};
